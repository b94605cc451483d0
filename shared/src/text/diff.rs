//! The word diff between two wordings, as people read it.
//!
//! Works on [`super::token`]s: marks and footnotes are part of a word, grapheme clusters stay whole, hand-set
//! brackets are no change. White space between two changed words does not break the change in two, and wordings
//! with next to nothing in common are shown as one replaced by the other.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Wording;
use super::token::{Token, join, tokens};

/// What happened to some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Mark {
    /// They stand in both; shown as in the new wording.
    Same,
    /// They stand in the new wording only.
    Ins,
    /// They stood in the old wording only.
    Del,
}

/// Words with what happened to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// What happened.
    pub mark: Mark,
    /// The words.
    pub words: Wording,
}

/// A stretch in which two lists of tokens differ; both ranges may be empty, not both at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The range in the old list.
    pub old: Range<usize>,
    /// The range in the new list.
    pub new: Range<usize>,
}

/// The stretches in which two lists differ, in order; between them the lists are equal.
#[must_use]
pub fn hunks<T: Eq + std::hash::Hash + Ord + Clone>(old: &[T], new: &[T]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (old, new) = (op.old_range(), op.new_range());
        match hunks.last_mut() {
            Some(last) if last.old.end == old.start && last.new.end == new.start => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            _ => hunks.push(Hunk { old, new }),
        }
    }
    hunks
}

/// Below this [`likeness`] the old wording is shown as replaced whole: the few words that happen to recur would
/// only chop it up.
const UNRELATED: f64 = 0.25;

/// The word diff: taking `Same` and `Del` gives the old words, `Same` and `Ins` the new wording. Deleted words
/// stand before the inserted ones that replace them; neighbouring spans differ in mark.
#[must_use]
pub fn words(old: &Wording, new: &Wording) -> Vec<Span> {
    if old == new {
        return span(Mark::Same, new.clone()).into_iter().collect();
    }
    let (old, new) = (tokens(old), tokens(new));
    let mut hunks = hunks(&old, &new);
    if common(&old, &new, &hunks) < UNRELATED {
        hunks = vec![Hunk { old: 0..old.len(), new: 0..new.len() }];
    }
    let mut spans = Vec::new();
    let mut at = 0;
    for hunk in readable(hunks, &old) {
        spans.extend(span(Mark::Same, join(&new[at..hunk.new.start])));
        spans.extend(span(Mark::Del, join(&old[hunk.old])));
        at = hunk.new.end;
        spans.extend(span(Mark::Ins, join(&new[hunk.new])));
    }
    spans.extend(span(Mark::Same, join(&new[at..])));
    spans
}

/// How many words two wordings have in common, from 0 (nothing) to 1 (equal): twice the common tokens over all
/// tokens, white space not counted. Text model 9 brackets a whole clause below 0.4.
#[must_use]
pub fn likeness(a: &Wording, b: &Wording) -> f64 {
    let (a, b) = (tokens(a), tokens(b));
    common(&a, &b, &hunks(&a, &b))
}

pub(super) fn common(old: &[Token], new: &[Token], hunks: &[Hunk]) -> f64 {
    let counted = |tokens: &[Token]| tokens.iter().filter(|t| !t.is_space()).count();
    let all = counted(old) + counted(new);
    if all == 0 {
        return 1.0;
    }
    let lost: usize = hunks.iter().map(|h| counted(&old[h.old.clone()])).sum();
    2.0 * (counted(old) - lost) as f64 / all as f64
}

fn span(mark: Mark, words: Wording) -> Option<Span> {
    (!words.is_empty()).then_some(Span { mark, words })
}

/// Joins changes with only white space between them, so that a rewritten phrase reads as one change.
pub(super) fn readable(hunks: Vec<Hunk>, old: &[Token]) -> Vec<Hunk> {
    let mut joined: Vec<Hunk> = Vec::new();
    for hunk in hunks {
        match joined.last_mut() {
            Some(last) if old[last.old.end..hunk.old.start].iter().all(Token::is_space) => {
                last.old.end = hunk.old.end;
                last.new.end = hunk.new.end;
            }
            _ => joined.push(hunk),
        }
    }
    joined
}

#[cfg(test)]
#[path = "diff_tests.rs"]
mod tests;
