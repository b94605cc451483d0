//! Tests of [`super`]: applying the steps to a model of the live text gives the wanted wording.

use proptest::prelude::*;

use super::*;
use crate::text::samples::{runs, strong, wording};

/// The live text, one entry for each UTF-16 unit or footnote.
#[derive(Clone, Debug, PartialEq)]
enum Unit {
    Char(u16, Marks),
    Note(String),
}

fn units(pieces: &[Piece]) -> Vec<Unit> {
    let mut units = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text { text, marks } => {
                units.extend(text.encode_utf16().map(|u| Unit::Char(u, marks.clone())))
            }
            Piece::Footnote { text } => units.push(Unit::Note(text.clone())),
        }
    }
    units
}

fn apply(from: &[Piece], edits: &[Edit]) -> Wording {
    let mut live = units(from);
    for edit in edits {
        match edit {
            Edit::Delete { at, len } => drop(live.drain(*at..at + len)),
            Edit::Insert { at, piece } => drop(live.splice(at..at, units(std::slice::from_ref(piece)))),
            Edit::Format { at, len, change } => {
                for unit in &mut live[*at..at + len] {
                    if let Unit::Char(_, marks) = unit {
                        *marks = change.apply(marks);
                    }
                }
            }
        }
    }
    let mut pieces = Vec::new();
    let mut run: (Vec<u16>, Marks) = Default::default();
    let close = |run: &mut (Vec<u16>, Marks), pieces: &mut Vec<Piece>| {
        let (text, marks) = std::mem::take(run);
        pieces.push(Piece::marked(String::from_utf16(&text).expect("no half character"), marks));
    };
    for unit in live {
        match unit {
            Unit::Char(unit, marks) => {
                if marks != run.1 {
                    close(&mut run, &mut pieces);
                    run.1 = marks;
                }
                run.0.push(unit);
            }
            Unit::Note(text) => {
                close(&mut run, &mut pieces);
                pieces.push(Piece::footnote(text));
            }
        }
    }
    close(&mut run, &mut pieces);
    Wording::new(pieces)
}

fn edit(from: &str, to: &str) -> Vec<Edit> {
    minimal_edit(&[Piece::plain(from)], &Wording::plain(to))
}

#[test]
fn equal_wordings_need_no_step() {
    assert_eq!(edit("the same", "the same"), []);
    assert_eq!(edit("A\u{30A}land", "Åland"), []);
}

#[test]
fn a_longer_word_is_a_few_letters_more() {
    assert_eq!(
        edit("one service here", "one services here"),
        [Edit::Insert { at: 11, piece: Piece::plain("s") }]
    );
}

#[test]
fn offsets_count_in_the_text_as_the_steps_before_left_it() {
    assert_eq!(
        edit("a three b four c", "a five b six c"),
        [
            Edit::Delete { at: 2, len: 4 },
            Edit::Insert { at: 2, piece: Piece::plain("fiv") },
            Edit::Delete { at: 9, len: 4 },
            Edit::Insert { at: 9, piece: Piece::plain("six") },
        ]
    );
}

#[test]
fn bold_is_set_without_touching_the_words() {
    let to = Wording::new([Piece::plain("the "), Piece::marked("digital region", strong())]);
    let change = MarkChange { strong: Some(true), ..MarkChange::default() };
    assert_eq!(
        minimal_edit(&[Piece::plain("the digital region")], &to),
        [Edit::Format { at: 4, len: 14, change }]
    );
}

#[test]
fn a_family_is_replaced_whole_and_never_cut() {
    assert_eq!(
        edit("👩‍👩‍👧", "👩‍👩‍👦"),
        [Edit::Delete { at: 0, len: 8 }, Edit::Insert { at: 0, piece: Piece::plain("👩‍👩‍👦") }]
    );
}

#[test]
fn what_may_not_stand_in_a_text_is_cleaned_away() {
    let link = Marks { link: Some("javascript:x".into()), ..Marks::default() };
    let from = [Piece::marked("a\u{0}b", link)];
    assert_eq!(apply(&from, &minimal_edit(&from, &Wording::plain("ab"))), Wording::plain("ab"));
}

proptest! {
    #[test]
    fn applying_the_steps_gives_the_wanted_wording(from in runs(), to in wording()) {
        let edits = minimal_edit(&from, &to);
        prop_assert_eq!(apply(&from, &edits), to, "{:?}", edits);
    }

    #[test]
    fn nothing_is_done_where_the_live_text_already_reads_so(to in wording()) {
        prop_assert_eq!(minimal_edit(to.pieces(), &to), []);
    }

    #[test]
    fn every_step_begins_and_ends_between_grapheme_clusters(from in wording(), to in wording()) {
        // Walk the old text along with the steps: what is deleted must be whole clusters of it.
        let whole = from.text_with_marks();
        let mut ends = vec![0];
        for cluster in whole.graphemes(true) {
            ends.push(ends.last().unwrap() + cluster.encode_utf16().count());
        }
        let mut shift = 0isize;
        for edit in minimal_edit(from.pieces(), &to) {
            let old = |at: usize| usize::try_from(at as isize - shift).unwrap();
            match edit {
                Edit::Delete { at, len } => {
                    prop_assert!(ends.contains(&old(at)) && ends.contains(&old(at + len)));
                    shift -= len as isize;
                }
                Edit::Insert { at, piece } => {
                    prop_assert!(ends.contains(&old(at)));
                    shift += piece.len_utf16() as isize;
                }
                Edit::Format { at, len, .. } => {
                    prop_assert!(ends.contains(&old(at)) && ends.contains(&old(at + len)));
                }
            }
        }
    }
}
