//! Tests of [`super`]: the four views of one redline.

use super::*;
use crate::text::redline::compare;
use crate::text::samples::{clause, id};

fn text(words: &[(usize, &str)]) -> Vec<Clause> {
    words.iter().map(|(n, words)| clause(*n, Kind::Paragraph, words)).collect()
}

fn example() -> Redline {
    compare(
        &text(&[
            (1, "goes first"),
            (2, "the members share the costs"),
            (3, "moves up"),
            (4, "stays"),
            (5, "goes last"),
        ]),
        &text(&[(3, "moves up"), (2, "the members bear the costs"), (4, "stays"), (6, "comes new")]),
    )
}

/// Number, place and bar of each clause shown.
fn seen(view: View) -> Vec<(ClauseId, Place, bool)> {
    show(&example(), view).into_iter().map(|s| (s.id, s.place, s.bar)).collect()
}

fn plain_words(view: View) -> Vec<String> {
    show(&example(), view)
        .iter()
        .map(|s| {
            assert!(s.spans.iter().all(|span| span.mark == Mark::Same) && s.facts.is_empty());
            s.spans.iter().map(|span| span.words.text()).collect()
        })
        .collect()
}

#[test]
fn all_changes_shows_what_went_and_both_places_of_what_moved() {
    let wanted = [
        (id(1), Place::Deleted, true),
        (id(3), Place::Moved, true),
        (id(2), Place::Kept, true),
        (id(3), Place::MovedAway, true),
        (id(4), Place::Kept, false),
        (id(5), Place::Deleted, true),
        (id(6), Place::Inserted, true),
    ];
    assert_eq!(seen(View::All), wanted);
    let marks: Vec<_> = show(&example(), View::All)[2].spans.iter().map(|s| s.mark).collect();
    assert_eq!(marks, [Mark::Same, Mark::Del, Mark::Ins, Mark::Same]);
}

#[test]
fn simple_is_the_new_text_with_a_bar_beside_changes_and_beside_gaps() {
    let wanted = [
        (id(3), Place::Kept, true),
        (id(2), Place::Kept, true),
        (id(4), Place::Kept, true), // clause 5 was taken out behind it
        (id(6), Place::Kept, true),
    ];
    assert_eq!(seen(View::Simple), wanted);
    let untouched = compare(&text(&[(0, "gone"), (1, "a"), (2, "b")]), &text(&[(1, "a"), (2, "b")]));
    let bars: Vec<bool> = show(&untouched, View::Simple).iter().map(|s| s.bar).collect();
    assert_eq!(bars, [true, false]);
}

#[test]
fn clean_is_the_new_text_and_original_the_old_one() {
    assert_eq!(plain_words(View::Clean), ["moves up", "the members bear the costs", "stays", "comes new"]);
    assert_eq!(
        plain_words(View::Original),
        ["goes first", "the members share the costs", "moves up", "stays", "goes last"]
    );
    assert!(show(&example(), View::Clean).iter().all(|s| !s.bar));
}
