//! Who reads revisions alone is told nothing of the draft by a thread.

use collab::act::Edit;
use shared::comment::Circle;
use shared::text::Wording;

use super::{begin, get, original, stands};
use crate::on_both;
use crate::revision::issued;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn words_of_the_draft_are_quoted_to_nobody_who_does_not_read_it(world: World) {
        let (_, text) = world.text("drafting", "last_revision", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        issued(&secretary, &chair, text).await;

        // On the revision: there for both, also when the draft goes on.
        let early = begin(&fi, text, (Circle::All, &original(1)), Some("words of clause")).await;
        let draft = Wording::plain("A secret, and the words of clause 1.");
        world.edit(text, vec![Edit::Wording { clause: clause_id(1), wording: draft.clone() }]).await;
        assert_eq!(get(&secretary, &early).await.places[0].words.unwrap().start, 18);
        assert_eq!(get(&fi, &early).await.places[0].words.unwrap().start, 4);

        // On words that only the draft has: the thread is there, without them.
        let mut clause = original(1);
        clause.wording = draft;
        let late = begin(&secretary, text, (Circle::All, &clause), Some("secret")).await;
        assert_eq!(stands(&late), [("1".into(), Some("secret".into()), false)]);
        assert_eq!(stands(&get(&fi, &late).await), [("1".into(), None, true)]);

        // What was issued once may be quoted for ever.
        world.edit(text, vec![Edit::Wording { clause: clause_id(1), wording: Wording::plain("Other.") }]).await;
        issued(&secretary, &chair, text).await;
        assert_eq!(stands(&get(&fi, &early).await), [("1".into(), Some("words of clause".into()), true)]);
    }
}
