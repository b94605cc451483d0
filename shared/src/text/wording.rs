//! A wording: the words of a clause with their marks, always in one normal form.
//!
//! How it lies in the live document: a `Y.Text` whose attributes are `strong: true`, `emphasis: true`,
//! `link: "https://…"` and `bracket: {id, by, reason}`; a footnote is the embed `{"footnote": {"text": "…"}}`
//! and takes one UTF-16 unit.
//!
//! Normal form: text in Unicode NFC, control characters but line breaks left out, links with a scheme that is
//! not allowed left out, neighbouring runs with equal marks joined, empty runs dropped. Two wordings that look
//! the same are therefore equal. A wording is immutable; cutting and joining give new ones.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::nfc::nfc;

/// Stands for a footnote in plain text where the length must match the live document (U+FFFC).
pub const FOOTNOTE_MARK: char = '\u{FFFC}';

/// A hand-set square bracket around words that are not agreed (text model 9). Outside the content hash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bracket {
    /// Its own id: two brackets side by side stay two.
    pub id: String,
    /// Who set it: a seat's id, as the browser said it. Who is shown is asked of the text's log ([`super::bracket::set_by`]).
    pub by: String,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// The marks of a run of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Marks {
    /// Bold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    /// Italic.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// An address with an allowed scheme ([`link_allowed`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// A hand-set bracket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
}

impl Marks {
    /// The same marks without the hand-set bracket: what counts for the hash and for comparing words.
    #[must_use]
    pub fn without_bracket(&self) -> Self {
        Self { bracket: None, ..self.clone() }
    }
}

/// A run of a wording: text with the same marks, or a footnote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Piece {
    /// Words.
    Text {
        /// The words; never empty inside a [`Wording`].
        text: String,
        /// Their marks.
        #[serde(flatten)]
        marks: Marks,
    },
    /// A footnote at this place.
    Footnote {
        /// Its plain text.
        text: String,
    },
}

impl Piece {
    /// Plain words.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), marks: Marks::default() }
    }

    /// Words with marks.
    #[must_use]
    pub fn marked(text: impl Into<String>, marks: Marks) -> Self {
        Self::Text { text: text.into(), marks }
    }

    /// A footnote.
    #[must_use]
    pub fn footnote(text: impl Into<String>) -> Self {
        Self::Footnote { text: text.into() }
    }

    /// Its length in the live document, in UTF-16 units; a footnote counts one.
    #[must_use]
    pub fn len_utf16(&self) -> usize {
        match self {
            Self::Text { text, .. } => text.encode_utf16().count(),
            Self::Footnote { .. } => 1,
        }
    }

    /// The same piece without the hand-set bracket.
    #[must_use]
    pub fn without_bracket(&self) -> Self {
        match self {
            Self::Text { text, marks } => Self::Text { text: text.clone(), marks: marks.without_bracket() },
            Self::Footnote { .. } => self.clone(),
        }
    }
}

/// The words of a clause, in normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Piece>", into = "Vec<Piece>")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "Vec<Piece>"))]
pub struct Wording(Vec<Piece>);

impl From<Vec<Piece>> for Wording {
    fn from(pieces: Vec<Piece>) -> Self {
        Self::new(pieces)
    }
}

impl From<Wording> for Vec<Piece> {
    fn from(wording: Wording) -> Self {
        wording.0
    }
}

impl FromIterator<Piece> for Wording {
    fn from_iter<I: IntoIterator<Item = Piece>>(pieces: I) -> Self {
        Self::new(pieces)
    }
}

