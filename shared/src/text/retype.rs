//! A wording that somebody has written anew in a field of letters alone, where marks and footnotes do not show
//! ([`Wording::text`]): what they left as it was keeps them.

use super::diff::hunks;
use super::token::{Token, join, tokens};
use super::{Piece, Wording};

/// The wording that `letters` make of `old`. Words that stay keep their marks, links and hand-set brackets; a footnote stays for as
/// long as some words stand where it stands.
#[must_use]
pub fn retyped(old: &Wording, letters: &str) -> Wording {
    let typed = Wording::plain(letters);
    let (was, now) = (tokens(&Wording::plain(old.text())), tokens(&typed));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut from = 0;
    for hunk in hunks(&was, &now) {
        let begins = behind(old, length(&was[..hunk.old.start]));
        let ends = behind(old, length(&was[..hunk.old.end]));
        pieces.extend_from_slice(old.slice(from..begins).pieces());
        let words = join(&now[hunk.new]);
        pieces.extend_from_slice(words.pieces());
        if !words.is_blank() {
            let gone = old.slice(begins..ends);
            let notes = gone.pieces().iter().filter(|piece| matches!(piece, Piece::Footnote { .. }));
            pieces.extend(notes.cloned());
        }
        from = ends;
    }
    pieces.extend_from_slice(old.slice(from..old.len_utf16()).pieces());
    let made = Wording::new(pieces);
    // Whatever marks may do to letters that belong together: what was typed is what is meant.
    if made.text() == typed.text() { made } else { typed }
}

/// How many units tokens of letters alone have.
fn length(tokens: &[Token]) -> usize {
    tokens.iter().flat_map(|token| &token.pieces).map(Piece::len_utf16).sum()
}

/// The place in a wording behind so many units of its letters, and behind the footnotes that follow on them.
fn behind(wording: &Wording, letters: usize) -> usize {
    let (mut left, mut at) = (letters, 0);
    for piece in wording.pieces() {
        match piece {
            Piece::Footnote { .. } => at += 1,
            Piece::Text { .. } => {
                let whole = piece.len_utf16();
                let part = whole.min(left);
                (at, left) = (at + part, left - part);
                if part < whole {
                    break;
                }
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::samples::{strong, wording};
    use crate::text::{Bracket, Marks};

    fn old() -> Wording {
        let link = Marks { link: Some("https://norden.org".into()), ..Marks::default() };
        Wording::new([
            Piece::marked("Ten services", strong()),
            Piece::footnote("Annex 2."),
            Piece::plain(" are open to all by 2029, as "),
            Piece::marked("agreed", link),
            Piece::plain("."),
        ])
    }

    #[test]
    fn words_that_stay_keep_their_marks_links_and_footnotes() {
        let made = retyped(&old(), "Ten services are open to all by 2030, as agreed.");
        let mut wanted: Vec<Piece> = old().into();
        wanted[2] = Piece::plain(" are open to all by 2030, as ");
        assert_eq!(made, Wording::new(wanted));
        assert_eq!(retyped(&old(), &old().text()), old());
    }

    #[test]
    fn a_footnote_stays_behind_the_words_that_take_the_place_of_its_own_and_goes_where_none_do() {
        let made = retyped(&old(), "Ten offers are open to all by 2029, as agreed.");
        let wanted = [Piece::marked("Ten ", strong()), Piece::plain("offers"), Piece::footnote("Annex 2.")];
        assert_eq!(made.pieces()[..3], wanted);
        let made = retyped(&old(), " are open to all by 2029, as agreed.");
        assert!(!made.text_with_marks().contains('\u{FFFC}'));
        assert!(retyped(&old(), "").is_empty());
    }

    #[test]
    fn a_bracket_set_by_hand_stays_around_the_words_that_stay() {
        let bracket = Bracket { id: "b1".into(), by: "seat".into(), reason: String::new() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        let old = Wording::new([Piece::plain("By "), Piece::marked("2029 or 30", marks), Piece::plain(".")]);
        assert_eq!(retyped(&old, "Until 2029 or 30.").brackets().len(), 1);
        assert!(retyped(&old, "By then.").brackets().is_empty());
    }

    proptest! {
        #[test]
        fn it_reads_as_it_was_typed(old in wording(), typed in wording()) {
            let letters = typed.text();
            prop_assert_eq!(retyped(&old, &letters).text(), Wording::plain(letters).text());
        }

        #[test]
        fn what_nobody_touched_stays_as_it_is(old in wording()) {
            let reads = Wording::plain(old.text()).text() == old.text();
            prop_assert!(!reads || retyped(&old, &old.text()) == old);
        }
    }
}
