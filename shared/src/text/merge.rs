//! The three-way merge of wordings: what two sides made of the same base, put together word by word.
//!
//! Where only one side changed, its words are taken; where both made the same change, it is taken once; where
//! they changed the same or touching words differently, a person chooses. Nothing is decided silently, and nothing here
//! knows which side is right (text model 4 and 8).

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::diff::{Hunk, hunks};
use super::token::{Token, join, tokens};
use super::{Bracket, Wording};

/// A stretch of a merged wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Region {
    /// Words that need no choice.
    Settled {
        /// The words.
        words: Wording,
    },
    /// Both sides changed the same words, differently.
    Overlap {
        /// What stood there.
        base: Wording,
        /// What one side made of it.
        ours: Wording,
        /// What the other side made of it.
        theirs: Wording,
    },
}

/// The result of a merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Merge {
    /// The stretches, in order.
    pub regions: Vec<Region>,
}

/// What a person takes for one overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "take", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Choice {
    /// What stood there.
    Base,
    /// Our words.
    Ours,
    /// Their words.
    Theirs,
    /// Other words.
    Other {
        /// The words.
        words: Wording,
    },
}

impl Merge {
    /// The merged wording, when no choice is needed.
    #[must_use]
    pub fn settled(&self) -> Option<Wording> {
        self.resolve(&[])
    }

    /// How many choices are needed.
    #[must_use]
    pub fn overlaps(&self) -> usize {
        self.regions.iter().filter(|region| matches!(region, Region::Overlap { .. })).count()
    }

    /// The merged wording with a choice for each overlap, in order; nothing when there are too few or too many.
    #[must_use]
    pub fn resolve(&self, choices: &[Choice]) -> Option<Wording> {
        if choices.len() != self.overlaps() {
            return None;
        }
        let mut choices = choices.iter();
        let mut pieces = Vec::new();
        for region in &self.regions {
            let words = match region {
                Region::Settled { words } => words,
                Region::Overlap { base, ours, theirs } => match choices.next()? {
                    Choice::Base => base,
                    Choice::Ours => ours,
                    Choice::Theirs => theirs,
                    Choice::Other { words } => words,
                },
            };
            pieces.extend_from_slice(words.pieces());
        }
        Some(Wording::new(pieces))
    }
}

/// Merges what two sides made of a base.
///
/// Words that both left alone keep the hand-set brackets that either side put around them or took away; words that
/// one side replaced bring their own. [`lost_brackets`] names those that went.
#[must_use]
pub fn merge(base: &Wording, ours: &Wording, theirs: &Wording) -> Merge {
    let (base, ours, theirs) = (tokens(base), tokens(ours), tokens(theirs));
    let (our_hunks, their_hunks) = (hunks(&base, &ours), hunks(&base, &theirs));
    let mut build =
        Builder { base: &base, ours: &ours, theirs: &theirs, done: (0, 0, 0), regions: Vec::new() };
    let (mut a, mut b) = (our_hunks.as_slice(), their_hunks.as_slice());
    while let Some(first) = earliest(a, b) {
        let (mut stretch, mut from_a, mut from_b) = (first, 0, 0);
        loop {
            if let Some(next) = a.get(from_a).filter(|h| meets(&stretch, h)) {
                stretch.end = stretch.end.max(next.old.end);
                from_a += 1;
            } else if let Some(next) = b.get(from_b).filter(|h| meets(&stretch, h)) {
                stretch.end = stretch.end.max(next.old.end);
                from_b += 1;
            } else {
                break;
            }
        }
        build.same_to(stretch.start);
        build.changed(&stretch, &a[..from_a], &b[..from_b]);
        a = &a[from_a..];
        b = &b[from_b..];
    }
    build.same_to(base.len());
    Merge { regions: build.regions }
}

/// The hand-set brackets of the two sides that a result no longer has, for the person who accepts it to see.
#[must_use]
pub fn lost_brackets(base: &Wording, ours: &Wording, theirs: &Wording, result: &Wording) -> Vec<Bracket> {
    let has = |wording: &Wording, id: &str| wording.brackets().iter().any(|b| b.id == id);
    let mut lost: Vec<Bracket> = Vec::new();
    for bracket in ours.brackets().into_iter().chain(theirs.brackets()) {
        // One that stood in the base and that a side took away was lifted, not lost.
        let lifted = has(base, &bracket.id) && !(has(ours, &bracket.id) && has(theirs, &bracket.id));
        if !lifted && !has(result, &bracket.id) && !lost.iter().any(|b| b.id == bracket.id) {
            lost.push(bracket.clone());
        }
    }
    lost
}

