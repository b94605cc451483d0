//! Tests of [`super`]: nothing is dropped silently, and nothing is decided for the chair.

use proptest::prelude::*;

use super::*;
use crate::amendment::operation::NewClause;
use crate::amendment::{apply, operations};
use crate::text::samples::{clause, id, text, wording};
use crate::text::{Bracket, Kind, Marks, Piece, Wording};

const WORDS: &str = "The members share the costs of the common services by 2029.";

fn base() -> Vec<Clause> {
    vec![
        clause(1, Kind::Goal, "Services without borders"),
        clause(2, Kind::Paragraph, WORDS),
        clause(3, Kind::Paragraph, "They report every year."),
    ]
}

fn carried(operation: Operation, now: &[Clause]) -> Rebased {
    let base = base();
    let ids: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
    rebase(1, &[operation], &base, &Ground::of(now, &ids))
}

fn on(n: usize) -> Basis {
    Basis::of(&base()[n - 1])
}

fn replace(words: &str) -> Operation {
    Operation::Replace { on: on(2), wording: Wording::plain(words) }
}

fn with(change: impl FnOnce(&mut Vec<Clause>)) -> Vec<Clause> {
    let mut now = base();
    change(&mut now);
    now
}

fn reads(words: &str) -> Vec<Clause> {
    with(|now| now[1].wording = Wording::plain(words))
}

#[test]
fn words_that_changed_elsewhere_in_the_clause_are_kept() {
    let now = reads(&WORDS.replace("2029", "2030"));
    let found = carried(replace(&WORDS.replace("share", "bear")), &now);
    assert_eq!(found.fit(), Fit::Clean);
    let operations = found.resolve(&[]).unwrap();
    let Operation::Replace { on, wording } = &operations[0] else { panic!("{operations:?}") };
    assert_eq!(*on, Basis::of(&now[1]));
    assert_eq!(wording.text(), WORDS.replace("share", "bear").replace("2029", "2030"));
}

