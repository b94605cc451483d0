//! Bracket regions: where the open wordings of a clause differ, as a negotiation text shows it (text model 9).
//!
//! Derived from the current wording and the competing ones, never stored: `to [increase] [DK FI: strengthen] the use of`.
//! A region is the union of differences that overlap, or have nothing but white space between them: a reader could not tell
//! the alternatives of one from those of the next. Brackets set by hand stay in the wordings and are counted with the rest.
//!
//! Works on [`super::token`]s like the diff and the merge: marks and footnotes belong to the words, grapheme clusters stay
//! whole. Not here: changes of kind, place or facts, which no bracket can show ([`crate::position`] counts them), and which
//! amendments are open.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::diff::{Hunk, common, hunks, readable};
use super::merge::grown;
use super::token::{Token, join, tokens};
use super::{Bracket, Marks, Piece, Wording};
use crate::member::{MemberCode, place};

/// Below this likeness to the current wording the whole clause is bracketed (text model 9).
const WHOLE: f64 = 0.4;

/// Who proposes words: an amendment by its number, and those who stand behind it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The number of the amendment.
    pub number: u32,
    /// Its sponsors; empty where the office proposes.
    pub members: Vec<MemberCode>,
}

/// A wording that competes with the current one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Competing {
    /// Who proposes it. One amendment has one wording for a clause.
    pub by: Source,
    /// The whole clause as it would read; empty when it is to go.
    pub wording: Wording,
}

/// Words that some propose instead of those that stand there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Variant {
    /// The words; empty when those that stand there are to go.
    pub words: Wording,
    /// Who proposes them, by number; never empty.
    pub by: Vec<Source>,
}

impl Variant {
    /// The delegations behind it, each once, in the order of display.
    #[must_use]
    pub fn members(&self) -> Vec<MemberCode> {
        let mut found: Vec<MemberCode> =
            self.by.iter().flat_map(|source| source.members.iter().copied()).collect();
        crate::sort::by(&mut found, |a, b| place(a.as_str()).cmp(&place(b.as_str())));
        found.dedup();
        found
    }
}

/// A stretch of a clause with its brackets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Part {
    /// Words that nobody wants otherwise.
    Common {
        /// The words, as they stand.
        words: Wording,
    },
    /// Words that are not agreed.
    Region {
        /// What stands there; empty where some want to insert.
        base: Wording,
        /// What others want, by the lowest number behind it; never empty.
        variants: Vec<Variant>,
    },
}

/// A clause with its brackets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bracketed {
    /// Its stretches, in order.
    pub parts: Vec<Part>,
    /// The brackets that somebody set by hand in the current wording.
    pub hand_set: Vec<Bracket>,
}

impl Bracketed {
    /// How many brackets are open: regions, and those set by hand (text model 9).
    #[must_use]
    pub fn count(&self) -> usize {
        self.parts.iter().filter(|part| matches!(part, Part::Region { .. })).count() + self.hand_set.len()
    }

    /// The current wording: what stands there in every region.
    #[must_use]
    pub fn current(&self) -> Wording {
        self.pick(|_| None)
    }

    /// The wording of one amendment, hand-set brackets aside: its words where it has some, otherwise what stands there.
    #[must_use]
    pub fn taking(&self, number: u32) -> Wording {
        self.pick(|variants| {
            variants.iter().find(|variant| variant.by.iter().any(|source| source.number == number))
        })
    }

    fn pick(&self, choose: impl Fn(&[Variant]) -> Option<&Variant>) -> Wording {
        let mut pieces = Vec::new();
        for part in &self.parts {
            let words = match part {
                Part::Common { words } => words,
                Part::Region { base, variants } => choose(variants).map_or(base, |variant| &variant.words),
            };
            pieces.extend_from_slice(words.pieces());
        }
        Wording::new(pieces)
    }

    /// The clause in letters alone, for a text file or a reader of screens: `to [increase] [DK FI: strengthen] the use of`.
    /// `deleted` is the reader's word for words that are to go, `office` the short name of the office, which has no code.
    /// Marks do not show; a footnote is `^(its text)`.
    #[must_use]
    pub fn plain(&self, deleted: &str, office: &str) -> String {
        let mut all = String::new();
        for part in &self.parts {
            match part {
                Part::Common { words } => all.push_str(&letters(words)),
                Part::Region { base, variants } => {
                    let base = letters(base);
                    let texts: Vec<String> = variants.iter().map(|variant| letters(&variant.words)).collect();
                    // White space at the edge of the alternatives stands outside, once, whichever is taken.
                    let any = |edge: fn(&str) -> Option<char>| {
                        std::iter::once(&base).chain(&texts).any(|t| edge(t).is_some_and(char::is_whitespace))
                    };
                    let (leads, trails) = (any(|t| t.chars().next()), any(|t| t.chars().next_back()));
                    let mut shown = Vec::with_capacity(texts.len() + 1);
                    if !base.trim().is_empty() {
                        shown.push(format!("[{}]", base.trim()));
                    }
                    for (variant, text) in variants.iter().zip(&texts) {
                        let codes: Vec<String> = variant.members().iter().map(ToString::to_string).collect();
                        let who = if codes.is_empty() { office.to_owned() } else { codes.join(" ") };
                        let text = if text.trim().is_empty() { deleted } else { text.trim() };
                        shown.push(format!("[{who}: {text}]"));
                    }
                    all.push_str(if leads { " " } else { "" });
                    all.push_str(&shown.join(" "));
                    all.push_str(if trails { " " } else { "" });
                }
            }
        }
        all
    }
}

