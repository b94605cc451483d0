//! Who sees which revisions, and what of them.

use shared::api::revision::{GetRevision, ListRevisions, OfRevision, OfText};
use shared::problem::Code;
use shared::text::{Bracket, Marks, Piece, Wording};

use super::{issued, prepared};
use crate::on_both;
use crate::support::{World, goal_with_paragraphs};

on_both! {
    async fn what_is_not_issued_is_for_secretariat_and_chair_alone(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let head = world.signed_in("h@example.org", "head FI").await;
        let waiting = prepared(&secretary, text).await;
        for (who, seen) in [(&secretary, 1), (&chair, 1), (&head, 0)] {
            assert_eq!(who.ask::<ListRevisions>(OfText { text }, ()).await.len(), seen);
        }
        let path = OfRevision { revision: waiting.id };
        assert_eq!(head.refused::<GetRevision>(path, ()).await, Code::NotFound);
    }
}

on_both! {
    async fn an_observer_sees_the_consultation_draft_without_brackets_and_names(world: World) {
        let mut clauses = goal_with_paragraphs(1);
        let bracket = Bracket { id: "b1".into(), by: "DK".into(), reason: "to be settled".into() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        clauses[1].wording = Wording::new([Piece::Text { text: "Shall".into(), marks }]);
        let (programme, text) = world.text("drafting", "live", &clauses).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let first = issued(&secretary, &chair, text).await;
        assert_eq!(first.brackets, 1);
        let path = || OfRevision { revision: first.id };
        assert_eq!(observer.refused::<GetRevision>(path(), ()).await, Code::NotFound, "a draft");

        world.move_to(programme, text, "consultation").await;
        let seen = observer.ask::<GetRevision>(path(), ()).await;
        assert_eq!(seen.summary.brackets, 0);
        assert!(seen.clauses.iter().all(|row| row.clause.wording.brackets().is_empty() && row.changed_by.name.is_empty()));
        let whole = secretary.ask::<GetRevision>(path(), ()).await;
        assert_eq!(whole.clauses[1].clause.wording.brackets().len(), 1);
    }
}
