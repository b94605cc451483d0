//! The smallest edit that turns one wording into another, for applying to the live text.
//!
//! Offsets are UTF-16 units of the live `Y.Text`, where a footnote counts one. What stays is not touched, so that cursors,
//! comments and the typing of others around it survive. Neither an offset nor an inserted text ever cuts a
//! grapheme cluster of the old or the new wording.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::diff::hunks;
use super::nfc::nfc;
use super::wording::FOOTNOTE_MARK;
use super::{Bracket, Marks, Piece, Wording};

/// One step of an edit. Steps are applied in order; each offset counts in the text as the steps before left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Edit {
    /// Takes out `len` units at `at`.
    Delete {
        /// Where, in UTF-16 units.
        at: usize,
        /// How many.
        len: usize,
    },
    /// Puts in a run of text with exactly these marks, or a footnote.
    Insert {
        /// Where, in UTF-16 units.
        at: usize,
        /// What.
        piece: Piece,
    },
    /// Changes marks, leaves the words.
    Format {
        /// Where, in UTF-16 units.
        at: usize,
        /// How many units.
        len: usize,
        /// The marks to set or clear.
        change: MarkChange,
    },
}

/// The marks that change; absent ones stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MarkChange {
    /// Set or clear bold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strong: Option<bool>,
    /// Set or clear italic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emphasis: Option<bool>,
    /// Set or clear the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Set<String>>,
    /// Set or clear the hand-set bracket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Set<Bracket>>,
}

/// A mark with a value: set to it, or cleared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", content = "value", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Set<T> {
    /// Takes the mark away.
    Clear,
    /// Sets this value.
    To(T),
}

impl MarkChange {
    /// What turns `from` into `to`.
    #[must_use]
    pub fn between(from: &Marks, to: &Marks) -> Self {
        fn set<T: Clone + PartialEq>(from: &Option<T>, to: &Option<T>) -> Option<Set<T>> {
            (from != to).then(|| to.clone().map_or(Set::Clear, Set::To))
        }
        Self {
            strong: (from.strong != to.strong).then_some(to.strong),
            emphasis: (from.emphasis != to.emphasis).then_some(to.emphasis),
            link: set(&from.link, &to.link),
            bracket: set(&from.bracket, &to.bracket),
        }
    }

    /// The marks after the change.
    #[must_use]
    pub fn apply(&self, marks: &Marks) -> Marks {
        fn put<T: Clone>(old: &Option<T>, change: &Option<Set<T>>) -> Option<T> {
            match change {
                None => old.clone(),
                Some(Set::Clear) => None,
                Some(Set::To(value)) => Some(value.clone()),
            }
        }
        Marks {
            strong: self.strong.unwrap_or(marks.strong),
            emphasis: self.emphasis.unwrap_or(marks.emphasis),
            link: put(&marks.link, &self.link),
            bracket: put(&marks.bracket, &self.bracket),
        }
    }
}

/// The steps that turn `from` into `to`.
///
/// `from` are the runs as they lie in the live document, which need not be in normal form: letters typed as
/// base and accent are left alone where they read the same. After the steps the runs have `to` as their normal form.
#[must_use]
pub fn minimal_edit(from: &[Piece], to: &Wording) -> Vec<Edit> {
    let (old, new) = (cells(from), cells(to.pieces()));
    let mut edits = Vec::new();
    let (mut at, mut old_at, mut new_at) = (0, 0, 0);
    // Words first, so that unrelated words do not lend each other letters; then letters inside what changed.
    let (old_words, new_words) = (word_cells(&old), word_cells(&new));
    let keys = |words: &[&[Cell]]| -> Vec<String> {
        words.iter().map(|w| w.iter().map(|c| c.key.as_str()).collect::<Vec<_>>().join("\u{1}")).collect()
    };
    let mut changes: Vec<(usize, usize, usize, usize)> = Vec::new();
    let count = |words: &[&[Cell]]| words.iter().map(|w| w.len()).sum::<usize>();
    for hunk in hunks(&keys(&old_words), &keys(&new_words)) {
        let (o, n) = (count(&old_words[..hunk.old.start]), count(&new_words[..hunk.new.start]));
        let (o_len, n_len) = (count(&old_words[hunk.old]), count(&new_words[hunk.new]));
        let (a, b) = (&old[o..o + o_len], &new[n..n + n_len]);
        let same = |(x, y): &(&Cell, &Cell)| x.key == y.key;
        let head = a.iter().zip(b).take_while(same).count();
        let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(same).count();
        changes.push((o + head, o + o_len - tail, n + head, n + n_len - tail));
    }
    changes.push((old.len(), old.len(), new.len(), new.len()));
    for (old_start, old_end, new_start, new_end) in changes {
        at = format_cells(&mut edits, at, &old[old_at..old_start], &new[new_at..new_start]);
        let gone: usize = old[old_start..old_end].iter().map(|c| c.units).sum();
        if gone > 0 {
            edits.push(Edit::Delete { at, len: gone });
        }
        let words: Wording = new[new_start..new_end].iter().flat_map(|c| c.pieces.iter().cloned()).collect();
        for piece in words.pieces() {
            edits.push(Edit::Insert { at, piece: piece.clone() });
            at += piece.len_utf16();
        }
        (old_at, new_at) = (old_end, new_end);
    }
    edits
}

