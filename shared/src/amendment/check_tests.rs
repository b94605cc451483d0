//! Tests of [`super`]: each fault is named with its operation.

use super::*;
use crate::amendment::operation::{Basis, NewClause};
use crate::text::samples::{clause, id};
use crate::text::{Kind, Wording};

fn base() -> Vec<Clause> {
    vec![
        clause(1, Kind::Goal, "Services without borders"),
        clause(2, Kind::Paragraph, "The members share their services."),
        clause(3, Kind::Subgoal, "Signing in"),
        clause(4, Kind::Paragraph, "Everybody signs in with the means of their own country."),
    ]
}

fn on(n: usize) -> Basis {
    base().iter().find(|clause| clause.id == id(n)).map(Basis::of).unwrap()
}

fn replace(n: usize, words: &str) -> Operation {
    Operation::Replace { on: on(n), wording: Wording::plain(words) }
}

fn insert(n: usize, after: Option<usize>, words: &str) -> Operation {
    Operation::Insert { after: after.map(id), clause: NewClause::from(&clause(n, Kind::Paragraph, words)) }
}

fn faults(operations: &[Operation]) -> Vec<(Option<usize>, FaultCode)> {
    let known = |code: &str| code == "DK";
    check(operations, &base(), known).into_iter().map(|fault| (fault.operation, fault.code)).collect()
}

#[test]
fn operations_that_fit_have_no_faults() {
    let facts = Facts { lead: Some("DK".into()), ..Facts::default() };
    let whole = [
        replace(2, "The members open their services."),
        Operation::Facts { on: on(1), was: base()[0].facts_hash(), facts },
        insert(9, Some(2), "They say so in public."),
        insert(10, Some(9), "And every year."),
        Operation::Move { on: on(3), after: None },
        Operation::Delete { on: on(4) },
        Operation::Reshape { on: on(2), kind: Kind::Bullet, level: 1 },
    ];
    assert_eq!(faults(&whole), []);
}

#[test]
fn an_amendment_that_asks_for_nothing_or_too_much_is_refused_as_a_whole() {
    assert_eq!(faults(&[]), [(None, FaultCode::Nothing)]);
    let many = vec![insert(9, None, "x"); OPERATIONS_MOST + 1];
    assert_eq!(faults(&many), [(None, FaultCode::TooMany)]);
    assert_eq!(faults(&[replace(2, &"å".repeat(BYTES_MOST / 2))]), []);
    assert_eq!(faults(&[replace(2, &"å".repeat(BYTES_MOST / 2 + 1))]), [(None, FaultCode::TooLarge)]);
}

#[test]
fn an_amendment_keeps_to_one_stretch_of_the_text() {
    let long: Vec<Clause> =
        (0..=SLICE_MOST).map(|n| clause(n, Kind::Paragraph, "Words that stay.")).collect();
    let at = |n: usize| Operation::Delete { on: Basis::of(&long[n]) };
    let wide = check(&[at(0), at(SLICE_MOST)], &long, |_| true);
    assert_eq!(wide, [Fault { operation: None, code: FaultCode::TooWide }]);
    assert_eq!(check(&[at(0), at(SLICE_MOST - 1)], &long, |_| true), []);
}

#[test]
fn what_was_not_in_the_revision_cannot_be_amended() {
    let foreign = clause(8, Kind::Paragraph, "Not here.");
    assert_eq!(
        faults(&[Operation::Delete { on: Basis::of(&foreign) }]),
        [(Some(0), FaultCode::UnknownClause)]
    );
    let other = Basis { clause: id(2), hash: foreign.content_hash() };
    assert_eq!(faults(&[Operation::Delete { on: other }]), [(Some(0), FaultCode::OtherWording)]);
    assert_eq!(faults(&[insert(9, Some(8), "x")]), [(Some(0), FaultCode::UnknownAnchor)]);
    // An anchor that is inserted later does not stand yet.
    assert_eq!(
        faults(&[insert(9, Some(10), "x"), insert(10, None, "y")]),
        [(Some(0), FaultCode::UnknownAnchor)]
    );
    let was = crate::text::FactsHash::of(&Facts { due: Some("2030".into()), ..Facts::default() });
    let operation = Operation::Facts { on: on(1), was, facts: Facts::default() };
    assert_eq!(faults(&[operation]), [(Some(0), FaultCode::OtherFacts)]);
}

