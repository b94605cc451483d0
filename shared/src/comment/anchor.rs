//! Where a thread stands in one wording, and where it stands in the next (text model 11).
//!
//! By the same words as the redline shows ([`crate::text::diff`]): what is kept keeps its thread. Offsets are UTF-16 units of the
//! wording, footnotes counting one, and never cut a grapheme cluster.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::diff::{Hunk, hunks};
use crate::text::token::{Token, tokens};
use crate::text::{ContentHash, Wording};

/// Of fewer words than this share nothing is said to be left: as where the diff shows one wording replaced by another.
const LEFT: f64 = 0.25;

/// So many grapheme clusters stand on each side of the words as their context.
const CONTEXT: usize = 40;

/// A thread's place in one content of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Anchor {
    /// The content it was worked out for.
    pub hash: ContentHash,
    /// Which words; absent for the clause as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// Some words of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Words {
    /// Where they begin, in UTF-16 units.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// What they say.
    pub quote: String,
    /// What stands before them.
    pub before: String,
    /// What stands behind them.
    pub after: String,
}

impl Words {
    /// The words in that range, in whole grapheme clusters and without white space around them; nothing when a reader would
    /// see none there.
    #[must_use]
    pub fn at(wording: &Wording, range: Range<u32>) -> Option<Self> {
        let range = trimmed(wording, whole_clusters(wording, range));
        let (start, end) = (range.start as usize, range.end as usize);
        let words = wording.slice(start..end);
        if words.is_blank() {
            return None;
        }
        let clusters = |wording: Wording| -> Vec<String> {
            wording.text_with_marks().graphemes(true).map(str::to_owned).collect()
        };
        let before = clusters(wording.slice(0..start));
        let after = clusters(wording.slice(end..wording.len_utf16()));
        Some(Self {
            start: range.start,
            end: range.end,
            quote: words.text_with_marks(),
            before: before[before.len().saturating_sub(CONTEXT)..].concat(),
            after: after[..after.len().min(CONTEXT)].concat(),
        })
    }

    /// Whether a range lies within a wording and cuts no grapheme cluster.
    #[must_use]
    pub fn fits(wording: &Wording, range: &Range<u32>) -> bool {
        range.start < range.end && whole_clusters(wording, range.clone()) == *range
    }

    /// Their range.
    #[must_use]
    pub const fn range(&self) -> Range<u32> {
        self.start..self.end
    }
}

/// The anchor at that range of a content, or at the clause as a whole.
#[must_use]
pub fn anchored(hash: ContentHash, wording: &Wording, range: Option<Range<u32>>) -> Option<Anchor> {
    match range {
        None => Some(Anchor { hash, words: None }),
        Some(range) => Words::at(wording, range).map(|words| Anchor { hash, words: Some(words) }),
    }
}

/// Where words of one wording stand in the next: moved along where they are kept, what is left of them where they changed,
/// nothing where they are gone.
#[must_use]
pub fn carry(range: Range<u32>, from: &Wording, to: &Wording) -> Option<Range<u32>> {
    let (old, new) = (tokens(from), tokens(to));
    if old == new {
        return Some(range);
    }
    let kept = Kept::of(&old, &new, &hunks(&old, &new), &range);
    if kept.words < kept.of
        && let Some(found) = once(&range, from, to, &new)
    {
        return Some(found);
    }
    let found = kept.range?;
    let enough = f64::from(kept.words) >= LEFT * f64::from(kept.of);
    enough.then(|| whole_clusters(to, found))
}

/// Where the same words stand in another place that can be no other: a diff keeps the order, and so does not see what moved. Words that
/// stood twice before are not looked for: what is left of them may be the others.
fn once(range: &Range<u32>, from: &Wording, to: &Wording, new: &[Token]) -> Option<Range<u32>> {
    let quote = Words::at(from, range.clone())?.quote;
    if from.text_with_marks().matches(&quote).count() > 1 {
        return None;
    }
    let text = to.text_with_marks();
    let mut places = text.match_indices(&quote);
    let (Some((at, _)), None) = (places.next(), places.next()) else { return None };
    let start = units(text[..at].encode_utf16().count());
    let found = start..start + units(quote.encode_utf16().count());
    // Not in the middle of other words.
    let mut borders = starts(new);
    borders.push(units(to.len_utf16()));
    (borders.contains(&found.start) && borders.contains(&found.end)).then_some(found)
}

/// What of a range is kept.
struct Kept {
    range: Option<Range<u32>>,
    words: u32,
    of: u32,
}

impl Kept {
    fn of(old: &[Token], new: &[Token], hunks: &[Hunk], range: &Range<u32>) -> Self {
        let starts = starts(new);
        let mut kept = Self { range: None, words: 0, of: 0 };
        let mut at = 0;
        for (index, token) in old.iter().enumerate() {
            let within = at..at + length(token);
            at = within.end;
            let part = range.start.max(within.start)..range.end.min(within.end);
            // White space between kept words goes along; by itself it holds no thread.
            if part.is_empty() || token.is_space() {
                continue;
            }
            kept.of += 1;
            let Some(to) = counterpart(hunks, index) else { continue };
            kept.words += 1;
            let moved = starts[to] + (part.start - within.start)..starts[to] + (part.end - within.start);
            let begins = kept.range.as_ref().map_or(moved.start, |range| range.start);
            kept.range = Some(begins..moved.end);
        }
        kept
    }
}

/// The place in the new list of a token that is in no hunk.
fn counterpart(hunks: &[Hunk], index: usize) -> Option<usize> {
    let before = hunks.partition_point(|hunk| hunk.old.end <= index);
    if hunks.get(before).is_some_and(|hunk| hunk.old.start <= index) {
        return None;
    }
    let (old, new) = before.checked_sub(1).map_or((0, 0), |last| (hunks[last].old.end, hunks[last].new.end));
    Some(new + (index - old))
}

fn length(token: &Token) -> u32 {
    token.pieces.iter().map(|piece| units(piece.len_utf16())).sum()
}

fn starts(tokens: &[Token]) -> Vec<u32> {
    let mut at = 0;
    let begins = |token| {
        let begin = at;
        at += length(token);
        begin
    };
    tokens.iter().map(begins).collect()
}

pub(super) fn units(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The range, widened to whole grapheme clusters and kept inside the wording.
fn whole_clusters(wording: &Wording, range: Range<u32>) -> Range<u32> {
    let text = wording.text_with_marks();
    let (mut at, mut start, mut end) = (0, None, 0);
    for cluster in text.graphemes(true) {
        let next = at + units(cluster.encode_utf16().count());
        if next > range.start && at < range.end {
            start.get_or_insert(at);
            end = next;
        }
        at = next;
    }
    start.map_or(at..at, |start| start..end)
}

/// The range without white space at its ends.
fn trimmed(wording: &Wording, range: Range<u32>) -> Range<u32> {
    let words = wording.slice(range.start as usize..range.end as usize).text_with_marks();
    let count = |text: &str| units(text.encode_utf16().count());
    let start = range.start + count(&words) - count(words.trim_start());
    start..start + count(words.trim())
}

#[cfg(test)]
#[path = "anchor_tests.rs"]
mod tests;
