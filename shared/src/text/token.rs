//! The words of a wording as the diff and the merge see them.
//!
//! A token is a word, a run of white space, a punctuation mark or a footnote, never part of a grapheme cluster.
//! Its marks belong to it: the same word in bold is another token. Hand-set brackets do not count, because they
//! are not content (text model 9); they stay with the words they are around.

use std::hash::{Hash, Hasher};

use unicode_segmentation::UnicodeSegmentation;

use super::wording::FOOTNOTE_MARK;
use super::{Piece, Wording};

/// A word with its marks. Equal when it reads the same, whatever brackets are around it.
#[derive(Clone, Debug)]
pub struct Token {
    /// Its runs; more than one when the marks change inside the word.
    pub pieces: Vec<Piece>,
    bare: Option<Vec<Piece>>,
}

impl Token {
    fn new(pieces: Vec<Piece>) -> Self {
        let bracketed = |p: &Piece| matches!(p, Piece::Text { marks, .. } if marks.bracket.is_some());
        let bare = pieces.iter().any(bracketed).then(|| {
            let bare: Wording = pieces.iter().map(Piece::without_bracket).collect();
            bare.into()
        });
        Self { pieces, bare }
    }

    fn bare(&self) -> &[Piece] {
        self.bare.as_deref().unwrap_or(&self.pieces)
    }

    /// Whether it is white space only, which says nothing by itself.
    #[must_use]
    pub fn is_space(&self) -> bool {
        self.pieces.iter().all(|piece| match piece {
            Piece::Text { text, .. } => text.trim().is_empty(),
            Piece::Footnote { .. } => false,
        })
    }
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.bare() == other.bare()
    }
}

impl Eq for Token {}

impl Hash for Token {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bare().hash(state);
    }
}

impl PartialOrd for Token {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Token {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bare().cmp(other.bare())
    }
}

/// Cuts a wording into tokens. Putting their pieces together again gives the wording.
#[must_use]
pub fn tokens(wording: &Wording) -> Vec<Token> {
    let whole = wording.text_with_marks();
    let mut runs = Runs::new(wording.pieces());
    word_ends(&whole).into_iter().map(|end| Token::new(runs.take_to(end))).collect()
}

/// The wording that tokens make.
#[must_use]
pub fn join<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> Wording {
    tokens.into_iter().flat_map(|token| token.pieces.iter().cloned()).collect()
}

/// The byte offsets at which words end: word boundaries that are grapheme boundaries as well.
fn word_ends(text: &str) -> Vec<usize> {
    let ascii = text.is_ascii();
    let mut graphemes = text.grapheme_indices(true).map(|(at, cluster)| at + cluster.len()).peekable();
    let mut ends = Vec::new();
    for (at, word) in text.split_word_bound_indices() {
        let end = at + word.len();
        if ascii {
            ends.push(end);
            continue;
        }
        while graphemes.peek().is_some_and(|g| *g < end) {
            graphemes.next();
        }
        if graphemes.peek() == Some(&end) {
            ends.push(end);
        }
    }
    ends
}

/// Walks along the runs of a wording by byte offsets of its text with footnote marks.
struct Runs<'a> {
    pieces: &'a [Piece],
    within: usize,
    at: usize,
}

impl<'a> Runs<'a> {
    fn new(pieces: &'a [Piece]) -> Self {
        Self { pieces, within: 0, at: 0 }
    }

    fn take_to(&mut self, end: usize) -> Vec<Piece> {
        let mut out = Vec::with_capacity(1);
        while self.at < end {
            let Some(piece) = self.pieces.first() else { break };
            let len = match piece {
                Piece::Text { text, .. } => text.len(),
                Piece::Footnote { .. } => FOOTNOTE_MARK.len_utf8(),
            };
            let take = (len - self.within).min(end - self.at);
            out.push(match piece {
                Piece::Text { text, marks } => {
                    Piece::marked(&text[self.within..self.within + take], marks.clone())
                }
                Piece::Footnote { .. } => piece.clone(),
            });
            self.at += take;
            self.within += take;
            if self.within == len {
                self.pieces = &self.pieces[1..];
                self.within = 0;
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::super::Marks;
    use super::*;

    fn words(wording: &Wording) -> Vec<String> {
        tokens(wording).iter().map(|t| join([t]).text_with_marks()).collect()
    }

    #[test]
    fn words_space_and_punctuation_are_tokens() {
        assert_eq!(
            words(&Wording::plain("Nordic-Baltic, 46 %")),
            ["Nordic", "-", "Baltic", ",", " ", "46", " ", "%"]
        );
    }

    #[test]
    fn a_footnote_is_a_token_of_its_own() {
        let wording = Wording::new([Piece::plain("data"), Piece::footnote("see 2"), Piece::plain(" flow")]);
        assert_eq!(words(&wording), ["data", "\u{FFFC}", " ", "flow"]);
    }

    #[test]
    fn a_word_whose_marks_change_inside_stays_one_token() {
        let strong = Marks { strong: true, ..Marks::default() };
        let wording = Wording::new([Piece::marked("inter", strong), Piece::plain("operable")]);
        assert_eq!(tokens(&wording).len(), 1);
        assert_ne!(tokens(&wording), tokens(&Wording::plain("interoperable")));
    }

    #[test]
    fn a_grapheme_cluster_is_never_cut() {
        let wording = Wording::plain("👩‍👩‍👧‍👦🇳🇴🇩🇰 e\u{301}\u{0E33}நி");
        let whole = wording.text();
        let clusters: Vec<&str> = whole.graphemes(true).collect();
        let words = words(&wording);
        let cut: Vec<&str> = words.iter().flat_map(|word| word.graphemes(true)).collect();
        assert_eq!(cut, clusters);
        assert!(words.len() < clusters.len() + 1 && words.concat() == whole);
    }
}
