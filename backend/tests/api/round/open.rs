//! Opening a round, and by what the text changes while it is open.

use shared::api::desk::GetDesk;
use shared::api::programme::{GetProgramme, StepTaken, TakeStep};
use shared::api::revision::Because;
use shared::api::round::{EndARound, ListRounds, NewRound, OpenARound};
use shared::desk::DeskKind;
use shared::lifecycle::State;
use shared::live::Ability;
use shared::problem::Code;
use shared::round::{ChangedBy, End};

use super::{Ground, ground_of, of};
use crate::live::tab::Tab;
use crate::on_both;
use crate::revision::issued;
use crate::support::{World, clause_id};

const UNTIL: &str = "2026-12-09T23:00:00Z";

on_both! {
    async fn the_secretariat_opens_a_round_and_delegations_see_until_when(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let delegate = world.signed_in("fi@example.org", "delegate FI").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        assert_eq!(delegate.ask::<ListRounds>(ground.path(), ()).await, []);
        let round = ground.opened(&secretary, UNTIL).await;
        assert_eq!((round.number, round.revision, round.reminders.as_slice()), (1, 1, [7, 1].as_slice()));
        let seen = ground.latest(&delegate).await.round;
        assert_eq!((seen.id, seen.closes_at, seen.zone.as_str()), (round.id, UNTIL.parse().unwrap(), "Europe/Copenhagen"));
        let desk = delegate.ask::<GetDesk>((), ()).await;
        assert_eq!(desk.waits[0].what, DeskKind::AmendInRound { number: 1 });
        assert_eq!(desk.waits[0].due, Some(round.closes_at));
        // That the revision was issued, and that the round is open.
        assert_eq!(desk.unread, 2);
        assert!(!secretary.ask::<GetDesk>((), ()).await.waits.iter().any(|item| matches!(item.what, DeskKind::AmendInRound { .. })));
        assert_eq!(ground.latest(&delegate).await.opened_by.code, "SEC");
        let again = secretary.refused::<OpenARound>(ground.path(), ground.round(UNTIL)).await;
        assert_eq!(again, Code::RoundRuns);
    }
}

on_both! {
    async fn what_is_wrong_with_a_round_is_named(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        let good = ground.round(UNTIL);
        for (new, field) in [
            (ground.round("2026-11-23T12:00:00Z"), "invalid /closes_at ends_before_start"),
            (NewRound { zone: " ".into(), ..good.clone() }, "invalid /zone required"),
            (NewRound { zone: "Europe/Atlantis".into(), ..good.clone() }, "invalid /zone unknown"),
            (NewRound { reminders: Some(vec![3, 3]), ..good.clone() }, "invalid /reminders/1 duplicate"),
        ] {
            assert_eq!(secretary.try_ask::<OpenARound>(ground.path(), new).await.field(), field);
        }
        // The revision that was on the screen is not the last one any more.
        let gone = collab::act::Edit::Delete { clauses: vec![crate::support::clause_id(3)], by: "a test".into() };
        world.edit(ground.text, vec![gone]).await;
        let second = issued(&secretary, &chair, ground.text).await;
        assert_eq!(secretary.refused::<OpenARound>(ground.path(), good.clone()).await, Code::Stale);
        let on_second = NewRound { revision: second.id, ..good.clone() };
        assert_eq!(secretary.ask::<OpenARound>(ground.path(), on_second).await.revision, 2);
        for state in ["drafting", "consultation", "adoption"] {
            let other = ground_of(&world, &secretary, &chair).await;
            world.move_to(other.programme, other.text, state).await;
            let code = secretary.refused::<OpenARound>(other.path(), other.round(UNTIL)).await;
            assert_eq!(code, Code::NotNegotiated, "{state}");
        }
    }
}

on_both! {
    async fn without_an_issued_revision_there_is_nothing_to_negotiate_on(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let issued = ground_of(&world, &secretary, &chair).await;
        let (programme, text) = world.text("negotiation", "live", &crate::support::goal_with_paragraphs(1)).await;
        let ground = Ground { programme, text, revision: issued.revision };
        let code = secretary.refused::<OpenARound>(ground.path(), ground.round(UNTIL)).await;
        assert_eq!(code, Code::NoRevision);
    }
}

