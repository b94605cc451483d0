use proptest::prelude::*;

use super::*;
use crate::text::samples::wording;
use crate::text::{Kind, Piece};

fn find(text: &str, words: &str) -> Range<u32> {
    let at = text.find(words).unwrap();
    let start = units(text[..at].encode_utf16().count());
    start..start + units(words.encode_utf16().count())
}

/// What is left of `words` when `from` becomes `to`.
fn left(from: &str, words: &str, to: &str) -> Option<String> {
    let (from_wording, to) = (Wording::plain(from), Wording::plain(to));
    let range = carry(find(from, words), &from_wording, &to)?;
    Words::at(&to, range).map(|words| words.quote)
}

#[test]
fn kept_words_are_found_where_they_went() {
    let from = "The members share the costs of the common services.";
    assert_eq!(
        left(from, "common services", "By 2029 the members share the costs of common services.").as_deref(),
        Some("common services")
    );
    assert_eq!(left(from, "share", "The members share the costs.").as_deref(), Some("share"));
}

#[test]
fn of_words_that_changed_the_part_that_is_left_keeps_the_thread() {
    let from = "The members share the costs of the common services.";
    assert_eq!(
        left(from, "share the costs", "The members bear the costs of the common services.").as_deref(),
        Some("the costs")
    );
    assert_eq!(
        left(from, "share the costs", "The members share all of the costs of the services.").as_deref(),
        Some("share all of the costs")
    );
}

#[test]
fn words_of_which_next_to_nothing_is_left_are_gone() {
    let from = "They agree on strong and binding targets for the digital services of the region.";
    let words = "strong and binding targets for the digital services";
    assert_eq!(left(from, words, "They agree on the region."), None);
    assert_eq!(
        left(
            from,
            "targets",
            "They agree on strong and binding goals for the digital services of the region."
        ),
        None
    );
}

#[test]
fn words_that_moved_within_their_clause_are_found() {
    let from = "They share costs, report every year, and open their data.";
    let to = "They open their data, report every year, and share costs.";
    assert_eq!(left(from, "share costs", to).as_deref(), Some("share costs"));
}

#[test]
fn words_that_are_gone_are_not_taken_for_the_same_words_elsewhere() {
    let from = Wording::plain("The council meets every year. The ministers meet every year too.");
    let second = units(from.text().rfind("every year").unwrap());
    let range = second..second + units("every year".len());
    assert_eq!(carry(range, &from, &Wording::plain("The council meets every year.")), None);
}

#[test]
fn a_part_of_a_word_is_kept_with_the_word() {
    let from = "interoperable services";
    assert_eq!(left(from, "operable", "all interoperable services").as_deref(), Some("operable"));
    assert_eq!(left(from, "operable", "connected services"), None);
}

#[test]
fn a_range_is_widened_to_whole_signs() {
    let wording = Wording::new([Piece::plain("a👩‍👩‍👧b")]);
    let words = Words::at(&wording, 2..3).unwrap();
    assert_eq!((words.quote.as_str(), words.before.as_str(), words.after.as_str()), ("👩‍👩‍👧", "a", "b"));
    assert_eq!(Words::at(&Wording::plain("one two"), 3..4), None);
    assert_eq!(Words::at(&Wording::plain("one"), 7..9), None);
}

#[test]
fn another_kind_with_the_same_words_leaves_them_where_they_are() {
    let wording = Wording::plain("one two");
    assert_eq!(carry(3..7, &wording, &wording), Some(3..7));
    let hashes = [Kind::Goal, Kind::Heading].map(|kind| ContentHash::of(kind, 0, &wording));
    assert_ne!(hashes[0], hashes[1]);
}

proptest! {
    #[test]
    fn words_never_lie_outside_their_wording(from in wording(), to in wording(), a in 0u32..40, b in 0u32..40) {
        let Some(words) = Words::at(&from, a.min(b)..a.max(b)) else { return Ok(()) };
        prop_assert!((words.end as usize) <= from.len_utf16());
        if let Some(range) = carry(words.range(), &from, &to) {
            prop_assert!(range.start <= range.end && (range.end as usize) <= to.len_utf16());
            // Whole clusters: cutting there and joining again gives the same.
            let (start, end) = (range.start as usize, range.end as usize);
            prop_assert_eq!(to.slice(start..end).len_utf16(), end - start);
            prop_assert!(Words::at(&to, range).is_some());
        }
    }

    #[test]
    fn words_that_are_kept_keep_their_thread(
        front in prop::collection::vec("[a-f]{1,6} ", 0..6),
        other in prop::collection::vec("[g-m]{1,6} ", 0..6),
        kept in prop::collection::vec("[n-z]{3,8}", 1..5),
        back in prop::collection::vec(" [a-m]{1,6}", 0..6),
    ) {
        let words = kept.join(" ");
        let (before, after) = (format!("{}{words}{}", front.concat(), back.concat()), format!("{}{words}", other.concat()));
        prop_assert_eq!(left(&before, &words, &after), Some(words));
    }
}

#[test]
fn a_range_lies_within_and_cuts_nothing() {
    let wording = Wording::plain("Æ x\u{301} 👩‍👩‍👧.");
    let end = units(wording.len_utf16());
    for good in [0..1, 2..4, 5..end - 1, 0..end] {
        assert!(Words::fits(&wording, &good), "{good:?}");
    }
    for bad in [2..3, 3..4, 5..6, 0..end + 1, end..end, 1..1] {
        assert!(!Words::fits(&wording, &bad), "{bad:?}");
    }
}
