//! What is tabled after the deadline is kept and flagged.

use samrad::job;
use shared::amendment::State;
use shared::api::amendment::{
    BeginAnAmendment, ListAmendments, NewAmendment, OfText, ReleaseTheDraft, ReviseAnAmendment, Revising,
    SubmitTheDraft,
};
use shared::api::revision::{Because, IssueARevision, OfRevision};
use shared::api::round::EndARound;

use super::end::in_round;
use super::of;
use crate::amendment::{of as of_amendment, reword, shown};
use crate::on_both;
use crate::support::{Client, World, clause_id};

/// Tables other words as somebody who has signed in anew, because the clock was moved far.
async fn tables(
    client: &Client,
    text: shared::id::TextId,
    n: usize,
    words: &str,
) -> shared::api::amendment::AmendmentView {
    let new = NewAmendment {
        clauses: vec![clause_id(n)],
        operations: vec![reword(n, words)],
        reason: "Because it is clearer.".into(),
        amends: None,
    };
    let draft = client.ask::<BeginAnAmendment>(OfText { text }, new).await;
    client.ask::<SubmitTheDraft>(of_amendment(draft.id), ()).await;
    client.ask::<ReleaseTheDraft>(of_amendment(draft.id), shown(client, draft.id).await).await
}

on_both! {
    async fn an_amendment_is_late_from_the_deadline_on_and_the_clock_decides(world: World) {
        let (ground, _, _) = in_round(&world).await;
        world.app.clock.stand_at("2026-12-09T22:59:59.999Z".parse().unwrap());
        let fi = world.sign_in("head.fi@example.org").await;
        assert!(!tables(&fi, ground.text, 1, "In time.").await.record.late);
        world.app.clock.stand_at("2026-12-09T23:00:00Z".parse().unwrap());
        // Before the job has run.
        let late = tables(&fi, ground.text, 2, "Too late.").await;
        assert!(late.record.late);
        assert_eq!((late.record.state, late.record.number), (State::Tabled, Some(2)));
        job::once(&world.app).await;
        assert!(tables(&fi, ground.text, 3, "Later still.").await.record.late);
        let se = world.sign_in("head.se@example.org").await;
        let listed = se.ask::<ListAmendments>(OfText { text: ground.text }, ()).await;
        let flags: Vec<bool> = listed.iter().map(|one| one.record.late).collect();
        assert_eq!(flags, [false, true, true]);
    }
}

on_both! {
    async fn a_new_version_after_the_deadline_is_late_and_one_in_time_is_not(world: World) {
        let (ground, _, _) = in_round(&world).await;
        let again = async |client: &Client, id| {
            client.ask::<ReviseAnAmendment>(of_amendment(id), Revising::default()).await;
            client.ask::<SubmitTheDraft>(of_amendment(id), ()).await;
            client.ask::<ReleaseTheDraft>(of_amendment(id), shown(client, id).await).await.record
        };
        world.app.clock.stand_at("2026-12-09T22:59:59.999Z".parse().unwrap());
        let fi = world.sign_in("head.fi@example.org").await;
        let one = tables(&fi, ground.text, 1, "In time.").await;
        let second = again(&fi, one.id).await;
        assert_eq!((second.version, second.late), (2, false));
        world.app.clock.stand_at("2026-12-09T23:00:00Z".parse().unwrap());
        let third = again(&fi, one.id).await;
        assert_eq!((third.version, third.late, third.number), (3, true, Some(1)));
        let se = world.sign_in("head.se@example.org").await;
        let listed = se.ask::<ListAmendments>(OfText { text: ground.text }, ()).await;
        assert!(listed[0].record.late);
    }
}

on_both! {
    async fn after_the_next_revision_nothing_is_late_until_its_round_is_over(world: World) {
        let (_, table, round) = in_round(&world).await;
        let accepted = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&accepted).await;
        let ended = table.chair.ask::<EndARound>(of(round.id), Because { reason: "All is said.".into() }).await;
        assert!(table.tabled(&table.se, 2, "Too late.").await.record.late);
        table.chair.ask::<IssueARevision>(OfRevision { revision: ended.next.unwrap() }, ()).await;
        assert!(!table.tabled(&table.se, 3, "On the next revision.").await.record.late);
    }
}

on_both! {
    async fn without_a_round_nothing_is_late(world: World) {
        let table = crate::amendment::table(&world, 2).await;
        assert!(!table.tabled(&table.fi, 1, "Other words.").await.record.late);
    }
}