on_both! {
    async fn the_text_changes_by_acceptance_alone_unless_the_round_lets_the_pen_write(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        ground.opened(&secretary, UNTIL).await;
        assert!(!secretary.ask::<GetProgramme>(ground.path(), ()).await.holds_pen);
        let other = ground_of(&world, &secretary, &chair).await;
        let free = NewRound { changed_by: ChangedBy::Pen, ..other.round(UNTIL) };
        secretary.ask::<OpenARound>(other.path(), free).await;
        assert!(secretary.ask::<GetProgramme>(other.path(), ()).await.holds_pen);
        world.app.clock.stand_at(UNTIL.parse().unwrap());
        samrad::job::once(&world.app).await;
        let secretary = world.sign_in("sec@example.org").await;
        assert!(!secretary.ask::<GetProgramme>(other.path(), ()).await.holds_pen);
    }
}

on_both! {
    async fn in_a_round_the_pen_reads_unless_the_round_lets_it_write_and_reads_again_at_its_end(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        ground.opened(&secretary, UNTIL).await;
        let mut tab = Tab::open(&world, &secretary, ground.text, 11).await;
        assert_eq!(tab.ability, Ability::Read);
        // What it answered when it was let in is counted too.
        tab.for_a_while(300).await;
        let saved = tab.saved;
        tab.types(&clause_id(1), " Not let in.").await;
        tab.for_a_while(300).await;
        assert_eq!((tab.saved, tab.closed), (saved, None));
        let other = ground_of(&world, &secretary, &chair).await;
        let mut tab = Tab::open(&world, &secretary, other.text, 12).await;
        assert_eq!(tab.ability, Ability::Read);
        let round = NewRound { changed_by: ChangedBy::Pen, ..other.round(UNTIL) };
        let round = secretary.ask::<OpenARound>(other.path(), round).await;
        tab.until("the pen", |tab| tab.ability == Ability::Write).await;
        tab.types(&clause_id(1), " By the pen.").await;
        tab.until("saved", Tab::is_saved).await;
        chair.ask::<EndARound>(of(round.id), Because { reason: "All is said.".into() }).await;
        tab.until("reading only", |tab| tab.ability == Ability::Read).await;
        let words = samrad::text::clauses(world.app.db.read(), ground.text).await.unwrap();
        assert_eq!(words[1].wording.text(), "The words of clause 1.");
    }
}

on_both! {
    async fn two_who_open_at_once_open_one_round(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let other = world.signed_in("sec.two@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        let (one, two) = tokio::join!(
            secretary.try_ask::<OpenARound>(ground.path(), ground.round(UNTIL)),
            other.try_ask::<OpenARound>(ground.path(), ground.round(UNTIL)),
        );
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
        assert_eq!(secretary.ask::<ListRounds>(ground.path(), ()).await.len(), 1);
    }
}

on_both! {
    async fn a_round_does_not_outlive_its_negotiation(world: World) {
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let ground = ground_of(&world, &secretary, &chair).await;
        ground.opened(&secretary, UNTIL).await;
        let step = |from, to| StepTaken { from, to, note: "a test".into(), closes: None, zone: None, on: None };
        secretary.ask::<TakeStep>(ground.path(), step(State::Negotiation, State::Drafting)).await;
        let left = ground.latest(&secretary).await;
        assert_eq!((left.round.ended, left.round.next, left.ended_by), (Some(End::Left), None, None));
        secretary.ask::<TakeStep>(ground.path(), step(State::Drafting, State::Negotiation)).await;
        assert_eq!(ground.opened(&secretary, "2027-01-20T23:00:00Z").await.number, 2);
        // The job of the first deadline finds a round that has ended, and leaves the second alone.
        world.app.clock.stand_at(UNTIL.parse().unwrap());
        samrad::job::once(&world.app).await;
        let secretary = world.sign_in("sec@example.org").await;
        assert_eq!(ground.latest(&secretary).await.round.ended, None);
    }
}