/// The brackets of a clause: its current wording against the open competing ones.
///
/// Taking one amendment's words gives exactly its wording, taking none exactly the current one. A wording that reads like
/// the current one makes no bracket.
#[must_use]
pub fn brackets(current: &Wording, competing: &[Competing]) -> Bracketed {
    let base = tokens(current);
    let mut voices: Vec<Voice<'_>> = competing.iter().map(|one| Voice::new(&base, one)).collect();
    voices.retain(|voice| !voice.hunks.is_empty());
    crate::sort::by_key(&mut voices, |voice| voice.by.number);
    let stretches = if voices.iter().any(|voice| voice.common < WHOLE) {
        for voice in &mut voices {
            voice.hunks = vec![Hunk { old: 0..base.len(), new: 0..voice.tokens.len() }];
        }
        std::iter::once(0..base.len()).collect()
    } else {
        union(
            &base,
            voices.iter().flat_map(|voice| voice.hunks.iter().map(|hunk| hunk.old.clone())).collect(),
        )
    };
    let mut parts = Vec::new();
    let mut at = 0;
    for stretch in stretches {
        common_part(&mut parts, &base[at..stretch.start]);
        at = stretch.end;
        let mut variants: Vec<(&[Token], Vec<Source>)> = Vec::new();
        let ranges: Vec<Range<usize>> = voices.iter_mut().map(|voice| voice.advance(&stretch)).collect();
        for (voice, range) in voices.iter().zip(ranges) {
            let words = &voice.tokens[range];
            if words == &base[stretch.clone()] {
                continue;
            }
            match variants.iter_mut().find(|(same, _)| *same == words) {
                Some((_, by)) => by.push(voice.by.clone()),
                None => variants.push((words, vec![voice.by.clone()])),
            }
        }
        let variants = variants.into_iter().map(|(words, by)| Variant { words: join(words), by }).collect();
        parts.push(Part::Region { base: join(&base[stretch]), variants });
    }
    common_part(&mut parts, &base[at..]);
    Bracketed { parts, hand_set: current.brackets().into_iter().cloned().collect() }
}

/// Who set a bracket by hand: of those who `wrote` since the words were settled last, each with their seat, the one that its mark names;
/// where that is none of them, who changed the clause `last`. What a mark says is what a browser sent, and no more than that.
#[must_use]
pub fn set_by<T: Copy>(bracket: &Bracket, wrote: &[(String, T)], last: T) -> T {
    wrote.iter().find(|(seat, _)| *seat == bracket.by).map_or(last, |(_, who)| *who)
}

fn common_part(parts: &mut Vec<Part>, tokens: &[Token]) {
    if !tokens.is_empty() {
        parts.push(Part::Common { words: join(tokens) });
    }
}

/// A competing wording while the regions are made.
struct Voice<'a> {
    by: &'a Source,
    tokens: Vec<Token>,
    hunks: Vec<Hunk>,
    common: f64,
    /// How many hunks are dealt with, and how far base and wording are.
    done: (usize, usize, usize),
}

impl<'a> Voice<'a> {
    fn new(base: &[Token], one: &'a Competing) -> Self {
        let tokens = tokens(&one.wording);
        let hunks = hunks(base, &tokens);
        let common = common(base, &tokens, &hunks);
        Self { by: &one.by, hunks: readable(hunks, base), tokens, common, done: (0, 0, 0) }
    }

    /// Where its words for a stretch of the base are; the stretch cuts none of its hunks, and they are asked for in order.
    fn advance(&mut self, stretch: &Range<usize>) -> Range<usize> {
        let (first, base, own) = self.done;
        let inside = self.hunks[first..].iter().take_while(|hunk| hunk.old.end <= stretch.end).count();
        let start = own + (stretch.start - base);
        let end = start + grown(stretch, &self.hunks[first..first + inside]);
        self.done = (first + inside, stretch.end, end);
        start..end
    }
}

/// Joins ranges of the base that overlap, touch, or have only white space between them.
fn union(base: &[Token], mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    crate::sort::by_key(&mut ranges, |range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last)
                if range.start <= last.end || base[last.end..range.start].iter().all(Token::is_space) =>
            {
                last.end = last.end.max(range.end);
            }
            _ => joined.push(range),
        }
    }
    joined
}

/// The words in letters, hand-set brackets as brackets.
fn letters(wording: &Wording) -> String {
    fn bracket(piece: &Piece) -> Option<&str> {
        match piece {
            Piece::Text { marks: Marks { bracket, .. }, .. } => bracket.as_ref().map(|b| b.id.as_str()),
            Piece::Footnote { .. } => None,
        }
    }
    let mut all = String::new();
    let mut open: Option<&str> = None;
    for (at, piece) in wording.pieces().iter().enumerate() {
        // A footnote carries no marks; inside a bracket it does not end it.
        let inside = match piece {
            Piece::Text { .. } => bracket(piece),
            Piece::Footnote { .. } => {
                let next = wording.pieces()[at..].iter().find(|p| matches!(p, Piece::Text { .. }));
                next.and_then(bracket).filter(|id| open == Some(id))
            }
        };
        if inside != open {
            all.push_str(if open.is_some() { "]" } else { "" });
            all.push_str(if inside.is_some() { "[" } else { "" });
            open = inside;
        }
        match piece {
            Piece::Text { text, .. } => all.push_str(text),
            Piece::Footnote { text } => {
                all.push_str("^(");
                all.push_str(text);
                all.push(')');
            }
        }
    }
    all.push_str(if open.is_some() { "]" } else { "" });
    all
}

#[cfg(test)]
#[path = "bracket_tests.rs"]
mod tests;
