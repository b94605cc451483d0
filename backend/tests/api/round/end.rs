//! The end of a round, and the revision that is prepared with it.

use collab::act::Edit;
use samrad::job;
use shared::amendment::Outcome;
use shared::api::amendment::DecideAnAmendment;
use shared::api::desk::GetDesk;
use shared::api::programme::{AnnounceEditingSession, EndEditingSession, NewEditingSession};
use shared::api::revision::{Because, GetRevision, IssueARevision, OfRevision};
use shared::api::round::{EndARound, OpenARound};
use shared::desk::DeskKind;
use shared::problem::Code;
use shared::revision::RevisionState;
use shared::round::End;
use shared::text::Wording;

use super::{Ground, ground_of, of};
use crate::amendment::{Table, decision, of as of_amendment};
use crate::on_both;
use crate::support::{World, clause_id};

const UNTIL: &str = "2026-12-09T23:00:00Z";

/// Those who negotiate on a ground of their own, in a round.
pub async fn in_round(world: &World) -> (Ground, Table, shared::api::round::RoundView) {
    let secretary = world.signed_in("sec@example.org", "secretary").await;
    let chair = world.signed_in("chair@example.org", "chair DK").await;
    let ground = ground_of(world, &secretary, &chair).await;
    let round = ground.opened(&secretary, UNTIL).await;
    let table = Table {
        programme: ground.programme,
        text: ground.text,
        fi: world.signed_in("head.fi@example.org", "head FI").await,
        fi_delegate: world.signed_in("delegate.fi@example.org", "delegate FI").await,
        se: world.signed_in("head.se@example.org", "head SE").await,
        secretary,
        chair,
    };
    (ground, table, round)
}

fn because(reason: &str) -> Because {
    Because { reason: reason.into() }
}

on_both! {
    async fn at_its_deadline_a_round_ends_and_the_next_revision_waits_for_the_chair(world: World) {
        let (ground, table, _) = in_round(&world).await;
        let accepted = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&accepted).await;
        table.tabled(&table.se, 2, "Swedish words.").await;
        world.app.clock.stand_at("2026-12-09T22:59:59Z".parse().unwrap());
        job::once(&world.app).await;
        let chair = world.sign_in("chair@example.org").await;
        assert_eq!(ground.latest(&chair).await.round.ended, None);
        world.app.clock.stand_at(UNTIL.parse().unwrap());
        job::once(&world.app).await;
        let record = ground.latest(&chair).await;
        assert_eq!((record.round.ended, record.ended_by), (Some(End::Deadline), None));
        let next = record.round.next.unwrap();
        let revision = chair.ask::<GetRevision>(OfRevision { revision: next }, ()).await;
        assert_eq!(revision.summary.state, RevisionState::Prepared);
        assert_eq!(revision.summary.prepared_by.code, "SEC");
        assert_eq!(
            revision.summary.cover_note,
            "Round 1, on Rev. 1, ended on 9 December 2026, 24:00 (Europe/Copenhagen).\n\n\
             Amendment 1 has been accepted.\n\nCarried over to the next round, not yet decided:\n- 2 (SE)"
        );
        let waits = chair.ask::<GetDesk>((), ()).await.waits;
        assert!(waits.iter().any(|item| matches!(item.what, DeskKind::ConfirmRevision { number: 2, .. })));
        // Once it is issued, the next round begins on it.
        chair.ask::<IssueARevision>(OfRevision { revision: next }, ()).await;
        let secretary = world.sign_in("sec@example.org").await;
        let mut round = ground.round("2027-01-20T23:00:00Z");
        round.revision = next;
        assert_eq!(secretary.ask::<OpenARound>(ground.path(), round).await.number, 2);
    }
}

on_both! {
    async fn the_chair_ends_a_round_early_with_a_reason(world: World) {
        let (ground, table, round) = in_round(&world).await;
        let accepted = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&accepted).await;
        let silent = table.chair.try_ask::<EndARound>(of(round.id), because("")).await;
        assert_eq!(silent.field(), "invalid /reason required");
        let ended = table.chair.ask::<EndARound>(of(round.id), because("All have said what they had to say.")).await;
        assert_eq!(ended.ended, Some(End::Chair));
        assert!(ended.next.is_some());
        let record = ground.latest(&table.fi).await;
        assert_eq!(record.ended_by.unwrap().code, "CHAIR");
        assert_eq!(record.round.reason, "All have said what they had to say.");
        let again = table.chair.refused::<EndARound>(of(round.id), because("x")).await;
        assert_eq!(again, Code::RoundOver);
        // The job of its deadline finds that it has ended.
        world.app.clock.stand_at(UNTIL.parse().unwrap());
        job::once(&world.app).await;
        let chair = world.sign_in("chair@example.org").await;
        assert_eq!(ground.latest(&chair).await.round.ended, Some(End::Chair));
    }
}