#[test]
fn an_amendment_does_not_contradict_itself() {
    let delete = Operation::Delete { on: on(2) };
    assert_eq!(faults(&[delete.clone(), delete.clone()]), [(Some(1), FaultCode::Repeated)]);
    assert_eq!(faults(&[delete, replace(2, "Other words.")]), [(Some(1), FaultCode::AlsoDeleted)]);
    assert_eq!(faults(&[insert(2, None, "x")]), [(Some(0), FaultCode::IdTaken)]);
    assert_eq!(faults(&[insert(9, None, "x"), insert(9, None, "y")]), [(Some(1), FaultCode::IdTaken)]);
    for after in [3, 4] {
        let into_itself = Operation::Move { on: on(3), after: Some(id(after)) };
        assert_eq!(faults(&[into_itself]), [(Some(0), FaultCode::AnchorInside)]);
    }
}

#[test]
fn a_change_changes_something_and_leaves_words() {
    assert_eq!(faults(&[replace(3, "Signing in")]), [(Some(0), FaultCode::NoChange)]);
    assert_eq!(faults(&[replace(3, "  ")]), [(Some(0), FaultCode::Blank)]);
    assert_eq!(faults(&[insert(9, None, "")]), [(Some(0), FaultCode::Blank)]);
    let same = Operation::Reshape { on: on(3), kind: Kind::Subgoal, level: 4 };
    assert_eq!(faults(&[same]), [(Some(0), FaultCode::NoChange)]);
    let bad = Facts { lead: Some("XX".into()), ..Facts::default() };
    let operation = Operation::Facts { on: on(1), was: base()[0].facts_hash(), facts: bad };
    let code = FaultCode::BadFact { field: Fact::Lead, fact: FactCode::UnknownMember };
    assert_eq!(faults(&[operation]), [(Some(0), code)]);
}

#[test]
fn a_fact_that_is_not_acceptable_is_named_where_it_stands_in_the_request() {
    let long = Facts { source: Some("x".repeat(501)), due: Some("soon".into()), ..Facts::default() };
    let strange = Facts {
        lead: Some("XX".into()),
        participants: vec!["DK".into(), "DK".into()],
        tags: vec!["t".repeat(41)],
        ..Facts::default()
    };
    let mut new = NewClause::from(&clause(9, Kind::Action, "New."));
    new.facts = strange;
    let operations = [
        replace(2, "Other words."),
        Operation::Facts { on: on(1), was: base()[0].facts_hash(), facts: long },
        Operation::Insert { after: None, clause: new },
        replace(3, "  "),
    ];
    let found = check(&operations, &base(), |code| code == "DK");
    let fields: Vec<_> =
        found.iter().filter_map(|fault| fault.in_field(&operations, "/operations")).collect();
    let said: Vec<_> = fields.iter().map(|one| (one.pointer.as_str(), one.code, one.limit)).collect();
    assert_eq!(
        said,
        [
            ("/operations/1/facts/due", FieldCode::WrongShape, None),
            ("/operations/1/facts/source", FieldCode::TooLong, Some(500)),
            ("/operations/2/clause/facts/lead", FieldCode::Unknown, None),
            ("/operations/2/clause/facts/participants", FieldCode::Duplicate, None),
            ("/operations/2/clause/facts/tags", FieldCode::TooLong, Some(40)),
            ("/operations/3", FieldCode::Required, None),
        ]
    );
    let whole = Fault { operation: None, code: FaultCode::TooLarge };
    assert_eq!(whole.in_field(&operations, "/operations"), None);
}

#[test]
fn a_fault_names_its_operation_on_the_wire() {
    let fault =
        Fault { operation: Some(3), code: FaultCode::BadFact { field: Fact::Due, fact: FactCode::BadDate } };
    let wire = serde_json::to_value(fault).unwrap();
    assert_eq!(
        wire,
        serde_json::json!({ "operation": 3, "code": "bad_fact", "field": "due", "fact": "bad_date" })
    );
    assert_eq!(serde_json::from_value::<Fault>(wire).unwrap(), fault);
}

#[test]
fn operations_survive_the_wire_and_others_are_refused() {
    let all = [
        replace(2, "Other words."),
        insert(9, None, "New."),
        Operation::Delete { on: on(2) },
        Operation::Move { on: on(2), after: Some(id(4)) },
        Operation::Reshape { on: on(2), kind: Kind::Heading, level: 2 },
        Operation::Facts { on: on(1), was: base()[0].facts_hash(), facts: Facts::default() },
    ];
    let wire = serde_json::to_value(&all).unwrap();
    let names: Vec<&str> = wire.as_array().unwrap().iter().map(|op| op["op"].as_str().unwrap()).collect();
    assert_eq!(names, ["replace", "insert", "delete", "move", "reshape", "facts"]);
    assert_eq!(serde_json::from_value::<Vec<Operation>>(wire.clone()).unwrap(), all);
    let mut more = wire[2].clone();
    more["also"] = "this".into();
    assert!(serde_json::from_value::<Operation>(more).is_err());
}
