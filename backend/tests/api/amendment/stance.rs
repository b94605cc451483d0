//! What others think of an amendment, and standing behind one.

use shared::amendment::{State, View};
use shared::api::amendment::{
    GetAmendment, NewSponsor, NewStance, ReleaseTheDraft, ReviseAnAmendment, Revising, SponsorAnAmendment,
    SubmitTheDraft, TakeAStance, TakeUpAnAmendment, WithdrawAnAmendment,
};
use shared::problem::Code;

use super::{of, shown, table};
use crate::on_both;
use crate::support::World;

fn stance(view: View, version: u32) -> NewStance {
    NewStance { view, version }
}

on_both! {
    async fn a_stance_is_of_the_version_that_was_on_the_screen(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let path = || of(tabled.id);
        assert_eq!(table.se.refused::<TakeAStance>(path(), stance(View::Oppose, 2)).await, Code::Stale);
        let seen = table.se.ask::<TakeAStance>(path(), stance(View::Oppose, 1)).await;
        assert_eq!(seen.record.stance("SE".parse().unwrap()), Some((View::Oppose, false)));
        // Its sponsors, the office and the chair have none.
        for who in [&table.fi, &table.secretary, &table.chair] {
            assert_eq!(who.refused::<TakeAStance>(path(), stance(View::Support, 1)).await, Code::Forbidden);
        }
    }
}

on_both! {
    async fn nobody_stands_behind_a_version_that_was_not_on_their_screen(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let path = || of(tabled.id);
        table.fi.ask::<ReviseAnAmendment>(path(), Revising::default()).await;
        table.fi.ask::<SubmitTheDraft>(path(), ()).await;
        table.fi.ask::<ReleaseTheDraft>(path(), shown(&table.fi, tabled.id).await).await;
        let refused = table.se.refused::<SponsorAnAmendment>(path(), NewSponsor { version: 1 }).await;
        assert_eq!(refused, Code::Stale);
        let behind = table.se.ask::<SponsorAnAmendment>(path(), NewSponsor { version: 2 }).await;
        assert!(behind.record.sponsors.iter().any(|member| member.as_str() == "SE"));
    }
}

on_both! {
    async fn who_stood_behind_it_and_leaves_is_not_said_to_support_it(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let path = || of(tabled.id);
        table.se.ask::<TakeAStance>(path(), stance(View::Reserve, 1)).await;
        table.se.ask::<SponsorAnAmendment>(path(), NewSponsor { version: 1 }).await;
        table.se.ask::<WithdrawAnAmendment>(path(), ()).await;
        let left = table.fi.ask::<GetAmendment>(path(), ()).await;
        assert_eq!(left.record.stance("SE".parse().unwrap()), Some((View::Reserve, false)));
        assert_eq!(left.record.state, State::Tabled);
    }
}

on_both! {
    async fn who_else_stands_behind_it_keeps_it_when_its_authors_leave(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let path = || of(tabled.id);
        assert_eq!(table.se.refused::<TakeUpAnAmendment>(path(), ()).await, Code::NotOrphaned);
        let behind = NewSponsor { version: 1 };
        table.se.ask::<SponsorAnAmendment>(path(), behind).await;
        assert_eq!(table.se.refused::<SponsorAnAmendment>(path(), behind).await, Code::SponsorAlready);
        table.fi.ask::<WithdrawAnAmendment>(path(), ()).await;
        let left = table.se.ask::<GetAmendment>(path(), ()).await;
        assert!(left.record.is_orphaned() && left.record.state == State::Tabled);
        table.se.ask::<TakeUpAnAmendment>(path(), ()).await;
        table.se.ask::<WithdrawAnAmendment>(path(), ()).await;
        assert_eq!(table.fi.ask::<GetAmendment>(path(), ()).await.record.state, State::Withdrawn);
    }
}

on_both! {
    async fn observers_and_administrators_know_of_no_amendments(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        for seat in ["observer", "administrator"] {
            let who = world.signed_in(&format!("{seat}@example.org"), seat).await;
            assert_eq!(who.refused::<GetAmendment>(of(tabled.id), ()).await, Code::NotFound);
            let list = shared::api::amendment::OfText { text: table.text };
            let code = who.refused::<shared::api::amendment::ListAmendments>(list, ()).await;
            assert_eq!(code, Code::NotFound);
        }
    }
}