#[test]
fn a_hand_set_bracket_around_words_that_it_replaces_is_named_as_lost() {
    let bracketed = |inside: &str| {
        let (before, after) = WORDS.split_once(inside).unwrap();
        let bracket = Bracket { id: "b".into(), by: "seat".into(), reason: "To be settled.".into() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        Wording::new([Piece::plain(before), Piece::marked(inside, marks), Piece::plain(after)])
    };
    let lost = |inside: &str| {
        let now = with(|now| now[1].wording = bracketed(inside));
        let found = carried(replace(&WORDS.replace("2029", "2030")), &now);
        assert_eq!(found.fit(), Fit::Clean);
        let lost = found.lost_brackets(&now, &[]);
        lost.into_iter().map(|(clause, bracket)| (clause, bracket.reason)).collect::<Vec<_>>()
    };
    assert_eq!(lost("2029"), [(id(2), "To be settled.".to_owned())]);
    assert!(lost("costs").is_empty(), "what stays keeps its bracket");
}

#[test]
fn words_that_both_changed_are_the_chairs_choice() {
    let now = reads(&WORDS.replace("share", "divide"));
    let found = carried(replace(&WORDS.replace("share", "bear")), &now);
    assert_eq!(found.fit(), Fit::Choice);
    assert_eq!(found.resolve(&[]), None);
    let takes = |take: Choice| Chosen { on: Basis::of(&now[1]), take: vec![take] };
    assert_eq!(found.resolve(&[takes(Choice::Ours)]), Some(vec![]));
    assert_eq!(found.resolve(&[takes(Choice::Theirs), takes(Choice::Theirs)]), None);
    let theirs = found.resolve(&[takes(Choice::Theirs)]).unwrap();
    let wording = Wording::plain(WORDS.replace("share", "bear"));
    assert_eq!(theirs, [Operation::Replace { on: Basis::of(&now[1]), wording }]);
}

#[test]
fn a_choice_is_of_the_words_that_were_on_the_screen() {
    let (was, now) = (reads(&WORDS.replace("share", "divide")), reads(&WORDS.replace("share", "split")));
    let wanted = || replace(&WORDS.replace("share", "bear"));
    let ours = [Chosen { on: Basis::of(&was[1]), take: vec![Choice::Ours] }];
    assert_eq!(carried(wanted(), &was).read_otherwise(&ours), []);
    // There is one overlap still, and *ours* would be other words.
    let found = carried(wanted(), &now);
    assert_eq!((found.read_otherwise(&ours), found.resolve(&ours)), (vec![id(2)], None));
    // There is none any more, and the amendment's own words would enter although the chair chose against them.
    let found = carried(wanted(), &base());
    assert_eq!(
        (found.fit(), found.read_otherwise(&ours), found.resolve(&ours)),
        (Fit::Clean, vec![id(2)], None)
    );
}

#[test]
fn what_the_text_says_already_is_fulfilled() {
    let wanted = WORDS.replace("share", "bear");
    assert_eq!(carried(replace(&wanted), &reads(&wanted)).fit(), Fit::Fulfilled);
    let gone = with(|now| drop(now.remove(1)));
    assert_eq!(carried(Operation::Delete { on: on(2) }, &gone).fit(), Fit::Fulfilled);
    let bullet = with(|now| (now[1].kind, now[1].level) = (Kind::Bullet, 1));
    let reshape = Operation::Reshape { on: on(2), kind: Kind::Bullet, level: 1 };
    assert_eq!(carried(reshape, &bullet).fit(), Fit::Fulfilled);
}

fn stuck(operation: Operation, now: &[Clause]) -> Stuck {
    let found = carried(operation, now);
    assert_eq!((found.fit(), found.resolve(&[])), (Fit::NeedsRebasing, None));
    match &found.steps[0] {
        Carried::Stuck { why, .. } => why.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_no_merge_can_answer_needs_re_basing() {
    let gone = with(|now| drop(now.remove(1)));
    assert_eq!(stuck(replace("Other words."), &gone), Stuck::Gone);
    assert_eq!(stuck(Operation::Move { on: on(2), after: None }, &gone), Stuck::Gone);
    assert_eq!(stuck(Operation::Delete { on: on(2) }, &reads("Other words.")), Stuck::Rewritten);
    let heading = with(|now| now[1].kind = Kind::Action);
    assert_eq!(
        stuck(Operation::Reshape { on: on(2), kind: Kind::Bullet, level: 1 }, &heading),
        Stuck::Reshaped
    );
    // Where the text is as it was, the anchor stands under goal 1; where it has come before it, there is a place.
    let move_behind = Operation::Move { on: on(1), after: Some(id(3)) };
    assert_eq!(stuck(move_behind.clone(), &base()), Stuck::AnchorInside);
    let now = with(|now| now[2].pos = "Zz".into());
    assert_eq!(carried(move_behind, &now).fit(), Fit::Clean);
}

#[test]
fn facts_are_merged_one_by_one() {
    let was = base()[1].facts_hash();
    let facts = |lead: &str, due: &str| Facts {
        lead: (!lead.is_empty()).then(|| lead.to_owned()),
        due: (!due.is_empty()).then(|| due.to_owned()),
        ..Facts::default()
    };
    let wants = |facts| Operation::Facts { on: on(2), was: was.clone(), facts };
    let now = with(|now| now[1].facts = facts("DK", ""));
    let found = carried(wants(facts("", "2030")), &now).resolve(&[]).unwrap();
    let merged = Operation::Facts { on: on(2), was: now[1].facts_hash(), facts: facts("DK", "2030") };
    assert_eq!(found, [merged]);
    assert_eq!(stuck(wants(facts("FI", "2030")), &now), Stuck::FactsChanged { facts: vec![Fact::Lead] });
    assert_eq!(carried(wants(facts("DK", "")), &now).fit(), Fit::Fulfilled);
}

#[test]
fn an_insert_finds_a_place_whatever_happened_to_its_anchor() {
    let gone = with(|now| drop(now.remove(1)));
    let clause = NewClause::from(&clause(9, Kind::Paragraph, "New."));
    let found = carried(Operation::Insert { after: Some(id(2)), clause: clause.clone() }, &gone);
    assert_eq!(found.resolve(&[]), Some(vec![Operation::Insert { after: Some(id(1)), clause }]));
}

/// Two amendments that change different halves of the clauses of one text.
fn halves() -> impl Strategy<Value = (Vec<Clause>, Vec<Operation>, Vec<Operation>)> {
    (text(8), prop::collection::vec((wording(), wording(), wording(), wording()), 8)).prop_map(
        |(mut base, words)| {
            let middle = Wording::plain(" Between the halves stands this sentence. ");
            let with = |a: &Wording, b: &Wording| a.concat(&middle).concat(b);
            let (mut first, mut second) = (Vec::new(), Vec::new());
            for (clause, (left, right, left2, right2)) in base.iter_mut().zip(&words) {
                clause.wording = with(left, right);
                let on = Basis::of(clause);
                first.push(Operation::Replace { on: on.clone(), wording: with(left2, right) });
                second.push(Operation::Replace { on, wording: with(left, right2) });
            }
            (base, first, second)
        },
    )
}

/// A text, what it has become, and what an amendment wants: clauses in other orders, some gone.
fn orders() -> impl Strategy<Value = (Vec<Clause>, Vec<Clause>, Vec<Clause>)> {
    text(9).prop_flat_map(|base| {
        let some = || {
            (Just(base.clone()).prop_shuffle(), 0..base.len() + 1).prop_map(|(mut clauses, most)| {
                clauses.truncate(most);
                for (n, clause) in clauses.iter_mut().enumerate() {
                    clause.pos = format!("a{n:04}1");
                }
                clauses
            })
        };
        (Just(base.clone()), some(), some())
    })
}

fn accept(base: &[Clause], now: &[Clause], number: u32, wanted: &[Operation]) -> Option<Vec<Clause>> {
    let ids: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
    let ground = Ground::of(now, &ids);
    let carried = rebase(number, wanted, base, &ground).resolve(&[])?;
    Some(apply(&ground, number, &carried).unwrap())
}

proptest! {
    #[test]
    fn on_the_text_it_was_made_for_an_amendment_stays_as_it_is(base in text(10), other in text(10)) {
        let draft: Vec<Clause> = other.into_iter().filter(|clause| !clause.wording.is_blank()).collect();
        let made = operations(&base, 0..base.len(), &draft);
        let ids: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let found = rebase(1, &made, &base, &Ground::of(&base, &ids));
        for (step, operation) in found.steps.iter().zip(&made) {
            match step {
                Carried::Clean { operation: same } => prop_assert_eq!(&**same, operation),
                // Only hand-set brackets differ.
                Carried::Fulfilled { .. } => {
                    let words = matches!(operation, Operation::Replace { .. });
                    prop_assert!(words, "{:?}", operation);
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }

    #[test]
    fn two_amendments_to_different_words_end_alike_whichever_is_accepted_first((base, a, b) in halves()) {
        let there = accept(&base, &base, 1, &a).and_then(|now| accept(&base, &now, 2, &b));
        let back = accept(&base, &base, 2, &b).and_then(|now| accept(&base, &now, 1, &a));
        let words = |text: &Option<Vec<Clause>>| text.as_ref().map(|t| t.iter().map(Clause::content).collect::<Vec<_>>());
        prop_assert_eq!(words(&there), words(&back));
    }

    #[test]
    fn what_is_carried_over_clean_can_be_applied((base, now, wanted) in orders()) {
        let made = operations(&base, 0..base.len(), &wanted);
        let ids: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let ground = Ground::of(&now, &ids);
        let found = rebase(1, &made, &base, &ground);
        prop_assert_eq!(found.steps.len(), made.len());
        match found.resolve(&[]) {
            Some(carried) => {
                let result = apply(&ground, 1, &carried).unwrap();
                // Nothing but what the amendment deletes is missing.
                for clause in &now {
                    let deleted = made.iter().any(|op| matches!(op, Operation::Delete { on } if on.clause == clause.id));
                    prop_assert!(deleted || result.iter().any(|one| one.id == clause.id));
                }
            }
            None => prop_assert_eq!(found.fit(), Fit::NeedsRebasing),
        }
    }
}
