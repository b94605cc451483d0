//! Tests of [`super`]: keys between keys, whatever is asked of them.

use proptest::prelude::*;

use super::*;

#[test]
fn keys_are_those_of_the_widely_used_scheme() {
    let cases = [
        (None, None, "a0"),
        (None, Some("a0"), "Zz"),
        (None, Some("Zz"), "Zy"),
        (Some("a0"), None, "a1"),
        (Some("a1"), None, "a2"),
        (Some("a0"), Some("a1"), "a0V"),
        (Some("a1"), Some("a2"), "a1V"),
        (Some("a0V"), Some("a1"), "a0l"),
        (Some("Zz"), Some("a0"), "ZzV"),
        (Some("Zz"), Some("a1"), "a0"),
        (None, Some("Y00"), "Xzzz"),
        (Some("bzz"), None, "c000"),
        (Some("a0"), Some("a0V"), "a0G"),
        (Some("a0"), Some("a0G"), "a08"),
        (Some("b125"), Some("b129"), "b127"),
        (Some("a0"), Some("a1V"), "a1"),
        (Some("Zz"), Some("a01"), "a0"),
        (None, Some("a0V"), "a0"),
        (None, Some("b999"), "b99"),
    ];
    for (before, after, key) in cases {
        assert_eq!(between(before, after).as_deref(), Some(key), "{before:?} {after:?}");
    }
}

#[test]
fn what_is_no_key_or_in_the_wrong_order_has_nothing_between() {
    for bad in ["", "a", "a00", "a0V0", "0", "å0", "a!", SMALLEST, &"a0".repeat(40)] {
        assert!(!is_key(bad), "{bad}");
        assert_eq!(between(Some(bad), None), None, "{bad}");
        assert_eq!(between(None, Some(bad)), None, "{bad}");
    }
    assert_eq!(between(Some("a1"), Some("a1")), None);
    assert_eq!(between(Some("a2"), Some("a1")), None);
}

#[test]
fn adding_at_the_end_ten_thousand_times_keeps_keys_short() {
    let keys = n_between(None, None, 10_000).unwrap();
    assert!(keys.is_sorted() && keys.iter().all(|key| key.len() <= 4));
    let mut first = "a0".to_owned();
    for _ in 0..10_000 {
        first = between(None, Some(&first)).unwrap();
    }
    assert!(first.len() <= 4);
}

#[test]
fn inserting_at_one_spot_grows_by_a_digit_in_five_and_is_then_refused() {
    let (low, mut high) = ("a0".to_owned(), "a1".to_owned());
    let mut inserted = 0;
    while let Some(key) = between(Some(&low), Some(&high)) {
        inserted += 1;
        assert!(key.len() <= 3 + inserted / 5, "{key} after {inserted}");
        high = key;
    }
    assert!(inserted >= 300);
    // Where nothing fits any more, everything gets a fresh short key.
    let placing = place(&[&low, &high], 1, 1);
    assert_eq!((placing.keys.as_slice(), placing.shifted.len()), (&["a1".to_owned()][..], 2));
}

#[test]
fn equal_keys_of_two_people_are_parted_when_something_goes_between() {
    let placing = place(&["a0", "a1", "a1", "a1", "a2"], 2, 1);
    assert_eq!(placing.shifted.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [2, 3]);
}

/// What the keys of a text are after a placing.
fn applied(existing: &[&str], at: usize, placing: &Placing) -> Vec<String> {
    let mut keys: Vec<String> = existing.iter().map(|key| (*key).to_owned()).collect();
    for (index, key) in &placing.shifted {
        keys[*index] = key.clone();
    }
    let at = at.min(keys.len());
    keys.splice(at..at, placing.keys.iter().cloned());
    keys
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(0usize..62, 1..4).prop_map(|path| {
            let mut key = "a0".to_owned();
            for step in path {
                let keys = n_between(Some(&key), None, step + 1).unwrap();
                key = between(keys.first().map(String::as_str), keys.last().map(String::as_str)).unwrap_or(keys[0].clone());
            }
            key
        }),
        1 => "[ -~å]{0,4}",
    ]
}

proptest! {
    #[test]
    fn a_key_between_two_keys_is_a_key_between_them(a in key(), b in key()) {
        match between(Some(&a), Some(&b)) {
            Some(mid) => prop_assert!(a < mid && mid < b && is_key(&mid), "{} {} {}", a, mid, b),
            None => prop_assert!(a >= b || !is_key(&a) || !is_key(&b)),
        }
    }

    #[test]
    fn n_keys_ascend_strictly_between_their_neighbours(a in key(), b in key(), n in 0usize..80) {
        if let Some(keys) = n_between(Some(&a), Some(&b), n) {
            prop_assert_eq!(keys.len(), n);
            let all: Vec<&String> = std::iter::once(&a).chain(&keys).chain(Some(&b)).collect();
            prop_assert!(n == 0 || all.windows(2).all(|w| w[0] < w[1]));
            prop_assert!(n_between(None, Some(&b), n).is_some());
        }
    }

    #[test]
    fn placing_answers_any_input_and_keeps_the_order_around_what_is_placed(
        mut keys in prop::collection::vec(key(), 0..12), at in 0usize..14, n in 1usize..5,
    ) {
        keys.sort();
        let existing: Vec<&str> = keys.iter().map(String::as_str).collect();
        let placing = place(&existing, at, n);
        prop_assert_eq!(placing.keys.len(), n);
        let after = applied(&existing, at, &placing);
        prop_assert!(after.is_sorted(), "{:?} at {}: {:?}", existing, at, after);
        let at = at.min(existing.len());
        let around = &after[at.saturating_sub(1)..(at + n + 1).min(after.len())];
        prop_assert!(around.windows(2).all(|w| w[0] < w[1]), "{:?} at {}: {:?}", existing, at, after);
    }
}