on_both! {
    async fn a_round_that_ends_while_its_programme_is_changed_ends_and_the_programme_is_changed(world: World) {
        let (mut ground, table, mut round) = in_round(&world).await;
        for n in 1..=4 {
            let wording = Wording::plain(format!("Words {n}."));
            world.edit(ground.text, vec![Edit::Wording { clause: clause_id(1), wording }]).await;
            let session = NewEditingSession { reason: "Numbering.".into(), until: None };
            let (ended, _) = tokio::join!(
                table.chair.ask::<EndARound>(of(round.id), because("All is said.")),
                table.secretary.ask::<AnnounceEditingSession>(ground.path(), session),
            );
            // The next one is on what was prepared at its end.
            ground.revision = ended.next.expect("the text has changed");
            table.chair.ask::<IssueARevision>(OfRevision { revision: ground.revision }, ()).await;
            table.secretary.ask::<EndEditingSession>(ground.path(), ()).await;
            round = ground.opened(&table.secretary, UNTIL).await;
        }
        assert_eq!(round.number, 5);
    }
}

on_both! {
    async fn where_nothing_has_changed_no_revision_is_prepared(world: World) {
        let (ground, _, _) = in_round(&world).await;
        world.app.clock.stand_at(UNTIL.parse().unwrap());
        job::once(&world.app).await;
        let chair = world.sign_in("chair@example.org").await;
        let record = ground.latest(&chair).await;
        assert_eq!((record.round.ended, record.round.next), (Some(End::Deadline), None));
    }
}

on_both! {
    async fn a_revision_that_waits_already_does_not_keep_a_round_from_ending(world: World) {
        let (ground, table, _) = in_round(&world).await;
        let accepted = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&accepted).await;
        crate::revision::prepared(&table.secretary, table.text).await;
        world.app.clock.stand_at(UNTIL.parse().unwrap());
        job::once(&world.app).await;
        let chair = world.sign_in("chair@example.org").await;
        let record = ground.latest(&chair).await;
        assert_eq!((record.round.ended, record.round.next), (Some(End::Deadline), None));
    }
}

on_both! {
    async fn on_two_nodes_and_after_a_long_stop_a_round_ends_once(world: World) {
        let (ground, table, _) = in_round(&world).await;
        let accepted = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&accepted).await;
        world.app.clock.stand_at("2027-02-01T00:00:00Z".parse().unwrap());
        tokio::join!(job::once(&world.app), job::once(&world.app), job::once(&world.app));
        job::once(&world.app).await;
        let chair = world.sign_in("chair@example.org").await;
        assert!(ground.latest(&chair).await.round.next.is_some());
        let path = shared::api::revision::OfText { text: ground.text };
        let revisions = chair.ask::<shared::api::revision::ListRevisions>(path, ()).await;
        assert_eq!(revisions.len(), 2);
        // The reminders that were missed are not sent after the deadline: of the round one is told that it was opened and ended.
        let fi = world.sign_in("head.fi@example.org").await;
        let told = fi.ask::<shared::api::notification::ListNotices>((), ()).await.notices;
        let rounds = told.iter().filter(|notice| {
            use shared::notification::What::{RoundEnded, RoundOpened, RoundReminder};
            matches!(notice.what, RoundOpened { .. } | RoundEnded { .. } | RoundReminder { .. })
        });
        // It was opened before Finland's head had an account.
        assert_eq!(rounds.count(), 1);
    }
}

on_both! {
    async fn what_was_accepted_between_two_rounds_is_named_at_the_end_of_the_second(world: World) {
        let (mut ground, table, round) = in_round(&world).await;
        let first = table.tabled(&table.fi, 1, "Finnish words.").await;
        let second = table.tabled(&table.se, 2, "Swedish words.").await;
        table.accepted(&first).await;
        world.app.clock.advance(1);
        let ended = table.chair.ask::<EndARound>(of(round.id), because("All is said.")).await;
        ground.revision = ended.next.expect("the text has changed");
        table.chair.ask::<IssueARevision>(OfRevision { revision: ground.revision }, ()).await;
        world.app.clock.advance(1);
        table.accepted(&second).await;
        world.app.clock.advance(1);
        let round = ground.opened(&table.secretary, UNTIL).await;
        let ended = table.chair.ask::<EndARound>(of(round.id), because("All is said.")).await;
        let next = OfRevision { revision: ended.next.expect("the text has changed") };
        let note = table.chair.ask::<GetRevision>(next, ()).await.summary.cover_note;
        assert!(note.ends_with("Amendment 2 has been accepted."), "{note}");
    }
}

on_both! {
    async fn what_was_rejected_or_left_to_the_ministers_is_named_in_the_cover_note(world: World) {
        let (_, table, round) = in_round(&world).await;
        let accepted = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&accepted).await;
        let rejected = table.tabled(&table.se, 2, "Swedish words.").await;
        let kept = table.tabled(&table.fi, 3, "Words for ministers.").await;
        for (one, outcome) in [(&rejected, Outcome::Reject), (&kept, Outcome::KeepForMinisters)] {
            let decided = decision(one, outcome, "All have been heard.");
            table.chair.ask::<DecideAnAmendment>(of_amendment(one.id), decided).await;
        }
        let ended = table.chair.ask::<EndARound>(of(round.id), because("All is said.")).await;
        let next = OfRevision { revision: ended.next.unwrap() };
        let revision = table.chair.ask::<GetRevision>(next, ()).await;
        let note = revision.summary.cover_note;
        let rest = "Amendment 1 has been accepted.\n\nLeft to the ministers:\n- 3 (FI)\n\n\
            Rejected, or merged into others:\n- 2 (SE): rejected";
        assert!(note.ends_with(rest), "{note}");
    }
}
