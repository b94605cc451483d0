//! Threads and revisions: who reads these alone is told nothing of the draft by a thread; and a thread that is begun on words of one
//! stands in the text as it is now.

use collab::act::Edit;
use shared::api::comment::{BeginAThread, NewThread, OfText, Stretch};
use shared::comment::Circle;
use shared::id::RevisionId;
use shared::problem::Code;
use shared::text::Wording;

use super::{begin, get, new, original, stands, talks};
use crate::on_both;
use crate::revision::{issued, prepared};
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

on_both! {
    async fn words_that_came_back_otherwise_in_the_draft_are_quoted_as_they_were_issued(world: World) {
        let (_, text) = world.text("drafting", "last_revision", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        issued(&secretary, &chair, text).await;
        let thread = begin(&fi, text, (Circle::All, &original(1)), Some("words of clause")).await;
        world.edit(text, says(1, "Other.")).await;
        issued(&secretary, &chair, text).await;
        world.edit(text, says(1, "The words of our secret clause 1.")).await;
        let place = |quote: &str, lost| [("1".to_owned(), Some(quote.to_owned()), lost)];
        assert_eq!(stands(&get(&secretary, &thread).await), place("words of our secret clause", false));
        assert_eq!(stands(&get(&fi, &thread).await), place("words of clause", true));
    }
}

fn says(n: usize, words: &str) -> Vec<Edit> {
    vec![Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) }]
}

/// A thread on words of a clause as it was made, read in a revision.
fn read_in(revision: RevisionId, n: usize, words: &str) -> NewThread {
    NewThread { revision: Some(revision), ..new(Circle::All, &original(n), Some(words)) }
}

on_both! {
    async fn a_thread_on_words_of_a_revision_stands_on_them_in_the_text_as_it_is_now(world: World) {
        let t = talks(&world, 3).await;
        let first = issued(&t.secretary, &t.chair, t.text).await.id;
        let path = || OfText { text: t.text };
        // Still the same, moved along, gone, and with their clause gone.
        let same = t.fi.ask::<BeginAThread>(path(), read_in(first, 3, "words of clause")).await;
        assert_eq!(stands(&same), [("3".into(), Some("words of clause".into()), false)]);
        world.edit(t.text, says(1, "A beginning, and the words of clause 1.")).await;
        let moved = t.fi.ask::<BeginAThread>(path(), read_in(first, 1, "words of clause")).await;
        assert_eq!(stands(&moved), [("1".into(), Some("words of clause".into()), false)]);
        assert_eq!(moved.places[0].words, Some(Stretch { start: 21, end: 36 }));
        world.edit(t.text, says(2, "Others.")).await;
        let gone = t.se.ask::<BeginAThread>(path(), read_in(first, 2, "words of clause")).await;
        assert_eq!(stands(&gone), [("2".into(), Some("words of clause".into()), true)]);
        assert!(gone.places[0].stands && gone.places[0].words.is_none());
        world.edit(t.text, vec![Edit::Delete { clauses: vec![clause_id(3)], by: "x".into() }]).await;
        let off = t.se.ask::<BeginAThread>(path(), read_in(first, 3, "words of clause")).await;
        assert_eq!((stands(&off)[0].1.as_deref(), off.places[0].stands), (Some("words of clause"), false));
        // They come back with the words.
        world.edit(t.text, says(2, "The words of clause 2, again.")).await;
        assert_eq!(stands(&get(&t.fi, &gone).await), [("2".into(), Some("words of clause".into()), false)]);
        // On the clause as a whole it stands on the clause.
        let whole = NewThread { words: None, ..read_in(first, 1, "words") };
        let whole = t.chair.ask::<BeginAThread>(path(), whole).await;
        assert_eq!(stands(&whole), [("1".into(), None, false)]);
    }
}

on_both! {
    async fn what_is_wrong_with_a_thread_on_a_revision_is_said(world: World) {
        let t = talks(&world, 2).await;
        let first = issued(&t.secretary, &t.chair, t.text).await.id;
        world.edit(t.text, says(1, "Others.")).await;
        let path = || OfText { text: t.text };
        let field = async |new| t.fi.try_ask::<BeginAThread>(path(), new).await.field();
        let unknown = world.app.id(RevisionId::from_parts);
        assert_eq!(field(read_in(unknown, 1, "words")).await, "invalid /revision unknown");
        // One that waits for the chair is none for a delegation, and takes no comments of anybody's.
        let waits = prepared(&t.secretary, t.text).await.id;
        for who in [&t.fi, &t.secretary] {
            let answer = who.try_ask::<BeginAThread>(path(), read_in(waits, 2, "words")).await;
            assert_eq!(answer.field(), "invalid /revision unknown");
        }
        let (_, other) = world.text("negotiation", "live", &goal_with_paragraphs(2)).await;
        let others = issued(&t.secretary, &t.chair, other).await.id;
        assert_eq!(field(read_in(others, 2, "words")).await, "invalid /revision unknown");
        let mut new = read_in(first, 1, "words");
        new.words = Some(Stretch { start: 3, end: 900 });
        assert_eq!(field(new.clone()).await, "invalid /words wrong_shape");
        new.clause = clause_id(77);
        assert_eq!(field(new.clone()).await, "invalid /clause unknown");
        let other_words = NewThread { hash: original(2).content_hash(), ..read_in(first, 1, "words") };
        assert_eq!(t.fi.refused::<BeginAThread>(path(), other_words).await, Code::Stale);
        // Words that were on the screen as those of the text are not looked for in revisions.
        let late = NewThread { revision: None, ..read_in(first, 1, "words") };
        assert_eq!(t.fi.refused::<BeginAThread>(path(), late).await, Code::Stale);
    }
}

on_both! {
    async fn who_reads_revisions_alone_speaks_of_earlier_ones_too(world: World) {
        let (_, text) = world.text("drafting", "last_revision", &goal_with_paragraphs(2)).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let chair = world.signed_in("chair@example.org", "chair DK").await;
        let fi = world.signed_in("head.fi@example.org", "head FI").await;
        let first = issued(&secretary, &chair, text).await.id;
        world.edit(text, says(1, "In the second revision, the words of clause 1.")).await;
        issued(&secretary, &chair, text).await;
        world.edit(text, says(1, "A secret.")).await;
        let begun = fi.ask::<BeginAThread>(OfText { text }, read_in(first, 1, "words of clause")).await;
        assert_eq!(stands(&begun), [("1".into(), Some("words of clause".into()), false)]);
        assert_eq!(begun.places[0].words.unwrap().start, 28);
        assert_eq!(stands(&get(&secretary, &begun).await), [("1".into(), Some("words of clause".into()), true)]);
    }
}
