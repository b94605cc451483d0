//! Tests of [`super`] and of making operations from a draft: what is asked for is done, and nothing else.

use proptest::prelude::*;

use super::*;
use crate::amendment::operation::NewClause;
use crate::amendment::{check, operations};
use crate::text::samples::{clause, id, text, wording};
use crate::text::{Kind, Wording};

fn order(clauses: &[Clause]) -> Vec<ClauseId> {
    clauses.iter().map(|clause| clause.id.clone()).collect()
}

fn insert(n: usize, after: Option<usize>) -> Operation {
    Operation::Insert { after: after.map(id), clause: NewClause::from(&clause(n, Kind::Paragraph, "New.")) }
}

fn numbers(clauses: &[Clause]) -> Vec<usize> {
    clauses.iter().map(|clause| clause.id.as_str().parse().unwrap()).collect()
}

fn paragraphs(ids: std::ops::Range<usize>) -> Vec<Clause> {
    ids.map(|n| clause(n, Kind::Paragraph, "Words that stand.")).collect()
}

#[test]
fn inserts_at_one_place_stand_in_the_order_of_their_numbers_whichever_came_first() {
    let base = paragraphs(1..4);
    let ids = order(&base);
    let three = [
        (1, vec![insert(11, Some(2)), insert(12, Some(11))]),
        (2, vec![insert(20, Some(2))]),
        (3, vec![insert(30, Some(2))]),
    ];
    for way in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (mut now, mut inserted) = (base.clone(), BTreeMap::new());
        for index in way {
            let (number, operations) = &three[index];
            now = apply(&Ground { now: &now, base: &ids, inserted: &inserted }, *number, operations).unwrap();
            inserted.extend(operations.iter().map(|op| (op.clause().clone(), *number)));
        }
        assert_eq!(numbers(&now), [1, 2, 11, 12, 20, 30, 3], "{way:?}");
    }
}

#[test]
fn an_anchor_that_is_gone_falls_to_the_nearest_earlier_clause_of_the_base() {
    let base = paragraphs(1..6);
    let ids = order(&base);
    let mut now = base.clone();
    now.retain(|clause| ![id(3), id(4)].contains(&clause.id));
    let with = |now: &[Clause]| numbers(&apply(&Ground::of(now, &ids), 1, &[insert(9, Some(4))]).unwrap());
    assert_eq!(with(&now), [1, 2, 9, 5]);
    now.retain(|clause| clause.id == id(5));
    assert_eq!(with(&now), [9, 5]);
}

#[test]
fn a_section_moves_with_what_stands_under_it() {
    let base = vec![
        clause(1, Kind::Goal, "One"),
        clause(2, Kind::Paragraph, "Under one."),
        clause(3, Kind::Goal, "Two"),
        clause(4, Kind::Subgoal, "Two a"),
        clause(5, Kind::Paragraph, "Under two a."),
    ];
    let ids = order(&base);
    let ground = Ground::of(&base, &ids);
    let moved = |n: usize, after: Option<usize>| {
        apply(&ground, 1, &[Operation::Move { on: Basis::of(&base[n - 1]), after: after.map(id) }])
    };
    assert_eq!(numbers(&moved(3, None).unwrap()), [3, 4, 5, 1, 2]);
    assert_eq!(numbers(&moved(4, Some(2)).unwrap()), [1, 2, 4, 5, 3]);
    assert_eq!(moved(3, Some(5)).unwrap_err().code, FaultCode::AnchorInside);
}

#[test]
fn what_reads_otherwise_or_is_gone_is_left_alone() {
    let base = paragraphs(1..3);
    let ids = order(&base);
    let operations = [insert(9, None), Operation::Delete { on: Basis::of(&base[1]) }];
    let mut now = base.clone();
    now[1].wording = Wording::plain("Other words.");
    let code = |now: &[Clause]| apply(&Ground::of(now, &ids), 1, &operations).unwrap_err();
    assert_eq!(code(&now), Fault { operation: Some(1), code: FaultCode::OtherWording });
    now.pop();
    assert_eq!(code(&now), Fault { operation: Some(1), code: FaultCode::UnknownClause });
    now[0].gone = Some(crate::text::Gone { by: "seat".into(), into: None });
    assert_eq!(code(&now), Fault { operation: Some(1), code: FaultCode::UnknownClause });
}

