//! Tests of [`super`]: the normal form of wordings, and cutting them.

use proptest::prelude::*;

use super::*;
use crate::text::samples::{strong, wording};

fn bracket(id: &str) -> Marks {
    let bracket = Bracket { id: id.into(), by: "seat".into(), reason: String::new() };
    Marks { bracket: Some(bracket), ..Marks::default() }
}

#[test]
fn neighbouring_runs_with_equal_marks_are_joined_and_empty_ones_dropped() {
    let wording = Wording::new([
        Piece::plain("a"),
        Piece::marked("", strong()),
        Piece::plain("b"),
        Piece::marked("c", strong()),
        Piece::footnote("n"),
        Piece::plain("d"),
    ]);
    let wanted = [Piece::plain("ab"), Piece::marked("c", strong()), Piece::footnote("n"), Piece::plain("d")];
    assert_eq!(wording.pieces(), wanted);
}

#[test]
fn letters_are_composed_even_when_the_accent_comes_in_another_run() {
    let wording = Wording::new([Piece::plain("A"), Piece::plain("\u{30A}land")]);
    assert_eq!(wording.pieces(), [Piece::plain("Åland")]);
}

#[test]
fn control_characters_go_and_line_breaks_stay() {
    assert_eq!(Wording::plain("a\u{0}b\tc\r\nd\u{7f}").text(), "ab c\nd");
}

#[test]
fn only_web_and_mail_links_may_stand_in_a_text() {
    for good in ["https://norden.org/a?b#c", "HTTP://x.example", "mailto:a@b.example", "https://[::1]/"] {
        assert!(link_allowed(good), "{good}");
    }
    for bad in [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "java\nscript:x",
        "//x.example",
        "/a",
        "https:",
        "https://",
        "https:x.example",
        "mailto:",
        "file:///etc",
        " https://x.example",
    ] {
        assert!(!link_allowed(bad), "{bad}");
    }
    let marks = Marks { link: Some("javascript:alert(1)".into()), ..Marks::default() };
    assert_eq!(Wording::new([Piece::marked("x", marks)]), Wording::plain("x"));
}

#[test]
fn lengths_are_utf16_and_a_footnote_counts_one() {
    let wording = Wording::new([Piece::plain("å👩‍👧"), Piece::footnote("a long note")]);
    assert_eq!(wording.len_utf16(), 1 + 5 + 1);
    assert_eq!(wording.text(), "å👩‍👧");
    assert_eq!(wording.text_with_marks(), "å👩‍👧\u{FFFC}");
}

#[test]
fn a_cut_inside_a_grapheme_cluster_falls_back_to_its_beginning() {
    let wording = Wording::plain("a👩‍👧b");
    for inside in 1..6 {
        assert_eq!(wording.slice(0..inside), Wording::plain("a"), "{inside}");
        assert_eq!(wording.slice(inside..99), Wording::plain("👩‍👧b"), "{inside}");
    }
    assert_eq!(wording.slice(0..6), Wording::plain("a👩‍👧"));
}

#[test]
fn blank_is_what_a_reader_does_not_see() {
    assert!(Wording::default().is_blank());
    assert!(Wording::plain(" \u{a0}\n").is_blank());
    assert!(!Wording::new([Piece::footnote("x")]).is_blank());
    assert!(!Wording::plain(" ").is_empty());
}

#[test]
fn brackets_are_listed_once_each_and_can_be_taken_away() {
    let two = Wording::new([
        Piece::marked("a", bracket("1")),
        Piece::plain("b"),
        Piece::marked("c", bracket("1")),
        Piece::marked("d", bracket("2")),
    ]);
    assert_eq!(two.brackets().iter().map(|b| b.id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(two.without_brackets(), Wording::plain("abcd"));
}

#[test]
fn json_is_a_list_of_runs_and_what_is_read_is_normalised() {
    let json = r#"[{"type":"text","text":"a"},{"type":"text","text":"b","strong":true},{"type":"footnote","text":"n"}]"#;
    let wording: Wording = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&wording).unwrap(), json);
    let split = r#"[{"type":"text","text":"a"},{"type":"text","text":"b"}]"#;
    assert_eq!(serde_json::from_str::<Wording>(split).unwrap(), Wording::plain("ab"));
}

proptest! {
    #[test]
    fn the_normal_form_is_its_own_normal_form(w in wording()) {
        prop_assert_eq!(Wording::new(w.pieces().to_vec()), w);
    }

    #[test]
    fn two_slices_make_the_whole(w in wording(), at in 0usize..60) {
        let len = w.len_utf16();
        prop_assert_eq!(w.slice(0..at).concat(&w.slice(at..len)), w);
    }
}
