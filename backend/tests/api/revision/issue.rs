//! Preparing, issuing, returning and taking back.

use collab::act::Edit;
use samrad::text;
use shared::api::desk::GetDesk;
use shared::api::revision::{
    Because, GetRevision, IssueARevision, ListRevisions, OfRevision, OfText, Preparation, PrepareARevision,
    ReturnARevision, WithdrawARevision,
};
use shared::desk::DeskKind;
use shared::lifecycle::Hindrance;
use shared::problem::Code;
use shared::revision::RevisionState;
use shared::text::{Bracket, Content, Facts, Kind, Marks, Piece, Wording};

use super::{issued, preparation, prepared};
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn the_secretariat_prepares_and_the_chair_confirms(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let waiting = prepared(&secretary, text).await;
        assert_eq!((waiting.number, waiting.state, waiting.clauses), (None, RevisionState::Prepared, 4));
        let path = || OfRevision { revision: waiting.id };
        assert_eq!(secretary.refused::<IssueARevision>(path(), ()).await, Code::Forbidden);

        let desk = chair.ask::<GetDesk>((), ()).await;
        let asked: Vec<_> = desk.waits.into_iter().map(|item| item.what).collect();
        assert!(asked.contains(&DeskKind::ConfirmRevision { revision: waiting.id, number: 1 }), "{asked:?}");

        let first = chair.ask::<IssueARevision>(path(), ()).await;
        assert_eq!((first.number, first.state), (Some(1), RevisionState::Issued));
        assert_eq!(first.root_hash, waiting.root_hash, "what was confirmed is what was prepared");
        assert_eq!(chair.refused::<IssueARevision>(path(), ()).await, Code::NotPrepared);
        let whole = chair.ask::<GetRevision>(path(), ()).await;
        assert_eq!(whole.clauses.iter().map(|row| row.label.as_str()).collect::<Vec<_>>(), ["1", "1.0.1", "1.0.2", "1.0.3"]);
    }
}

on_both! {
    async fn of_two_that_prepare_at_once_one_is_told_that_one_waits(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let one = world.signed_in("s@example.org", "secretary").await;
        let other = world.signed_in("t@example.org", "secretary").await;
        let path = || OfText { text };
        for _ in 0..8 {
            let (first, second) = tokio::join!(
                one.try_ask::<PrepareARevision>(path(), preparation()),
                other.try_ask::<PrepareARevision>(path(), preparation()),
            );
            let (done, refused) = if first.status == 201 { (first, second) } else { (second, first) };
            assert_eq!(done.status, 201, "{done:?}");
            assert_eq!(refused.code(), Code::RevisionWaits);
            let mut waiting = one.ask::<ListRevisions>(path(), ()).await;
            waiting.retain(|revision| revision.state == RevisionState::Prepared);
            assert_eq!(waiting.len(), 1);
            one.ask::<WithdrawARevision>(OfRevision { revision: waiting[0].id }, ()).await;
        }
    }
}

on_both! {
    async fn what_came_after_it_was_prepared_leaves_its_labels_to_the_revision(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let waiting = prepared(&secretary, text).await;
        let wording = Wording::plain("In between.");
        let new = Content { kind: Kind::Paragraph, level: 0, wording, facts: Facts::default() };
        let between = Edit::Insert { after: Some(clause_id(1)), clauses: vec![(clause_id(9), new)] };
        world.edit(text, vec![between]).await;
        let labels = async || {
            let clauses = text::clauses(world.app.db.read(), text).await.expect("clauses");
            clauses.into_iter().map(|one| one.label).collect::<Vec<_>>()
        };
        assert_eq!(labels().await, ["1", "1.0.1", "1.0.2", "1.0.3", "1.0.4"]);
        chair.ask::<IssueARevision>(OfRevision { revision: waiting.id }, ()).await;
        assert_eq!(labels().await, ["1", "1.0.1", "1.0.1 bis", "1.0.2", "1.0.3"]);
        assert_eq!(text::verify(world.app.db.read()).await.expect("texts").1, []);
    }
}

on_both! {
    async fn one_waits_at_a_time_and_nothing_new_is_no_revision(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let first = prepared(&secretary, text).await;
        let again = secretary.refused::<PrepareARevision>(OfText { text }, preparation()).await;
        assert_eq!(again, Code::RevisionWaits);
        chair.ask::<IssueARevision>(OfRevision { revision: first.id }, ()).await;
        let unchanged = secretary.refused::<PrepareARevision>(OfText { text }, preparation()).await;
        assert_eq!(unchanged, Code::NothingChanged);
    }
}