#[test]
fn a_clause_that_changes_place_is_one_move() {
    let base = paragraphs(0..6);
    for (way, moves) in [([1, 2, 3, 4, 5, 0], 1), ([5, 0, 1, 2, 3, 4], 1), ([0, 4, 2, 3, 1, 5], 2)] {
        let draft: Vec<Clause> = way.iter().map(|n: &usize| base[*n].clone()).collect();
        let made = operations(&base, 0..6, &draft);
        assert_eq!(made.len(), moves, "{way:?}: {made:?}");
    }
}

/// A text, a slice of it, and what a draft made of the slice.
fn drafting() -> impl Strategy<Value = (Vec<Clause>, std::ops::Range<usize>, Vec<Clause>)> {
    let edits = prop::collection::vec((0usize..30, 0usize..6, 0usize..30, wording()), 0..8);
    (text(14), 0usize..14, 0usize..14, edits).prop_map(|(base, a, b, edits)| {
        let (from, to) = (a.min(b).min(base.len()), a.max(b).min(base.len()));
        let mut draft = base[from..to].to_vec();
        for (n, (at, what, other, wording)) in edits.into_iter().enumerate() {
            let at = at % (draft.len() + 1);
            match what {
                0 => draft.insert(at, Clause { wording, ..clause(100 + n, Kind::Goal, "New goal") }),
                1 => draft.insert(at, Clause { wording, ..clause(100 + n, Kind::Paragraph, "") }),
                _ if at == draft.len() => {}
                2 => drop(draft.remove(at)),
                3 => draft[at].wording = wording,
                4 => {
                    let one = draft.remove(at);
                    draft.insert(other % (draft.len() + 1), one);
                }
                _ => draft[at].facts.due = Some("2030".into()),
            }
        }
        (base, from..to, draft)
    })
}

proptest! {
    #[test]
    fn the_operations_of_a_draft_give_exactly_the_draft((base, slice, draft) in drafting()) {
        let made = operations(&base, slice.clone(), &draft);
        let ids = order(&base);
        let result = apply(&Ground::of(&base, &ids), 7, &made).unwrap();
        let mut expected = base.clone();
        expected.splice(slice, draft);
        prop_assert_eq!(order(&result), order(&expected));
        for (one, other) in result.iter().zip(&expected) {
            prop_assert_eq!(one.content(), other.content());
        }
        prop_assert!(result.windows(2).all(|pair| crate::text::order::by_place(&pair[0], &pair[1]).is_lt()));
        // Blank words and facts may be at fault, the rest never is.
        for fault in check(&made, &base, |_| true) {
            prop_assert!(matches!(fault.code, FaultCode::Blank | FaultCode::Nothing), "{:?}", fault);
        }
    }

    #[test]
    fn a_draft_that_changes_nothing_asks_for_nothing(base in text(14)) {
        prop_assert_eq!(operations(&base, 0..base.len(), &base), []);
    }

    #[test]
    fn clauses_that_no_operation_names_keep_their_words_and_their_order((base, slice, draft) in drafting()) {
        let made = operations(&base, slice, &draft);
        let ids = order(&base);
        let result = apply(&Ground::of(&base, &ids), 7, &made).unwrap();
        let touched = |id: &ClauseId| made.iter().any(|op| op.clause() == id);
        let moves = made.iter().any(|op| matches!(op, Operation::Move { .. }));
        let left: Vec<&Clause> = base.iter().filter(|clause| !touched(&clause.id)).collect();
        for clause in &left {
            let now = result.iter().find(|one| one.id == clause.id);
            prop_assert_eq!(now.map(Clause::content), Some(clause.content()));
        }
        if !moves {
            let now: Vec<&ClauseId> = result.iter().map(|c| &c.id).filter(|id| left.iter().any(|c| c.id == **id)).collect();
            prop_assert_eq!(now, left.iter().map(|c| &c.id).collect::<Vec<_>>());
        }
    }
}