/// The range of the base that the earlier of the next changes covers.
fn earliest(a: &[Hunk], b: &[Hunk]) -> Option<Range<usize>> {
    match (a.first(), b.first()) {
        (Some(a), Some(b)) => {
            Some(if (b.old.start, b.old.end) < (a.old.start, a.old.end) { &b.old } else { &a.old })
        }
        (a, b) => a.or(b).map(|h| &h.old),
    }
    .cloned()
}

/// Whether a change belongs to a stretch: it overlaps it, or touches it and one of the two is an insertion (whose
/// order against the other would be a guess). Changes of one side alone never meet: equal words part them.
fn meets(stretch: &Range<usize>, hunk: &Hunk) -> bool {
    let touching = stretch.is_empty() || hunk.old.is_empty();
    if touching {
        hunk.old.start <= stretch.end && stretch.start <= hunk.old.end
    } else {
        hunk.old.start < stretch.end && stretch.start < hunk.old.end
    }
}

struct Builder<'a> {
    base: &'a [Token],
    ours: &'a [Token],
    theirs: &'a [Token],
    /// How far base, ours and theirs are dealt with.
    done: (usize, usize, usize),
    regions: Vec<Region>,
}

impl Builder<'_> {
    /// Words that nobody changed, up to a place in the base.
    fn same_to(&mut self, end: usize) {
        let n = end.saturating_sub(self.done.0);
        let (b, o, t) = self.done;
        let kept: Vec<Token> = (0..n)
            .map(|i| same_word(&self.base[b + i], &self.ours[o + i], &self.theirs[t + i]).clone())
            .collect();
        self.settle(join(&kept));
        self.done = (b + n, o + n, t + n);
    }

    /// Words that at least one side changed.
    fn changed(&mut self, stretch: &Range<usize>, ours: &[Hunk], theirs: &[Hunk]) {
        let (_, o, t) = self.done;
        let base = &self.base[stretch.clone()];
        let our_end = o + grown(stretch, ours);
        let their_end = t + grown(stretch, theirs);
        let (our, their) = (&self.ours[o..our_end], &self.theirs[t..their_end]);
        if theirs.is_empty() {
            self.settle(join(our));
        } else if ours.is_empty() {
            self.settle(join(their));
        } else if our == their {
            let once: Vec<Token> = our.iter().zip(their).map(|(a, b)| either(a, b).clone()).collect();
            self.settle(join(&once));
        } else {
            self.regions.push(Region::Overlap { base: join(base), ours: join(our), theirs: join(their) });
        }
        self.done = (stretch.end, our_end, their_end);
    }

    fn settle(&mut self, words: Wording) {
        if words.is_empty() {
            return;
        }
        if let Some(Region::Settled { words: last }) = self.regions.last_mut() {
            *last = last.concat(&words);
        } else {
            self.regions.push(Region::Settled { words });
        }
    }
}

/// How many tokens a side has for a stretch of the base.
pub(super) fn grown(stretch: &Range<usize>, hunks: &[Hunk]) -> usize {
    let (lost, won) = hunks.iter().fold((0, 0), |(l, w), h| (l + h.old.len(), w + h.new.len()));
    stretch.len() - lost + won
}

/// A word that reads the same in all three: the brackets of the side that changed them.
fn same_word<'a>(base: &'a Token, ours: &'a Token, theirs: &'a Token) -> &'a Token {
    if ours.pieces == base.pieces {
        theirs
    } else if theirs.pieces == base.pieces {
        ours
    } else {
        either(ours, theirs)
    }
}

/// A word that reads the same on both sides but differs in brackets: the same one whichever side asks, and a
/// bracket around it rather than none.
fn either<'a>(a: &'a Token, b: &'a Token) -> &'a Token {
    if a.pieces >= b.pieces { a } else { b }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
