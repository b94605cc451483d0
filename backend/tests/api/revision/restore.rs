//! Restoring from a revision.

use collab::act::Edit;
use samrad::audit;
use samrad::text;
use shared::api::revision::{OfText, Restoration, RestoreFromRevision};
use shared::id::TextId;
use shared::live::Right;
use shared::problem::Code;
use shared::programme::Reading;
use shared::revision::RestoreText;
use shared::text::Wording;

use super::issued;
use crate::on_both;
use crate::support::{World, clause_id, goal_with_paragraphs};

/// Rewords clause 1 and deletes clause 2, as if somebody had typed.
async fn write(world: &World, text: TextId) {
    let edits = vec![
        Edit::Wording { clause: clause_id(1), wording: Wording::plain("Other words.") },
        Edit::Delete { clauses: vec![clause_id(2)], by: "a test".into() },
    ];
    world.edit(text, edits).await;
}

async fn words(world: &World, text: TextId) -> Vec<String> {
    let clauses = text::clauses(world.app.db.read(), text).await.expect("clauses");
    clauses.iter().map(|one| one.wording.text()).collect()
}

const AS_IT_WAS: [&str; 4] =
    ["The words of clause 0.", "The words of clause 1.", "The words of clause 2.", "The words of clause 3."];

on_both! {
    async fn one_clause_or_the_whole_text_becomes_what_it_was(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(3)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let first = issued(&secretary, &chair, text).await;
        write(&world, text).await;
        assert_eq!(words(&world, text).await, ["The words of clause 0.", "Other words.", "The words of clause 3."]);

        let one = Restoration { revision: first.id, clause: Some(clause_id(2)) };
        secretary.ask::<RestoreFromRevision>(OfText { text }, one).await;
        assert_eq!(words(&world, text).await[2], "The words of clause 2.");
        assert_eq!(words(&world, text).await[1], "Other words.", "the others are left alone");
        let whole = Restoration { revision: first.id, clause: None };
        secretary.ask::<RestoreFromRevision>(OfText { text }, whole).await;
        assert_eq!(words(&world, text).await, AS_IT_WAS);
        let (_, breaks) = audit::verify(world.app.db.read()).await.expect("chains");
        assert_eq!(breaks, []);
    }
}

on_both! {
    async fn only_the_pen_restores_and_only_from_this_texts_revisions(world: World) {
        let (_, text) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let (_, other) = world.text("drafting", "live", &goal_with_paragraphs(1)).await;
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair DK").await;
        let delegate = world.signed_in("d@example.org", "delegate FI").await;
        let first = issued(&secretary, &chair, text).await;
        let from = |clause| Restoration { revision: first.id, clause };
        assert_eq!(delegate.refused::<RestoreFromRevision>(OfText { text }, from(None)).await, Code::Forbidden);
        let elsewhere = secretary.try_ask::<RestoreFromRevision>(OfText { text: other }, from(None)).await;
        assert_eq!(elsewhere.field(), "invalid /revision unknown");
        let nowhere = secretary.try_ask::<RestoreFromRevision>(OfText { text }, from(Some(clause_id(9)))).await;
        assert_eq!(nowhere.field(), "invalid /clause unknown");
    }
}

#[test]
fn who_does_not_read_the_draft_cannot_know_of_restoring() {
    use shared::permission::{Act, Verdict};
    let seat = shared::seat::Seat::new(
        shared::id::SeatId::from_parts(0, 0),
        shared::seat::Role::Observer,
        None,
        "2026-01-01".parse().expect("a date"),
    );
    let right = |reading, writes| Right { reading, writes };
    assert_eq!(RestoreText::verdict(&seat, &right(Reading::Adopted, false)), Verdict::Unseen);
    assert_eq!(RestoreText::verdict(&seat, &right(Reading::Live, false)), Verdict::Refused);
    assert_eq!(RestoreText::verdict(&seat, &right(Reading::Live, true)), Verdict::Allowed);
}