impl Wording {
    /// Puts pieces into normal form.
    #[must_use]
    pub fn new(pieces: impl IntoIterator<Item = Piece>) -> Self {
        let mut joined: Vec<Piece> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Footnote { text } => joined.push(Piece::Footnote { text: clean(text) }),
                Piece::Text { text, mut marks } => {
                    let text = clean(text);
                    if text.is_empty() {
                        continue;
                    }
                    marks.link = marks.link.take().filter(|link| link_allowed(link));
                    if let Some(Piece::Text { text: last, marks: same }) = joined.last_mut()
                        && *same == marks
                    {
                        last.push_str(&text);
                        continue;
                    }
                    joined.push(Piece::Text { text, marks });
                }
            }
        }
        // Joining can bring a letter and its accent together, so composing comes last.
        for piece in &mut joined {
            if let Piece::Text { text, .. } | Piece::Footnote { text } = piece
                && let Cow::Owned(composed) = nfc(text)
            {
                *text = composed;
            }
        }
        Self(joined)
    }

    /// Words without marks.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new([Piece::plain(text)])
    }

    /// The runs, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// The words, and after them what stands in the footnotes: by these a clause is found.
    #[must_use]
    pub fn searched(&self) -> String {
        let notes = self.0.iter().filter_map(|piece| match piece {
            Piece::Footnote { text } if !text.is_empty() => Some(text.as_str()),
            _ => None,
        });
        std::iter::once(self.text().as_str()).chain(notes).collect::<Vec<_>>().join(" · ")
    }

    /// The words alone, without marks and footnotes: for titles and counting.
    #[must_use]
    pub fn text(&self) -> String {
        let mut all = String::new();
        for piece in &self.0 {
            if let Piece::Text { text, .. } = piece {
                all.push_str(text);
            }
        }
        all
    }

    /// The words with [`FOOTNOTE_MARK`] for each footnote, so that offsets match the live document's.
    #[must_use]
    pub fn text_with_marks(&self) -> String {
        let mut all = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text { text, .. } => all.push_str(text),
                Piece::Footnote { .. } => all.push(FOOTNOTE_MARK),
            }
        }
        all
    }

    /// Whether there is nothing in it at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a reader sees nothing: no footnote and only white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|piece| match piece {
            Piece::Text { text, .. } => text.trim().is_empty(),
            Piece::Footnote { .. } => false,
        })
    }

    /// Its length in UTF-16 units; a footnote counts one.
    #[must_use]
    pub fn len_utf16(&self) -> usize {
        self.0.iter().map(Piece::len_utf16).sum()
    }

    /// The hand-set brackets in it, each once, in the order in which they begin.
    #[must_use]
    pub fn brackets(&self) -> Vec<&Bracket> {
        let mut found: Vec<&Bracket> = Vec::new();
        for piece in &self.0 {
            if let Piece::Text { marks: Marks { bracket: Some(bracket), .. }, .. } = piece
                && !found.iter().any(|seen| seen.id == bracket.id)
            {
                found.push(bracket);
            }
        }
        found
    }

    /// The same words without hand-set brackets.
    #[must_use]
    pub fn without_brackets(&self) -> Self {
        Self::new(self.0.iter().map(Piece::without_bracket))
    }

    /// The part between two offsets in UTF-16 units. An offset inside a grapheme cluster falls back to the
    /// cluster's beginning, so that `slice(0..n)` and `slice(n..len)` always make the whole again; one past
    /// the end means the end.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let whole = self.text_with_marks();
        let (start, end) = (floor_grapheme(&whole, range.start), floor_grapheme(&whole, range.end));
        let mut at = 0;
        let mut cut = Vec::new();
        for piece in &self.0 {
            let bytes = match piece {
                Piece::Text { text, .. } => text.len(),
                Piece::Footnote { .. } => FOOTNOTE_MARK.len_utf8(),
            };
            let (from, to) = (start.max(at), end.min(at + bytes));
            if from < to {
                cut.push(match piece {
                    Piece::Text { text, marks } => Piece::marked(&text[from - at..to - at], marks.clone()),
                    Piece::Footnote { .. } => piece.clone(),
                });
            }
            at += bytes;
        }
        Self::new(cut)
    }

    /// This wording followed by another.
    #[must_use]
    pub fn concat(&self, next: &Self) -> Self {
        Self::new(self.0.iter().chain(&next.0).cloned())
    }
}

/// Whether a link may stand in a text: `https`, `http` or `mailto`, and something behind it.
///
/// Anything else (`javascript:`, `data:`, a file on somebody's machine, a relative path) is dropped when a
/// wording is made, wherever it came from.
#[must_use]
pub fn link_allowed(link: &str) -> bool {
    if link.len() > 2048 || link.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    let Some((scheme, rest)) = link.split_once(':') else { return false };
    match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest.strip_prefix("//").is_some_and(|host| {
            host.chars().next().is_some_and(|first| first.is_alphanumeric() || first == '[')
        }),
        "mailto" => rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        _ => false,
    }
}

/// Leaves out control characters, which no document format carries and no reader sees; keeps line breaks.
fn clean(text: String) -> String {
    let unwanted = |c: char| c.is_control() && c != '\n';
    if !text.contains(unwanted) {
        return text;
    }
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\t' => Some(' '),
            '\r' => Some('\n'),
            c => Some(c).filter(|c| !unwanted(*c)),
        })
        .collect()
}

/// The byte offset of the grapheme boundary at or before an offset in UTF-16 units.
fn floor_grapheme(text: &str, utf16: usize) -> usize {
    let mut units = 0;
    for (byte, grapheme) in text.grapheme_indices(true) {
        let next = units + grapheme.encode_utf16().count();
        if next > utf16 {
            return byte;
        }
        units = next;
    }
    text.len()
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
