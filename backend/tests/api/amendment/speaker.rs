//! Whom heads and chair let act beside themselves: delegates who speak for their delegation, and the secretariat that decides.

use shared::amendment::{Outcome, State};
use shared::api::amendment::{DecideAnAmendment, GetAmendment, ReleaseTheDraft, SubmitTheDraft};
use shared::api::desk::GetDesk;
use shared::api::person::{NameASpeaker, OfSeat, Voice};
use shared::api::programme::{DecisionsLeft, GetProgramme, LeaveDecisionsTo, OfProgramme};
use shared::api::session::GetAccount;
use shared::desk::DeskKind;
use shared::problem::Code;

use super::{decision, of, releasing, reword, shown, table};
use crate::on_both;
use crate::support::{Client, World};

/// The first seat of whoever asks, as a path.
async fn seat_of(client: &Client) -> OfSeat {
    let account = client.ask::<GetAccount>((), ()).await;
    OfSeat { person: account.id, seat: account.seats[0].id }
}

on_both! {
    async fn a_delegate_whom_the_head_has_named_tables(world: World) {
        let table = table(&world, 2).await;
        let seat = seat_of(&table.fi_delegate).await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Other words.")]).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert_eq!(table.fi_delegate.refused::<ReleaseTheDraft>(of(draft.id), shown(&table.fi_delegate, draft.id).await).await, Code::Forbidden);
        // Nobody but the head of that delegation names one.
        let speaks = Voice { speaks: true };
        for who in [&table.se, &table.fi_delegate, &table.secretary, &table.chair] {
            assert_eq!(who.refused::<NameASpeaker>(seat.clone(), speaks).await, Code::Forbidden);
        }
        assert!(table.fi.ask::<NameASpeaker>(seat.clone(), speaks).await.speaks);
        let desk = table.fi_delegate.ask::<GetDesk>((), ()).await;
        assert!(desk.waits.iter().any(|item| matches!(item.what, DeskKind::ClearAmendment { .. })));
        let tabled = table.fi_delegate.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi_delegate, draft.id).await).await;
        assert_eq!(tabled.record.state, State::Tabled);
        // What the head has taken back counts at the very next request.
        table.fi.ask::<NameASpeaker>(seat, Voice { speaks: false }).await;
        let next = table.draft(&table.fi_delegate, 2, vec![reword(2, "Other words.")]).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(next.id), ()).await;
        assert_eq!(table.fi_delegate.refused::<ReleaseTheDraft>(of(next.id), shown(&table.fi_delegate, next.id).await).await, Code::Forbidden);
    }
}

on_both! {
    async fn a_head_and_whom_they_have_named_release_at_once_and_it_is_tabled_once(world: World) {
        let table = table(&world, 4).await;
        table.fi.ask::<NameASpeaker>(seat_of(&table.fi_delegate).await, Voice { speaks: true }).await;
        for n in 1..=4 {
            let draft = table.draft(&table.fi_delegate, n, vec![reword(n, "Other words.")]).await;
            table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
            let (head, delegate) = tokio::join!(
                table.fi.try_ask::<ReleaseTheDraft>(of(draft.id), releasing(&draft)),
                table.fi_delegate.try_ask::<ReleaseTheDraft>(of(draft.id), releasing(&draft)),
            );
            let (first, second) = if head.status == 200 { (head, delegate) } else { (delegate, head) };
            assert_eq!((first.status, second.code()), (200, Code::AmendmentMoved), "{first:?}");
            let tabled = table.se.ask::<GetAmendment>(of(draft.id), ()).await.record;
            assert_eq!((tabled.number, tabled.version, tabled.releases.len()), (u32::try_from(n).ok(), 1, 1));
        }
    }
}

on_both! {
    async fn a_head_names_delegates_and_nobody_else(world: World) {
        let table = table(&world, 1).await;
        let heads_own = seat_of(&table.fi).await;
        assert_eq!(table.fi.refused::<NameASpeaker>(heads_own, Voice { speaks: true }).await, Code::NotFound);
    }
}

on_both! {
    async fn the_secretariat_decides_where_the_chair_has_left_it_to_them(world: World) {
        let table = table(&world, 2).await;
        let path = OfProgramme { programme: table.programme };
        let left = DecisionsLeft { secretariat_decides: true };
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        assert_eq!(table.secretary.refused::<LeaveDecisionsTo>(path.clone(), left).await, Code::Forbidden);
        table.chair.ask::<LeaveDecisionsTo>(path.clone(), left).await;
        let seen = table.se.ask::<GetProgramme>(path.clone(), ()).await;
        assert!(seen.inside.unwrap().secretariat_decides, "all who take part see who decides");
        let accept = decision(&tabled, Outcome::Accept, "");
        let decided = table.secretary.ask::<DecideAnAmendment>(of(tabled.id), accept).await;
        assert_eq!(decided.record.state, State::Accepted);
        assert_eq!(decided.record.decisions[0].decided_by(), "SEC", "it is not said of the chair");
        assert_eq!(table.words().await[1], "Other words.");
        let by_chair = table.tabled(&table.se, 2, "Swedish words.").await;
        let rejected = decision(&by_chair, Outcome::Reject, "It says too little.");
        let rejected = table.chair.ask::<DecideAnAmendment>(of(by_chair.id), rejected).await;
        assert_eq!(rejected.record.decisions[0].decided_by(), "CHAIR");
        // Its own it never decides on.
        let own = table.tabled(&table.secretary, 2, "The words of the office.").await;
        let accept = decision(&own, Outcome::Accept, "");
        assert_eq!(table.secretary.refused::<DecideAnAmendment>(of(own.id), accept).await, Code::Forbidden);
        table.chair.ask::<LeaveDecisionsTo>(path, DecisionsLeft { secretariat_decides: false }).await;
        let next = table.tabled_now(&table.fi, 1, "Yet other words.").await;
        let accept = decision(&next, Outcome::Accept, "");
        assert_eq!(table.secretary.refused::<DecideAnAmendment>(of(next.id), accept).await, Code::Forbidden);
    }
}
