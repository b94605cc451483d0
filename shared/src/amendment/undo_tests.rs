//! Tests of [`super`]: what was decided is undone, and nothing else.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::amendment::{apply, operations};
use crate::text::samples::{clause, id, text};
use crate::text::{Gone, Kind, Wording};

fn order(clauses: &[Clause]) -> Vec<ClauseId> {
    clauses.iter().map(|clause| clause.id.clone()).collect()
}

fn bodies(texts: &[&[Clause]]) -> HashMap<(ContentHash, FactsHash), Content> {
    let all = texts.iter().flat_map(|text| text.iter());
    all.map(|clause| ((clause.content_hash(), clause.facts_hash()), clause.content())).collect()
}

fn back(before: &[Clause], after: &[Clause], now: &[Clause]) -> Result<Vec<Clause>, Vec<ClauseId>> {
    let known = bodies(&[before, after]);
    let body = |side: &Side| known.get(&(side.hash.clone(), side.facts.clone())).cloned();
    take_back(&done(before, after), body, now)
}

fn paragraphs() -> Vec<Clause> {
    (1..5).map(|n| clause(n, Kind::Paragraph, "Words that stand here.")).collect()
}

/// The text after an edit, with what was taken out still in it as gone: as the live document keeps it.
fn with_gone(before: &[Clause], after: &[Clause]) -> Vec<Clause> {
    let mut all = after.to_vec();
    let gone = before.iter().filter(|clause| after.iter().all(|other| other.id != clause.id));
    all.extend(
        gone.map(|clause| Clause { gone: Some(Gone { by: "seat".into(), into: None }), ..clause.clone() }),
    );
    all.sort_by(by_place);
    all
}

#[test]
fn words_that_others_changed_elsewhere_stay() {
    let before = paragraphs();
    let mut after = before.clone();
    after[1].wording = Wording::plain("Words that remain here.");
    let mut now = after.clone();
    now[1].wording = Wording::plain("Words that remain here, and more.");
    now[2].wording = Wording::plain("Others.");
    let text = back(&before, &after, &now).unwrap();
    assert_eq!(text[1].wording.text(), "Words that stand here, and more.");
    assert_eq!(text[2].wording.text(), "Others.");
}

#[test]
fn what_was_changed_again_is_named_and_nothing_is_undone() {
    let before = paragraphs();
    let mut after = before.clone();
    after[0].wording = Wording::plain("Words that remain here.");
    after.push(clause(9, Kind::Paragraph, "A new one."));
    let mut now = after.clone();
    now[0].wording = Wording::plain("Words that linger here.");
    assert_eq!(back(&before, &after, &now), Err(vec![id(1)]));
    let mut now = after.clone();
    now[4].wording = Wording::plain("A new one, rewritten.");
    assert_eq!(back(&before, &after, &now), Err(vec![id(9)]));
}

#[test]
fn what_was_taken_out_stands_again_and_what_was_put_in_goes() {
    let before = paragraphs();
    let mut after = before.clone();
    after.remove(2);
    after.push(clause(9, Kind::Paragraph, "A new one."));
    let text = back(&before, &after, &with_gone(&before, &after)).unwrap();
    assert_eq!(order(&text), order(&before));
}

proptest! {
    /// Taken back at once, a decision leaves the text as it was.
    #[test]
    fn what_is_taken_back_at_once_was_never_there(base in text(12), wanted in text(12)) {
        let made = operations(&base, 0..base.len(), &wanted);
        let ids = order(&base);
        let after = apply(&Ground::of(&base, &ids), 1, &made).unwrap();
        let text = back(&base, &after, &with_gone(&base, &after)).unwrap();
        let content = |text: &[Clause]| {
            let mut all: Vec<_> = text.iter().map(|clause| (clause.id.clone(), clause.content())).collect();
            all.sort_by(|a, b| a.0.cmp(&b.0));
            all
        };
        prop_assert_eq!(content(&text), content(&base));
        prop_assert!(text.windows(2).all(|pair| by_place(&pair[0], &pair[1]).is_lt()));
    }
}
