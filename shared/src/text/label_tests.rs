//! Tests of [`super`]: the labels before and during a round.

use proptest::prelude::*;

use super::*;
use crate::text::samples::{id, shapes};

type Text = Vec<(ClauseId, Kind, u8)>;

fn text(kinds: &[Kind]) -> Text {
    kinds.iter().enumerate().map(|(n, kind)| (id(n), *kind, 1)).collect()
}

fn plain(text: &Text) -> Vec<String> {
    labels(text, &Frozen::new())
}

fn freeze(text: &Text, labels: &[String]) -> Frozen {
    text.iter().map(|clause| clause.0.clone()).zip(labels.iter().cloned()).collect()
}

use Kind::{Action, Bullet, Chapter, Goal, Heading, Indicator, Paragraph, Subgoal};

#[test]
fn before_the_first_revision_labels_are_plain() {
    let mut text = text(&[
        Paragraph, Chapter, Paragraph, Chapter, Goal, Paragraph, Action, Subgoal, Paragraph, Bullet, Bullet,
        Bullet, Paragraph, Action, Action, Indicator, Indicator, Heading, Paragraph, Subgoal, Paragraph,
        Goal, Subgoal, Bullet, Chapter, Subgoal,
    ]);
    text[10].2 = 2;
    let wanted = [
        "0.0.1",
        "I",
        "I.1",
        "II",
        "1",
        "1.0.1",
        "1.a",
        "1.1",
        "1.1.1",
        "1.1.1(1)",
        "1.1.1(1)(1)",
        "1.1.1(2)",
        "1.1.2",
        "1.1.a",
        "1.1.b",
        "1.1.i",
        "1.1.ii",
        "1.1.h1",
        "1.1.3",
        "1.2",
        "1.2.1",
        "2",
        "2.1",
        "2.1(1)",
        "III",
        "0.1",
    ];
    assert_eq!(plain(&text), wanted);
}

#[test]
fn the_label_of_an_action_says_in_which_section_it_stands() {
    let text = text(&[Chapter, Action, Goal, Action, Subgoal, Action, Indicator, Subgoal, Action]);
    let given = plain(&text);
    for (of, over) in [(1, 0), (3, 2), (5, 4), (6, 4), (8, 7)] {
        assert_eq!(section(&given[of]), Some(given[over].as_str()), "{}", given[of]);
    }
    assert_eq!(section(&given[0]), None, "a chapter stands in nothing");
}

#[test]
fn actions_and_indicators_never_read_alike() {
    let mut kinds = vec![Subgoal];
    kinds.extend([Action; 60]);
    kinds.extend([Indicator; 60]);
    let labels = plain(&text(&kinds));
    assert_eq!(labels[9], "0.1.j");
    assert_eq!(labels[24], "0.1.aa");
    assert_eq!(labels[61 + 39], "0.1.xxxx");
    assert_eq!(labels.iter().collect::<HashSet<_>>().len(), labels.len());
}

/// Goal 2 with sub-goal 2.1 and actions a to d, frozen.
fn round() -> (Text, Frozen) {
    let text = text(&[Goal, Goal, Subgoal, Action, Action, Action, Action]);
    let frozen = freeze(&text, &plain(&text));
    (text, frozen)
}

fn new(n: usize, kind: Kind) -> (ClauseId, Kind, u8) {
    (id(1000 + n), kind, 1)
}

#[test]
fn new_clauses_of_a_round_are_bis_ter_and_quater() {
    let (mut text, frozen) = round();
    text.splice(7..7, [new(1, Action), new(2, Action), new(3, Action)]);
    assert_eq!(labels(&text, &frozen)[6..], ["2.1.d", "2.1.d bis", "2.1.d ter", "2.1.d quater"]);
}

#[test]
fn a_new_clause_before_the_first_of_its_series_is_ante() {
    let (mut text, frozen) = round();
    text.splice(3..3, [new(1, Action), new(2, Action)]);
    assert_eq!(labels(&text, &frozen)[3..6], ["2.1.a ante", "2.1.a ante bis", "2.1.a"]);
}

#[test]
fn a_new_subgoal_is_bis_and_counts_its_own_clauses_plainly() {
    let (mut text, frozen) = round();
    text.extend([new(1, Subgoal), new(2, Paragraph), new(3, Paragraph), new(4, Action)]);
    assert_eq!(labels(&text, &frozen)[7..], ["2.1 bis", "2.1 bis.1", "2.1 bis.2", "2.1 bis.a"]);
}

#[test]
fn a_deleted_clause_leaves_a_gap_that_is_not_given_again() {
    let (mut text, frozen) = round();
    text.remove(6);
    text.push(new(1, Action));
    assert_eq!(labels(&text, &frozen)[5..], ["2.1.c", "2.1.c bis"]);
    text.drain(3..6);
    assert_eq!(labels(&text, &frozen)[3..], ["2.1.a bis"]);
}

