//! Guesses what the blocks of a pasted programme are, for the review in which a person confirms or corrects it.
//!
//! Works from what a word processor or a web page leaves: heading levels, list depth, style names, and the
//! words that programmes number their parts with, in the languages of [`super::import_words`]. A number in front of the
//! words ("Mål 2", "2.1", "a)") becomes a proposed label and is taken off the wording, because labels are computed
//! here. It guesses, it does not decide; nothing is thrown away but empty blocks.

use serde::{Deserialize, Serialize};

use super::import_words::{self as lexicon, Found};
use super::{Kind, Piece, Wording};

/// What a pasted block was in its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Tag {
    /// A heading.
    Heading {
        /// 1 is the highest.
        level: u8,
    },
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item {
        /// 1 is the outermost list.
        depth: u8,
    },
    /// A row of a table, its cells joined (text model 1: no tables yet).
    Row,
}

/// A pasted block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block {
    /// What it was.
    pub tag: Tag,
    /// The name of its style, such as `Heading 2` or `Overskrift 1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<String>,
    /// Its words.
    pub wording: Wording,
}

/// What a block is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Guess {
    /// The block, by its index.
    pub block: usize,
    /// The kind proposed.
    pub kind: Kind,
    /// The level proposed; 0 where the kind has none.
    pub level: u8,
    /// The number that stood in front of the words, such as `2.1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The words without that number.
    pub wording: Wording,
    /// Whether words or numbers said so. The review asks about the others first.
    pub sure: bool,
}

/// A longer block is never a goal, a sub-goal or a chapter merely because its text begins like one.
const LONGEST_TITLE: usize = 300;

/// Guesses the kind of each block; empty blocks are left out.
#[must_use]
pub fn guess_kinds(blocks: &[Block]) -> Vec<Guess> {
    let read: Vec<(usize, &Block, Option<u8>, Found)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !block.wording.is_blank())
        .map(|(at, block)| {
            let heading = heading_level(block);
            (at, block, heading, lexicon::read(&block.wording.text(), heading.is_some()))
        })
        .collect();
    let goals: Option<u8> = read
        .iter()
        .filter(|(.., found)| found.word == Some(Kind::Goal))
        .find_map(|(_, _, heading, _)| *heading);
    let mut inside = Inside::default();
    read.iter().map(|(at, block, heading, found)| inside.guess(*at, block, *heading, found, goals)).collect()
}

/// Where in the programme the blocks have come to.
#[derive(Default)]
struct Inside {
    /// The number of the goal we are in.
    goal: Option<String>,
    /// The level of headings that are chapters: the first level met.
    chapter: Option<u8>,
    /// Set under a bare heading such as "Actions": what the list under it holds.
    list_of: Option<Kind>,
}

impl Inside {
    fn guess(
        &mut self,
        at: usize,
        block: &Block,
        heading: Option<u8>,
        found: &Found,
        goals: Option<u8>,
    ) -> Guess {
        let title = heading.is_some() || found.length <= LONGEST_TITLE;
        let (kind, level, sure) = match (found.word, heading, block.tag) {
            // "Goals", "Actions" with nothing behind the word: a heading that names what follows.
            (Some(kind), _, Tag::Heading { .. } | Tag::Paragraph) if found.bare => {
                self.list_of = matches!(kind, Kind::Action | Kind::Indicator).then_some(kind);
                let below =
                    heading.zip(goals.or(self.chapter)).map_or(1, |(level, top)| level.saturating_sub(top));
                (Kind::Heading, below, heading.is_some())
            }
            (Some(kind), ..) if title => (kind, 0, true),
            (_, Some(level), _) => self.heading(level, found, goals),
            (_, None, Tag::Item { depth }) => match self.list_of {
                Some(kind) if depth <= 1 => (kind, 0, false),
                _ => (Kind::Bullet, depth, true),
            },
            (_, None, _) => (Kind::Paragraph, 0, !matches!(block.tag, Tag::Row)),
        };
        self.pass(kind, heading, found);
        let strip = found.words_at > 0 && may_strip(kind, found);
        Guess {
            block: at,
            kind,
            level: kind.settled_level(level),
            label: if strip { found.number.clone() } else { None },
            wording: if strip { behind(&block.wording, found.words_at) } else { block.wording.clone() },
            sure,
        }
    }

    /// A heading without a word that says what it is: by its number, then by its level.
    fn heading(&self, level: u8, found: &Found, goals: Option<u8>) -> (Kind, u8, bool) {
        let parts = found.number.as_deref().map_or(0, |n| n.split('.').count());
        if let Some(goal) = &self.goal {
            let inside = found.number.as_deref().is_some_and(|n| n.split('.').next() == Some(goal));
            if parts == 2 && inside {
                return (Kind::Subgoal, 0, true);
            }
            let deeper = goals.is_some_and(|g| level > g);
            if deeper {
                // "2.1.3" is a heading in a sub-goal; one without a number just below the goals may be a sub-goal.
                let below = goals.map_or(1, |g| level - g);
                return (Kind::Heading, below, parts > 2);
            }
        }
        match (self.chapter, goals) {
            (Some(first), _) if level > first => (Kind::Heading, level - first, false),
            (None, Some(goal)) if level > goal => (Kind::Heading, level - goal, false),
            _ => (Kind::Chapter, 0, true),
        }
    }

    fn pass(&mut self, kind: Kind, heading: Option<u8>, found: &Found) {
        match kind {
            Kind::Chapter => {
                self.goal = None;
                if let Some(level) = heading {
                    self.chapter = Some(self.chapter.map_or(level, |first| first.min(level)));
                }
            }
            Kind::Goal => self.goal = Some(found.number.clone().unwrap_or_default()),
            _ => {}
        }
        if (kind.is_heading_like() && !found.bare) || kind == Kind::Paragraph {
            self.list_of = None;
        }
    }
}

/// "2028 was the year …" and "3 percent" keep their figure: outside titles a number must be of parts, have a
/// bracket or a full stop behind it, or stand behind a word.
fn may_strip(kind: Kind, found: &Found) -> bool {
    kind.is_heading_like() || found.word.is_some() || found.firm
}

/// The words behind a number. A footnote that hangs on the number itself must not go with it, so then all stays.
fn behind(wording: &Wording, at: usize) -> Wording {
    let number = wording.slice(0..at);
    if number.pieces().iter().any(|piece| matches!(piece, Piece::Footnote { .. })) {
        return wording.clone();
    }
    wording.slice(at..wording.len_utf16())
}

/// The level of a heading, from the tag or from the name of its style.
fn heading_level(block: &Block) -> Option<u8> {
    if let Tag::Heading { level } = block.tag {
        return Some(level.clamp(1, 6));
    }
    let style = block.style.as_deref()?.to_lowercase();
    if style.trim() == "title" {
        return Some(1);
    }
    let name = style.trim_end_matches(|c: char| c.is_ascii_digit());
    let level: u8 = style[name.len()..].parse().ok()?;
    lexicon::HEADING_STYLES.contains(&name.trim_end_matches([' ', '-', '_'])).then(|| level.clamp(1, 6))
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
