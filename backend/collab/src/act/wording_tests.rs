//! The edit is applied to a real text, so that lengths and marks are the engine's.

use super::edit;
use crate::model::{live_pieces, write};
use proptest::prelude::*;
use shared::text::{Bracket, Marks, Piece, Wording};
use yrs::types::Delta;
use yrs::{Doc, In, OffsetKind, Options, Text, TextRef, Transact};

fn text_of(pieces: &[Piece]) -> (Doc, TextRef) {
    let mut options = Options::with_client_id(yrs::ClientID::new(1));
    options.offset_kind = OffsetKind::Utf16;
    options.cleanup_formatting = false;
    let doc = Doc::with_options(options);
    let text = doc.get_or_insert_text("t");
    text.apply_delta(&mut doc.transact_mut(), pieces.iter().map(write::inserted));
    (doc, text)
}

fn edited(old: &[Piece], new: &Wording) -> (Vec<Delta<In>>, Wording) {
    let (doc, text) = text_of(old);
    let live = live_pieces(&doc.transact(), &text);
    let delta = edit(&live, new);
    text.apply_delta(&mut doc.transact_mut(), delta.clone());
    let result = live_pieces(&doc.transact(), &text).into_iter().collect();
    (delta, result)
}

fn strong() -> Marks {
    Marks { strong: true, ..Marks::default() }
}

#[test]
fn only_the_letters_that_differ_are_touched() {
    let (delta, result) = edited(
        &[Piece::plain("The parties shall increase trade.")],
        &Wording::plain("The parties should increase trade."),
    );
    assert_eq!(result.text(), "The parties should increase trade.");
    let touched: u32 = delta.iter().map(|op| if let Delta::Deleted(len) = op { *len } else { 0 }).sum();
    assert_eq!(touched, 3, "{delta:?}");
    assert!(matches!(delta[0], Delta::Retain(14, None)), "{delta:?}");
}

#[test]
fn equal_wordings_need_no_edit() {
    assert_eq!(edit(&[Piece::plain("a b"), Piece::plain(" c")], &Wording::plain("a b c")), []);
}

#[test]
fn a_mark_alone_changes_no_words() {
    let new = Wording::new([Piece::plain("a "), Piece::marked("b", strong()), Piece::plain(" c")]);
    let (delta, result) = edited(&[Piece::plain("a b c")], &new);
    assert_eq!(result, new);
    assert!(delta.iter().all(|op| matches!(op, Delta::Retain(..))), "{delta:?}");
}

#[test]
fn a_family_emoji_is_replaced_whole() {
    let (_, result) = edited(&[Piece::plain("x👨‍👩‍👧y")], &Wording::plain("x👨‍👩‍👦y"));
    assert_eq!(result.text(), "x👨‍👩‍👦y");
}

fn marks() -> impl Strategy<Value = Marks> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(strong, emphasis, link, bracket)| Marks {
            strong,
            emphasis,
            link: link.then(|| "https://norden.org/x".to_owned()),
            bracket: bracket.then(|| Bracket { id: "b1".into(), by: "seat".into(), reason: "open".into() }),
        },
    )
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let words = prop::sample::select(vec![
        "the ",
        "goal",
        " of",
        ", ",
        "æøå",
        "👩‍🚀",
        "e\u{301}",
        "🇩🇰🇸🇪",
        "\n",
        "a",
        " ",
    ]);
    let text = (prop::collection::vec(words, 1..6), marks())
        .prop_map(|(words, marks)| Piece::marked(words.concat(), marks));
    prop::collection::vec(prop_oneof![5 => text, 1 => "[a-c]{0,3}".prop_map(Piece::footnote)], 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_edit_ends_in_exactly_the_wanted_wording(old in pieces(), new in pieces()) {
        let new = Wording::new(new);
        let (_, result) = edited(&old, &new);
        prop_assert_eq!(result, new);
    }
}
