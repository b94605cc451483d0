//! Tests of [`super`]: what a reader of a diff relies on.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::text::Piece;
use crate::text::samples::{strong, wording};

fn shown(old: &str, new: &str) -> String {
    let spans = words(&Wording::plain(old), &Wording::plain(new));
    let sign = |s: &Span| match s.mark {
        Mark::Same => s.words.text(),
        Mark::Ins => format!("{{+{}+}}", s.words.text()),
        Mark::Del => format!("[-{}-]", s.words.text()),
    };
    spans.iter().map(sign).collect()
}

#[test]
fn changes_are_shown_by_whole_words() {
    assert_eq!(
        shown("Each member offers the services", "Each member ensures the services"),
        "Each member [-offers-]{+ensures+} the services"
    );
    assert_eq!(shown("in three services", "in three services soon"), "in three services{+ soon+}");
}

#[test]
fn a_rewritten_phrase_is_one_change_and_not_one_for_each_word() {
    assert_eq!(
        shown("The members share the costs of it all", "The members bear their own of it all"),
        "The members [-share the costs-]{+bear their own+} of it all"
    );
}

#[test]
fn wordings_with_nothing_in_common_replace_each_other_whole() {
    assert_eq!(
        shown("The costs are shared by all of them.", "A register of the islands opens in 2028."),
        "[-The costs are shared by all of them.-]{+A register of the islands opens in 2028.+}"
    );
}

#[test]
fn bold_and_footnotes_are_changes_and_brackets_are_not() {
    let marks = |w: Vec<Span>| w.iter().map(|s| s.mark).collect::<Vec<_>>();
    let plain = Wording::plain("the digital region");
    let bold =
        Wording::new([Piece::plain("the "), Piece::marked("digital", strong()), Piece::plain(" region")]);
    assert_eq!(marks(words(&plain, &bold)), [Mark::Same, Mark::Del, Mark::Ins, Mark::Same]);
    let noted = Wording::new([Piece::plain("the digital region"), Piece::footnote("n")]);
    assert_eq!(marks(words(&plain, &noted)), [Mark::Same, Mark::Ins]);
    let bracket = crate::text::Bracket { id: "1".into(), by: "seat".into(), reason: String::new() };
    let set = crate::text::Marks { bracket: Some(bracket), ..Default::default() };
    let bracketed = Wording::new([Piece::plain("the "), Piece::marked("digital region", set)]);
    assert_eq!(words(&plain, &bracketed), [Span { mark: Mark::Same, words: bracketed.clone() }]);
}

#[test]
fn likeness_runs_from_nothing_to_equal() {
    let like = |a: &str, b: &str| likeness(&Wording::plain(a), &Wording::plain(b));
    assert!((like("a b", "a b") - 1.0).abs() < 1e-9);
    assert!((like("", "") - 1.0).abs() < 1e-9);
    assert!(like("a b", "c d").abs() < 1e-9);
    assert!((like("a b c d", "a b x y") - 0.5).abs() < 1e-9);
}

proptest! {
    #[test]
    fn same_and_del_give_the_old_same_and_ins_the_new(old in wording(), new in wording()) {
        let spans = words(&old, &new);
        let without = |mark: Mark| -> Wording {
            spans.iter().filter(|s| s.mark != mark).flat_map(|s| s.words.pieces().to_vec()).collect()
        };
        prop_assert_eq!(without(Mark::Del), new);
        prop_assert_eq!(without(Mark::Ins).without_brackets(), old.without_brackets());
        prop_assert!(spans.windows(2).all(|w| w[0].mark != w[1].mark));
        prop_assert!(spans.iter().all(|s| !s.words.is_empty()));
    }

    #[test]
    fn no_span_cuts_a_grapheme_cluster(old in wording(), new in wording()) {
        let spans = words(&old, &new);
        let text = new.text_with_marks();
        let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, g)| at + g.len()).collect();
        let mut at = 0;
        for span in spans.iter().filter(|s| s.mark != Mark::Del) {
            at += span.words.text_with_marks().len();
            prop_assert!(ends.contains(&at), "{:?} {}", text, at);
        }
    }
}
