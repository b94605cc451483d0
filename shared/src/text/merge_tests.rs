//! Tests of [`super`]: nothing is lost and nothing is decided silently.

use proptest::prelude::*;

use super::*;
use crate::text::samples::wording;
use crate::text::{Marks, Piece};

fn merged(base: &str, ours: &str, theirs: &str) -> Option<String> {
    merge(&Wording::plain(base), &Wording::plain(ours), &Wording::plain(theirs)).settled().map(|w| w.text())
}

const BASE: &str = "The members share the costs of the common services by 2029.";

#[test]
fn changes_in_different_places_come_together() {
    assert_eq!(
        merged(
            BASE,
            "All members share the costs of the common services by 2029.",
            "The members share the costs of the common services by 2030.",
        )
        .as_deref(),
        Some("All members share the costs of the common services by 2030.")
    );
}

#[test]
fn the_same_change_by_both_is_taken_once() {
    let both = "The members bear the costs of the common services by 2029.";
    assert_eq!(merged(BASE, both, both).as_deref(), Some(both));
}

#[test]
fn an_overlap_is_given_to_a_person_with_all_three_wordings() {
    let ours = Wording::plain(BASE.replace("share", "bear"));
    let theirs = Wording::plain(BASE.replace("share", "divide"));
    let merge = merge(&Wording::plain(BASE), &ours, &theirs);
    assert_eq!(merge.settled(), None);
    assert_eq!(merge.overlaps(), 1);
    assert_eq!(
        merge.regions[1],
        Region::Overlap {
            base: Wording::plain("share"),
            ours: Wording::plain("bear"),
            theirs: Wording::plain("divide")
        }
    );
    assert_eq!(merge.resolve(&[Choice::Ours]), Some(ours));
    assert_eq!(merge.resolve(&[Choice::Theirs]), Some(theirs));
    assert_eq!(merge.resolve(&[Choice::Base]), Some(Wording::plain(BASE)));
    let other = Choice::Other { words: Wording::plain("carry") };
    assert_eq!(merge.resolve(&[other]).unwrap().text(), BASE.replace("share", "carry"));
    assert_eq!(merge.resolve(&[Choice::Ours, Choice::Ours]), None);
}

#[test]
fn two_insertions_at_one_place_overlap_because_their_order_is_a_choice() {
    assert_eq!(merged("a region", "a green region", "a safe region"), None);
}

#[test]
fn taking_out_what_the_other_rewrote_overlaps() {
    assert_eq!(merged(BASE, "The members share the costs.", &BASE.replace("common", "shared")), None);
}

fn bracketed(before: &str, inside: &str, after: &str) -> Wording {
    let bracket = Bracket { id: "b".into(), by: "seat".into(), reason: String::new() };
    let marks = Marks { bracket: Some(bracket), ..Marks::default() };
    Wording::new([Piece::plain(before), Piece::marked(inside, marks), Piece::plain(after)])
}

#[test]
fn a_bracket_around_words_that_stay_is_kept_and_a_lost_one_is_named() {
    let (base, theirs) = (Wording::plain("share the costs now"), Wording::plain("share the costs soon"));
    let ours = bracketed("share ", "the costs", " now");
    let result = merge(&base, &ours, &theirs).settled().unwrap();
    assert_eq!(result, bracketed("share ", "the costs", " soon"));
    assert_eq!(lost_brackets(&base, &ours, &theirs, &result), []);

    let ours = bracketed("share the costs ", "now", "");
    let result = merge(&base, &ours, &theirs).settled().unwrap();
    assert_eq!(result, theirs);
    assert_eq!(lost_brackets(&base, &ours, &theirs, &result).len(), 1);
}

#[test]
fn a_bracket_that_one_side_lifted_stays_lifted() {
    let base = bracketed("share ", "the costs", " now");
    let (ours, theirs) = (Wording::plain("share the costs now"), bracketed("share ", "the costs", " soon"));
    let result = merge(&base, &ours, &theirs).settled().unwrap();
    assert_eq!(result, Wording::plain("share the costs soon"));
    assert_eq!(lost_brackets(&base, &ours, &theirs, &result), []);
}

/// A base and what one side makes of one half of it: disjoint by construction.
fn halves() -> impl Strategy<Value = (Wording, Wording, Wording, Wording)> {
    (wording(), wording(), wording(), wording()).prop_map(|(left, right, left2, right2)| {
        let middle = Wording::plain(" Between the halves stands this sentence. ");
        let with = |a: &Wording, b: &Wording| a.concat(&middle).concat(b);
        (with(&left, &right), with(&left2, &right), with(&left, &right2), with(&left2, &right2))
    })
}

proptest! {
    #[test]
    fn what_only_one_side_changed_is_taken(base in wording(), x in wording()) {
        prop_assert_eq!(merge(&base, &base, &x).settled(), Some(x.clone()));
        prop_assert_eq!(merge(&base, &x, &base).settled(), Some(x));
    }

    #[test]
    fn the_same_change_is_taken_once(base in wording(), x in wording()) {
        prop_assert_eq!(merge(&base, &x, &x).settled(), Some(x));
    }

    #[test]
    fn disjoint_changes_merge_alike_whichever_side_asks((base, ours, theirs, both) in halves()) {
        let (there, back) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        prop_assert_eq!(there.settled(), back.settled());
        prop_assert_eq!(there.overlaps(), back.overlaps());
        if let Some(result) = there.settled() {
            prop_assert_eq!(result, both);
        }
    }

    #[test]
    fn choosing_one_side_everywhere_keeps_every_word_of_its_changes(base in wording(), a in wording(), b in wording()) {
        let there = merge(&base, &a, &b);
        let back = merge(&base, &b, &a);
        let pick = |m: &Merge, c: Choice| m.resolve(&vec![c; m.overlaps()]).unwrap();
        prop_assert_eq!(pick(&there, Choice::Ours), pick(&back, Choice::Theirs));
        prop_assert_eq!(pick(&there, Choice::Theirs), pick(&back, Choice::Ours));
    }
}
