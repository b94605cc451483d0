//! Threads follow their words: over edits, splits, joins, deletion and undo, in the settle's own transaction.

use collab::act::Edit;
use shared::api::comment::{BeginAThread, OfText, Stretch};
use shared::comment::Circle;
use shared::id::TextId;
use shared::text::{Clause, Gone, Kind, Wording};

use super::{begin, get, new, original, stands, talks};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id};

async fn says(world: &World, text: TextId, n: usize, words: &str) {
    world.edit(text, vec![Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) }]).await;
}

fn at(n: &str, quote: &str) -> Vec<(String, Option<String>, bool)> {
    vec![(n.into(), Some(quote.into()), false)]
}

on_both! {
    async fn words_are_found_where_they_went(world: World) {
        let t = talks(&world, 2).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), Some("clause 1")).await;
        says(&world, t.text, 1, "By 2030 the words of clause 1 hold.").await;
        let now = get(&t.se, &thread).await;
        assert_eq!(stands(&now), at("1", "clause 1"));
        assert_eq!(now.places[0].words.unwrap().start, 21);
    }
}

on_both! {
    async fn words_that_go_leave_the_thread_with_its_old_quote_and_come_back(world: World) {
        let t = talks(&world, 2).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), Some("words of")).await;
        says(&world, t.text, 1, "Nothing like it.").await;
        let gone = get(&t.se, &thread).await;
        assert_eq!(stands(&gone), [("1".into(), Some("words of".into()), true)]);
        assert!(gone.places[0].words.is_none() && gone.places[0].stands);
        says(&world, t.text, 1, "The words of clause 1.").await;
        assert_eq!(stands(&get(&t.se, &thread).await), at("1", "words of"));
    }
}

on_both! {
    async fn words_that_stood_twice_do_not_pass_their_thread_to_the_others(world: World) {
        let t = talks(&world, 2).await;
        let twice = "They meet every year, and report every year.";
        says(&world, t.text, 1, twice).await;
        let clause = Clause { wording: Wording::plain(twice), ..original(1) };
        let mut second = new(Circle::All, &clause, Some("every year"));
        second.words = Some(Stretch { start: 33, end: 43 });
        let thread = t.fi.ask::<BeginAThread>(OfText { text: t.text }, second).await;
        says(&world, t.text, 1, "They meet every year.").await;
        let gone = get(&t.se, &thread).await;
        assert_eq!(stands(&gone), [("1".into(), Some("every year".into()), true)]);
        assert!(gone.places[0].words.is_none());
    }
}

on_both! {
    async fn a_split_takes_the_thread_to_both_halves_and_a_join_brings_it_together(world: World) {
        let t = talks(&world, 2).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), Some("words of clause")).await;
        let pos = shared::text::order::n_between(Some(&original(1).pos), Some(&original(2).pos), 1).unwrap().remove(0);
        let half = Clause { wording: Wording::plain("of clause 1."), ..Clause::new(clause_id(8), Kind::Paragraph, pos) };
        let whole = |clauses: Vec<Clause>| Edit::Whole { clauses, by: "a test".into() };
        let first = Clause { wording: Wording::plain("The words"), ..original(1) };
        world.edit(t.text, vec![whole(vec![original(0), first, half, original(2)])]).await;
        let split = get(&t.se, &thread).await;
        assert_eq!(stands(&split), [("1".into(), Some("words".into()), false), ("8".into(), Some("of clause".into()), false)]);
        world.edit(t.text, vec![whole(vec![original(0), original(1), original(2)])]).await;
        assert_eq!(stands(&get(&t.se, &thread).await), at("1", "words of clause"));
    }
}

on_both! {
    async fn a_thread_on_a_whole_clause_that_was_joined_is_on_its_own_again_when_they_part(world: World) {
        let t = talks(&world, 2).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(2)), None).await;
        let both = Wording::plain(format!("{} {}", original(1).wording.text(), original(2).wording.text()));
        let gone = Some(Gone { by: "a test".into(), into: Some(clause_id(1)) });
        let whole = |clauses: Vec<Clause>| Edit::Whole { clauses, by: "a test".into() };
        let joined = vec![original(0), Clause { wording: both, ..original(1) }, Clause { gone, ..original(2) }];
        world.edit(t.text, vec![whole(joined)]).await;
        assert_eq!(stands(&get(&t.se, &thread).await), at("1", "The words of clause 2."));
        world.edit(t.text, vec![whole(vec![original(0), original(1), original(2)])]).await;
        assert_eq!(stands(&get(&t.se, &thread).await), [("2".into(), None, false)]);
    }
}

on_both! {
    async fn words_of_a_clause_that_was_joined_into_one_that_was_joined_go_on_with_it(world: World) {
        let t = talks(&world, 3).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(3)), Some("clause 3")).await;
        let reads = |n: usize| original(n).wording.text();
        let into = |n: usize| Some(Gone { by: "a test".into(), into: Some(clause_id(n)) });
        let two = Wording::plain(format!("{} {}", reads(2), reads(3)));
        let three = Wording::plain(format!("{} {} {}", reads(1), reads(2), reads(3)));
        // Taken together from below before anything is settled.
        let clauses = vec![
            original(0),
            Clause { wording: three, ..original(1) },
            Clause { wording: two, gone: into(1), ..original(2) },
            Clause { gone: into(2), ..original(3) },
        ];
        world.edit(t.text, vec![Edit::Whole { clauses, by: "a test".into() }]).await;
        assert_eq!(stands(&get(&t.se, &thread).await), at("1", "clause 3"));
    }
}

on_both! {
    async fn a_clause_that_is_deleted_keeps_its_thread_and_gives_it_back(world: World) {
        let t = talks(&world, 2).await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), Some("words")).await;
        world.edit(t.text, vec![Edit::Delete { clauses: vec![clause_id(1)], by: "x".into() }]).await;
        let gone = get(&t.se, &thread).await;
        assert!(!gone.places[0].stands);
        assert_eq!(gone.places[0].quote.as_deref(), Some("words"));
        world.edit(t.text, vec![Edit::Restore { clauses: vec![clause_id(1)] }]).await;
        assert_eq!(stands(&get(&t.se, &thread).await), at("1", "words"));
    }
}

on_both! {
    async fn typing_carries_it_too(world: World) {
        let t = talks(&world, 2).await;
        world.move_to(t.programme, t.text, "drafting").await;
        let thread = begin(&t.fi, t.text, (Circle::All, &original(1)), Some("clause 1.")).await;
        let mut tab = Tab::open(&world, &t.secretary, t.text, 21).await;
        tab.types(&clause_id(1), " And more.").await;
        tab.until("saved", Tab::is_saved).await;
        assert_eq!(stands(&get(&t.se, &thread).await), at("1", "clause 1."));
    }
}
