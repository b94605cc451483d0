//! A thread's places in one clause over time: enough of them that undoing gives back the place that was.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::anchor::{Anchor, Words, carry};
use crate::text::{ContentHash, Wording};

/// So many places are remembered beside the first.
const REMEMBERED: usize = 24;

/// Where a thread began in a clause, and where it has stood since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    /// Where it began.
    pub origin: Anchor,
    /// Where it stood later, the last at the end; each content once.
    pub held: Vec<Anchor>,
    /// Set when the words are gone from the clause: what is last was their last place.
    pub lost: bool,
}

impl Trail {
    /// A thread that begins.
    #[must_use]
    pub const fn begin(origin: Anchor) -> Self {
        Self { origin, held: Vec::new(), lost: false }
    }

    /// The last place in which its words stood.
    #[must_use]
    pub fn last(&self) -> &Anchor {
        self.held.last().unwrap_or(&self.origin)
    }

    /// Its words as they read now; when they are gone, as they first read.
    #[must_use]
    pub fn words(&self) -> Option<&Words> {
        if self.lost { self.origin.words.as_ref() } else { self.last().words.as_ref() }
    }

    /// Follows the clause to its next content. `from` is the wording of the last place.
    ///
    /// A content in which it has stood before gives that place back, whatever happened in between. Words that are gone are
    /// looked for from their last place, and so come back with an undo even where a colleague has changed something else.
    pub fn follow(&mut self, from: &Wording, hash: &ContentHash, to: &Wording) {
        if !self.lost && self.last().hash == *hash {
            return;
        }
        if let Some(known) = self.remembered(hash) {
            let known = known.clone();
            self.stand(known);
            return;
        }
        match &self.last().words {
            None => self.stand(Anchor { hash: hash.clone(), words: None }),
            Some(words) => match carry(words.range(), from, to).and_then(|range| Words::at(to, range)) {
                Some(words) => self.stand(Anchor { hash: hash.clone(), words: Some(words) }),
                None => self.lost = true,
            },
        }
    }

    /// Where it stands in a content, be it the present one or another: by memory, or from where it began.
    #[must_use]
    pub fn within(&self, begun: &Wording, hash: &ContentHash, wording: &Wording) -> Option<Anchor> {
        if let Some(known) = self.remembered(hash) {
            return Some(known.clone());
        }
        let words = match &self.origin.words {
            None => None,
            Some(words) => Some(Words::at(wording, carry(words.range(), begun, wording)?)?),
        };
        Some(Anchor { hash: hash.clone(), words })
    }

    /// Takes in words that came here from another clause.
    pub fn join(&mut self, hash: &ContentHash, wording: &Wording, range: Range<u32>) {
        let here =
            (!self.lost && self.last().hash == *hash).then(|| self.last().words.as_ref().map(Words::range));
        let range = match here {
            // It is on the clause as a whole already.
            Some(None) => return,
            Some(Some(own)) => own.start.min(range.start)..own.end.max(range.end),
            None => range,
        };
        if let Some(words) = Words::at(wording, range) {
            self.stand(Anchor { hash: hash.clone(), words: Some(words) });
        }
    }

    fn remembered(&self, hash: &ContentHash) -> Option<&Anchor> {
        let known = |anchor: &&Anchor| anchor.hash == *hash;
        self.held.iter().rev().find(known).or_else(|| Some(&self.origin).filter(known))
    }

    fn stand(&mut self, anchor: Anchor) {
        self.held.retain(|held| held.hash != anchor.hash);
        self.held.push(anchor);
        if self.held.len() > REMEMBERED {
            self.held.remove(0);
        }
        self.lost = false;
    }
}

#[cfg(test)]
#[path = "trail_tests.rs"]
mod tests;