on_both! {
    async fn brackets_that_were_lifted_are_something_new_to_issue(world: World) {
        let (programme, text) = world.text("negotiation", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let changed = async || {
            let path = shared::api::programme::OfProgramme { programme };
            let programme = secretary.ask::<shared::api::programme::GetProgramme>(path, ()).await;
            let next = programme.inside.expect("the office sees inside").next;
            next.iter().any(|next| next.hindrances.contains(&Hindrance::ChangedSinceRevision))
        };
        let id = "01JD3ZK8WQ5R7T9V0X2Y4B0001".to_owned();
        let bracket = Bracket { id, by: String::new(), reason: "Two figures.".into() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        let reads = |marks: Marks| {
            let wording = Wording::new([Piece::marked("The words of clause 1.", marks)]);
            vec![Edit::Wording { clause: clause_id(1), wording }]
        };
        world.edit(text, reads(marks)).await;
        let first = issued(&secretary, &chair, text).await;
        assert_eq!(first.brackets, 1);
        let unchanged = secretary.refused::<PrepareARevision>(OfText { text }, preparation()).await;
        assert_eq!((unchanged, changed().await), (Code::NothingChanged, false));
        // The words are the same, but what was in brackets is not any more.
        world.edit(text, reads(Marks::default())).await;
        assert!(changed().await);
        let second = issued(&secretary, &chair, text).await;
        assert_eq!((second.number, second.brackets, changed().await), (Some(2), 0, false));
        assert_ne!(second.root_hash, first.root_hash);
        assert_eq!(samrad::revision::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn a_returned_one_says_why_and_can_be_taken_back(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let waiting = prepared(&secretary, text).await;
        let path = || OfRevision { revision: waiting.id };
        let silent = chair.try_ask::<ReturnARevision>(path(), Because { reason: " ".into() }).await;
        assert_eq!(silent.field(), "invalid /reason required");
        let reason = "The cover note names no deadline.";
        let returned = chair.ask::<ReturnARevision>(path(), Because { reason: reason.into() }).await;
        assert_eq!((returned.state, returned.reason.as_str()), (RevisionState::Returned, reason));
        secretary.ask::<WithdrawARevision>(path(), ()).await;
        assert_eq!(secretary.refused::<WithdrawARevision>(path(), ()).await, Code::NotPrepared);
        let first = issued(&secretary, &chair, text).await;
        assert_eq!(first.number, Some(1), "what was never issued has no number");
    }
}

on_both! {
    async fn confirmed_twice_at_once_it_is_issued_once(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let waiting = prepared(&secretary, text).await;
        let issue = || chair.try_ask::<IssueARevision>(OfRevision { revision: waiting.id }, ());
        let (one, other) = tokio::join!(issue(), issue());
        let (first, second) = if one.status == 200 { (one, other) } else { (other, one) };
        assert_eq!((first.status, second.code()), (200, Code::NotPrepared));
        let known = secretary.ask::<ListRevisions>(OfText { text }, ()).await;
        assert_eq!(known.iter().map(|one| one.number).collect::<Vec<_>>(), [Some(1)]);
    }
}

on_both! {
    async fn confirmed_and_returned_at_once_it_is_one_of_the_two(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let waiting = prepared(&secretary, text).await;
        let path = || OfRevision { revision: waiting.id };
        let because = Because { reason: "The cover note names no deadline.".into() };
        let (issued, returned) = tokio::join!(
            chair.try_ask::<IssueARevision>(path(), ()),
            chair.try_ask::<ReturnARevision>(path(), because),
        );
        let mut statuses = [issued.status, returned.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let known = secretary.ask::<ListRevisions>(OfText { text }, ()).await;
        let expected = if issued.status == 200 {
            (RevisionState::Issued, Some(1))
        } else {
            (RevisionState::Returned, None)
        };
        assert_eq!((known[0].state, known[0].number), expected);
    }
}

on_both! {
    async fn what_is_missing_is_named_by_field(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let empty = Preparation { document: String::new(), cover_note: String::new() };
        let answer = secretary.try_ask::<PrepareARevision>(OfText { text }, empty).await;
        assert_eq!(answer.field(), "invalid /document required");
        assert!(secretary.ask::<ListRevisions>(OfText { text }, ()).await.is_empty(), "nothing was done by halves");
    }
}