/// A grapheme cluster with its marks, or a footnote.
struct Cell {
    /// Equal keys read the same and can be turned into each other by marks alone.
    key: String,
    /// Its length in the live document.
    units: usize,
    pieces: Vec<Piece>,
}

fn cells(pieces: &[Piece]) -> Vec<Cell> {
    let mut text = String::new();
    let mut starts = Vec::new();
    for piece in pieces {
        starts.push(text.len());
        match piece {
            Piece::Text { text: run, .. } => text.push_str(run),
            Piece::Footnote { .. } => text.push(FOOTNOTE_MARK),
        }
    }
    starts.push(text.len());
    let mut run = 0;
    let mut cells = Vec::new();
    for (start, cluster) in text.grapheme_indices(true) {
        let (mut at, end) = (start, start + cluster.len());
        let mut parts = Vec::new();
        while at < end {
            while starts[run + 1] <= at {
                run += 1;
            }
            let stop = end.min(starts[run + 1]);
            parts.push(match &pieces[run] {
                Piece::Text { marks, .. } => Piece::marked(&text[at..stop], marks.clone()),
                footnote => footnote.clone(),
            });
            at = stop;
        }
        let units = parts.iter().map(Piece::len_utf16).sum();
        let key = match parts.as_slice() {
            [Piece::Text { text, .. }] => nfc(text).into_owned(),
            // Clusters in several pieces and footnotes are replaced whole when anything about them differs.
            other => format!("\u{0}{other:?}"),
        };
        cells.push(Cell { key, units, pieces: parts });
    }
    cells
}

/// Groups cells into words, by the word boundaries that fall between cells.
fn word_cells(cells: &[Cell]) -> Vec<&[Cell]> {
    let mut text = String::new();
    let mut ends: Vec<usize> = Vec::with_capacity(cells.len());
    for cell in cells {
        for piece in &cell.pieces {
            match piece {
                Piece::Text { text: run, .. } => text.push_str(run),
                Piece::Footnote { .. } => text.push(FOOTNOTE_MARK),
            }
        }
        ends.push(text.len());
    }
    let mut words = Vec::new();
    let (mut from, mut cell) = (0, 0);
    for (start, word) in text.split_word_bound_indices() {
        let end = start + word.len();
        while cell < ends.len() && ends[cell] < end {
            cell += 1;
        }
        if cell < ends.len() && ends[cell] == end {
            words.push(&cells[from..=cell]);
            from = cell + 1;
        }
    }
    words
}

/// The marks that differ between cells that read the same; gives the offset behind them.
fn format_cells(edits: &mut Vec<Edit>, mut at: usize, old: &[Cell], new: &[Cell]) -> usize {
    for (old, new) in old.iter().zip(new) {
        if let ([Piece::Text { marks: from, .. }], [Piece::Text { marks: to, .. }]) =
            (old.pieces.as_slice(), new.pieces.as_slice())
            && from != to
        {
            let change = MarkChange::between(from, to);
            match edits.last_mut() {
                Some(Edit::Format { at: start, len, change: same })
                    if *start + *len == at && *same == change =>
                {
                    *len += old.units;
                }
                _ => edits.push(Edit::Format { at, len: old.units, change }),
            }
        }
        at += old.units;
    }
    at
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