#[test]
fn a_moved_clause_keeps_its_label_and_lends_it_to_nobody_there() {
    let (mut text, frozen) = round();
    let moved = text.remove(5);
    text.insert(1, moved);
    text.insert(2, new(1, Action));
    let labels = labels(&text, &frozen);
    assert_eq!(labels[1..3], ["2.1.c", "1.a"]);
}

#[test]
fn a_clause_that_becomes_another_kind_keeps_its_label() {
    let (mut text, frozen) = round();
    text[4].1 = Paragraph;
    assert_eq!(labels(&text, &frozen)[4], "2.1.b");
}

#[test]
fn frozen_ordinals_are_counted_on() {
    let (mut text, mut frozen) = round();
    text.push(new(1, Action));
    frozen.insert(id(1001), "2.1.d bis".into());
    text.push(new(2, Action));
    assert_eq!(labels(&text, &frozen)[7..], ["2.1.d bis", "2.1.d ter"]);
}

#[test]
fn old_labels_stay_as_aliases_of_the_last_revision_that_used_them() {
    let (mut text, first) = round();
    text.splice(3..3, [new(1, Action)]);
    let second = freeze(&text, &plain(&text));
    let found = aliases(&second, &[(1, first.clone()), (2, second.clone())]);
    let old: Vec<_> = found.iter().map(|a| (a.label.as_str(), a.revision, a.id.clone())).collect();
    assert_eq!(old, [("2.1.a", 1, id(3)), ("2.1.b", 1, id(4)), ("2.1.c", 1, id(5)), ("2.1.d", 1, id(6))]);
    let twice = aliases(&second, &[(1, first.clone()), (0, first)]);
    assert!(twice.iter().all(|alias| alias.revision == 1) && twice.len() == 4);
}

#[test]
fn a_label_tells_its_series() {
    for n in [1, 2, 9, 23, 24, 40, 530] {
        for count in
            [Count::Chapter, Count::Number, Count::Letter, Count::Roman, Count::Heading, Count::Bullet]
        {
            for prefix in ["", "2", "2.1 bis", "2.1.d bis(3)"] {
                let own = (prefix.to_owned(), count);
                let label = write(&own, n);
                for label in [
                    label.clone(),
                    format!("{label} ter"),
                    format!("{label} ante"),
                    format!("{label} ante n21"),
                ] {
                    assert_eq!(series(&label).as_ref(), Some(&own), "{label}");
                }
            }
        }
    }
}

/// What happens to a text during a round: take out, put in (ids counted on from `from`), move, change kind.
fn later(before: Text, acts: Vec<(u8, usize, usize, Kind)>, from: usize) -> Text {
    let mut text = before;
    for (n, (act, a, b, kind)) in acts.into_iter().enumerate() {
        let len = text.len();
        match act % 4 {
            0 if len > 0 => drop(text.remove(a % len)),
            1 if len > 0 => {
                let clause = text.remove(a % len);
                text.insert(b % len, clause);
            }
            2 if len > 0 => text[a % len].1 = kind,
            _ => text.insert(a % (len + 1), (id(from + n), kind, (b % 4) as u8)),
        }
    }
    text
}

proptest! {
    #[test]
    fn frozen_labels_of_any_spelling_are_kept_and_never_given_again(
        shapes in shapes(),
        odd in prop::collection::hash_set("[0-9a-zI. ()]{0,6}( bis| ante)?", 0..20),
    ) {
        let text: Text = shapes.into_iter().enumerate().map(|(n, (kind, level))| (id(n), kind, level)).collect();
        let frozen: Frozen = odd.into_iter().enumerate().map(|(n, label)| (id(n * 2), label)).collect();
        let given = labels(&text, &frozen);
        prop_assert_eq!(given.iter().collect::<HashSet<_>>().len(), text.len(), "{:?}", given);
    }

    #[test]
    fn labels_are_distinct_and_frozen_ones_never_change(
        shapes in shapes(),
        first in prop::collection::vec((0u8..4, 0usize..50, 0usize..50, prop::sample::select(Kind::ALL.to_vec())), 0..25),
        second in prop::collection::vec((0u8..4, 0usize..50, 0usize..50, prop::sample::select(Kind::ALL.to_vec())), 0..25),
    ) {
        let text: Text = shapes.into_iter().enumerate().map(|(n, (kind, level))| (id(n), kind, level)).collect();
        let mut frozen = Frozen::new();
        let mut now = text;
        for (from, acts) in [(1000, vec![]), (1000, first), (2000, second)] {
            now = later(now, acts, from);
            let given = labels(&now, &frozen);
            prop_assert_eq!(given.iter().collect::<HashSet<_>>().len(), now.len(), "{:?}", given);
            for (clause, label) in now.iter().zip(&given) {
                prop_assert!(!label.is_empty());
                if let Some(kept) = frozen.get(&clause.0) {
                    prop_assert_eq!(kept, label);
                } else {
                    prop_assert!(!frozen.values().any(|taken| taken == label), "{} given again", label);
                }
            }
            prop_assert_eq!(&labels(&now, &frozen), &given);
            frozen.extend(freeze(&now, &given));
        }
    }
}
