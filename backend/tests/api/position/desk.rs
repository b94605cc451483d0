//! What waits on a desk, and what a programme's next step is told.

use shared::api::desk::GetDesk;
use shared::api::programme::{GetProgramme, OfProgramme};
use shared::desk::DeskKind;
use shared::lifecycle::{Held, State};
use shared::position::{ReservationKind, Value};

use super::{Negotiation, objects, reserves};
use crate::on_both;
use crate::support::{Client, World};

async fn asked(client: &Client) -> Option<(u32, shared::time::Instant)> {
    let waits = client.ask::<GetDesk>((), ()).await.waits;
    waits.into_iter().find_map(|item| match item.what {
        DeskKind::ReconfirmPositions { count } => Some((count, item.since)),
        _ => None,
    })
}

on_both! {
    async fn what_is_to_reconfirm_waits_for_the_head_until_it_is_said_anew(world: World) {
        let n = Negotiation::of(world, 3).await;
        for clause in [1, 2] {
            n.says(n.dk(), clause, Value::Agree, false).await;
        }
        assert_eq!(asked(n.dk()).await, None);
        let then = n.world.app.clock.now();
        n.edits(1, "New words.").await;
        n.edits(2, "New words, too.").await;
        assert_eq!(asked(n.dk()).await, Some((2, then)));
        assert_eq!(asked(&n.heads[1]).await, None, "Finland has said nothing");
        assert_eq!(asked(&n.chair).await, None);
        n.says(n.dk(), 1, Value::CanLiveWith, false).await;
        assert_eq!(asked(n.dk()).await.map(|(count, _)| count), Some(1));
        n.world.move_to(n.programme, n.text, "adoption").await;
        assert_eq!(asked(n.dk()).await, None);
    }
}

on_both! {
    async fn objections_and_reservations_are_told_before_the_step_to_the_officials_and_hold_nothing_up(world: World) {
        let n = Negotiation::of(world, 2).await;
        let warnings = async || {
            let path = OfProgramme { programme: n.programme };
            let next = n.secretary.ask::<GetProgramme>(path, ()).await.inside.expect("it is told").next;
            let of = |to: State| next.iter().find(|next| next.step.to == to).expect("a step").warning;
            (of(State::EndorsedByOfficials), of(State::Consultation), of(State::Drafting))
        };
        assert_eq!(warnings().await, (None, None, None));
        n.says(n.dk(), 1, objects(), false).await;
        n.says(&n.heads[1], 1, reserves(ReservationKind::Scrutiny), false).await;
        n.says(&n.heads[2], 2, objects(), false).await;
        n.edits(2, "New words.").await;
        let held = Held { objections: 1, reservations: 1 };
        assert_eq!(warnings().await, (Some(held), None, None), "what stands on older words is not counted");
    }
}
