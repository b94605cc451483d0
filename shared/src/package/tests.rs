//! Tests of [`super`]: answered whole, applied whole, and nothing of an amendment goes unnoticed.

use proptest::prelude::*;

use super::*;
use crate::permission::Act;
use crate::position::Correction;
use crate::text::samples::{clause, id, text};
use crate::text::{Facts, Kind, Wording};

fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

fn seat(role: Role, member: &str) -> Seat {
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, 1), role, member.parse().ok(), from)
}

fn now() -> Instant {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn take(package: &Package, seat: &Seat, step: Step) -> Result<Package, Refusal> {
    transition(package, step, &By { seat, at: now(), named: false })
}

fn chair() -> Seat {
    seat(Role::Chair, "DK")
}

fn base() -> Vec<Clause> {
    vec![
        clause(1, Kind::Goal, "Services without borders"),
        clause(2, Kind::Paragraph, "The members share the costs of the common services by 2029."),
        clause(3, Kind::Paragraph, "They report every year to the ministers on how it goes."),
        clause(4, Kind::Paragraph, "Nothing here is binding."),
    ]
}

fn replace(n: usize, from: &str, to: &str) -> Operation {
    let clause = &base()[n - 1];
    let wording = Wording::plain(clause.wording.text().replace(from, to));
    assert_ne!(wording, clause.wording);
    Operation::Replace { on: Basis::of(clause), wording }
}

fn insert(n: usize, after: usize, words: &str) -> Operation {
    Operation::Insert {
        after: Some(id(after)),
        clause: crate::amendment::NewClause::from(&clause(n, Kind::Paragraph, words)),
    }
}

/// "bear" for "share", "2030" for "2029"; "two years" in the next clause; clause 4 goes; a new one comes behind it.
fn compromise() -> Package {
    let words = base()[1].wording.text().replace("share", "bear").replace("2029", "2030");
    Package::draft(vec![
        Operation::Replace { on: Basis::of(&base()[1]), wording: Wording::plain(words) },
        replace(3, "every year", "every two years"),
        Operation::Delete { on: Basis::of(&base()[3]) },
        insert(9, 3, "The secretariat keeps a public list."),
    ])
}

fn put() -> Package {
    take(&compromise(), &chair(), Step::Put).unwrap()
}

fn answer(package: &Package, member: &str, reply: Reply) -> Result<Package, Refusal> {
    let step = Step::Answer { version: package.version, reply, comment: String::new() };
    take(package, &seat(Role::Head, member), step)
}

fn order() -> Vec<ClauseId> {
    base().iter().map(|clause| clause.id.clone()).collect()
}

fn held_up(package: &Package, text: &[Clause]) -> Vec<Hindrance> {
    let rules = Rules { entitled: vec![code("DK"), code("FI")], reopens_agreed: false };
    hindrances(package, &Ground::of(text, &order()), |_| false, false, &rules)
}

#[test]
fn it_is_applied_when_every_member_entitled_has_accepted_it_whole() {
    let mut package = put();
    let missing = vec![Hindrance::NoAnswer { members: vec![code("DK"), code("FI")] }];
    assert_eq!(held_up(&package, &base()), missing);
    package = answer(&package, "DK", Reply::AcceptWhole).unwrap();
    package = answer(&package, "FI", Reply::Decline).unwrap();
    package = answer(&package, "SE", Reply::Decline).unwrap();
    assert_eq!(held_up(&package, &base()), [Hindrance::Declined { members: vec![code("FI")] }]);
    package = answer(&package, "FI", Reply::Accept).unwrap();
    assert_eq!(held_up(&package, &base()), []);
    let targets = package.targets(&Ground::of(&base(), &order())).unwrap();
    let held = Step::Apply { targets: targets.clone(), free: false };
    assert_eq!(take(&package, &chair(), held), Err(Refusal::HeldUp));
    let applied = take(&package, &chair(), Step::Apply { targets, free: true }).unwrap();
    assert_eq!(
        (applied.state, applied.applied.as_ref().unwrap().targets.len(), applied.answers.len()),
        (State::Applied, 4, 4)
    );
    assert_eq!(held_up(&applied, &base()), [Hindrance::NotPut]);
}

#[test]
fn nobody_entitled_means_never() {
    let rules = Rules { entitled: Vec::new(), reopens_agreed: false };
    let found = hindrances(&put(), &Ground::of(&base(), &order()), |_| false, false, &rules);
    assert_eq!(found, [Hindrance::NoAnswer { members: Vec::new() }]);
}

#[test]
fn the_same_answer_twice_changes_nothing_and_another_takes_its_place() {
    let once = answer(&put(), "FI", Reply::Accept).unwrap();
    assert_eq!(answer(&once, "FI", Reply::Accept).unwrap(), once);
    let other = answer(&once, "FI", Reply::Decline).unwrap();
    assert_eq!((other.answers.len(), other.reply(code("FI"))), (2, Some(Reply::Decline)));
}

#[test]
fn a_new_version_is_answered_anew() {
    let package = answer(&put(), "FI", Reply::Accept).unwrap();
    let same = Step::Build { operations: package.operations.clone() };
    assert_eq!(take(&package, &chair(), same).unwrap(), package);
    let other = Step::Build { operations: package.operations[..2].to_vec() };
    let next = take(&package, &chair(), other).unwrap();
    assert_eq!((next.version, next.answer(code("FI"))), (2, Some((Reply::Accept, true))));
    assert_eq!(next.reply(code("FI")), None);
    let late = Step::Answer { version: 1, reply: Reply::Accept, comment: String::new() };
    assert_eq!(take(&next, &seat(Role::Head, "SE"), late), Err(Refusal::Stale));
    let nothing = Step::Build { operations: Vec::new() };
    assert_eq!(take(&next, &chair(), nothing), Err(Refusal::Nothing));
}

#[test]
fn it_is_not_applied_to_words_that_have_changed_or_are_agreed() {
    let mut package = answer(&put(), "DK", Reply::Accept).unwrap();
    package = answer(&package, "FI", Reply::Accept).unwrap();
    let mut text = base();
    text[2].wording = Wording::plain("They report.");
    text.remove(3);
    assert_eq!(held_up(&package, &text), [Hindrance::Changed { clauses: vec![id(3), id(4)] }]);

    let (text, order) = (base(), order());
    let ground = Ground::of(&text, &order);
    let mut rules = Rules { entitled: vec![code("FI")], reopens_agreed: false };
    let agreed = |clause: &ClauseId| *clause == id(2);
    let found = hindrances(&package, &ground, agreed, true, &rules);
    assert_eq!(found, [Hindrance::TextFrozen, Hindrance::Agreed { clauses: vec![id(2)] }]);
    rules.reopens_agreed = true;
    assert_eq!(hindrances(&package, &ground, agreed, false, &rules), []);
}

#[test]
fn an_answer_given_on_the_condition_that_it_stays_whole_falls_with_a_part() {
    let mut package = answer(&put(), "DK", Reply::Accept).unwrap();
    package = answer(&package, "FI", Reply::AcceptWhole).unwrap();
    let ids = order();
    let (before, targets) = (base(), package.targets(&Ground::of(&base(), &ids)).unwrap());
    let mut text = package.text(&Ground::of(&before, &ids)).unwrap();
    package = take(&package, &chair(), Step::Apply { targets, free: true }).unwrap();
    let none = Board::default();
    assert_eq!((package.fallen(&none, &text), package.released(&none, &text)), (vec![], vec![]));

    let was = text[2].content_hash();
    text[2].wording = Wording::plain("They report every two years to the ministers on how it is going.");
    assert_eq!(
        (package.fallen(&none, &text), package.released(&none, &text)),
        (vec![id(3)], vec![code("FI")])
    );
    let by = SeatId::from_parts(0, 1);
    let marked = [Correction { clause: id(3), from: was, to: text[2].content_hash(), by, at: now() }];
    let board = Board { positions: &[], corrections: &marked };
    assert_eq!(package.released(&board, &text), []);
    // What it took out has come back.
    text.push(base()[3].clone());
    assert_eq!(package.fallen(&board, &text), [id(4)]);
}

#[test]
fn what_was_applied_is_taken_back_by_another_decision_and_stays_on_record() {
    let package = answer(&put(), "FI", Reply::AcceptWhole).unwrap();
    let back_of = |application, reason: &str| Step::TakeBack { application, reason: reason.into() };
    let back = |reason: &str| back_of(1, reason);
    assert_eq!(take(&package, &chair(), back("A mistake.")), Err(Refusal::WrongState));
    let targets = package.targets(&Ground::of(&base(), &order())).unwrap();
    let applied = take(&package, &chair(), Step::Apply { targets, free: true }).unwrap();
    assert_eq!(take(&applied, &chair(), back(" ")), Err(Refusal::ReasonNeeded));
    assert_eq!(take(&applied, &chair(), back_of(2, "Not this one.")), Err(Refusal::Stale));
    assert_eq!(take(&applied, &seat(Role::Head, "FI"), back("A mistake.")), Err(Refusal::NotYours));
    let next = take(&applied, &chair(), back("A mistake.")).unwrap();
    assert_eq!((next.state, next.version, next.reply(code("FI"))), (State::Put, 1, Some(Reply::AcceptWhole)));
    assert_eq!((next.applied.clone(), Some(next.undone[0].applied.clone())), (None, applied.applied));
    assert_eq!(next.fallen(&Board::default(), &base()), []);
    // Applied anew, it is another application.
    let targets = next.targets(&Ground::of(&base(), &order())).unwrap();
    let again = take(&next, &chair(), Step::Apply { targets, free: true }).unwrap();
    assert_eq!(take(&again, &chair(), back("A mistake.")), Err(Refusal::Stale));
    assert_eq!(take(&again, &chair(), back_of(2, "A mistake.")).unwrap().undone.len(), 2);
}

#[test]
fn an_amendment_that_wants_more_than_the_package_speaks_to_is_not_covered() {
    let package = compromise().operations;
    assert!(covers(&package, &[replace(2, "members", "countries"), insert(20, 3, "Costs are made known.")]));
    assert!(!covers(&package, &[replace(2, "share", "bear"), replace(1, "without", "across")]));
    assert!(!covers(&package, &[insert(20, 1, "Costs are made known.")]));
    assert!(!covers(&package, &[]));
}

fn effect_on(operations: &[Operation]) -> Option<Effect> {
    let (text, order) = (base(), order());
    let wanted = [Wanted { number: 5, operations }];
    effects(&compromise(), &Ground::of(&text, &order), &wanted).unwrap().first().map(|(_, effect)| *effect)
}

#[test]
fn it_shows_what_it_satisfies_changes_and_drops() {
    use Effect::{Changes, Drops, Satisfies};
    let delete = |n: usize| Operation::Delete { on: Basis::of(&base()[n - 1]) };
    for (operations, expected) in [
        // The same words, a part of a clause's changes, and all of them.
        (vec![replace(2, "share", "bear")], Satisfies),
        (vec![replace(3, "every year", "every two years")], Satisfies),
        (vec![replace(2, "share", "divide")], Changes),
        (vec![replace(2, "members", "countries")], Drops),
        (vec![replace(2, "share", "bear"), replace(3, "ministers", "public")], Changes),
        (vec![delete(4)], Satisfies),
        (vec![delete(3)], Changes),
        (vec![replace(4, "binding", "final")], Drops),
        (vec![insert(20, 3, "The secretariat keeps a public list.")], Satisfies),
        (vec![insert(20, 3, "The secretariat keeps a list of all.")], Changes),
        (vec![insert(20, 3, "Costs are made known.")], Drops),
        (vec![Operation::Move { on: Basis::of(&base()[2]), after: None }], Drops),
        (vec![Operation::Reshape { on: Basis::of(&base()[2]), kind: Kind::Action, level: 0 }], Drops),
    ] {
        assert_eq!(effect_on(&operations), Some(expected), "{operations:?}");
    }
    let due = Facts { due: Some("2030".into()), ..Facts::default() };
    let facts = Operation::Facts { on: Basis::of(&base()[1]), was: base()[1].facts_hash(), facts: due };
    assert_eq!(effect_on(&[facts]), Some(Drops));
    // What has nothing to do with it is not named.
    assert_eq!(effect_on(&[replace(1, "without", "across")]), None);
}

#[test]
fn the_chair_builds_and_the_heads_answer() {
    for role in Role::ALL {
        let seat = seat(role, if role.needs_member() { "DK" } else { "" });
        let draft = Matter { put: false, named: true };
        let put = Matter { put: true, named: false };
        assert_eq!(BeginPackage::verdict(&seat, &()).is_allowed(), role == Role::Chair);
        assert_eq!(LeadPackage::verdict(&seat, &put).is_allowed(), role == Role::Chair);
        assert_eq!(AnswerPackage::verdict(&seat, &put).is_allowed(), role == Role::Head, "{role:?}");
        let office = matches!(role, Role::Chair | Role::Secretary);
        assert_eq!(ReadPackage::verdict(&seat, &draft).is_allowed(), office, "{role:?}");
        assert_eq!(ReadPackage::verdict(&seat, &put).is_allowed(), role.negotiates(), "{role:?}");
        for verdict in [ReadPackage::verdict, LeadPackage::verdict, AnswerPackage::verdict] {
            assert!(office || verdict(&seat, &draft) == Verdict::Unseen, "{role:?}");
        }
    }
    let named = Matter { put: true, named: true };
    assert!(AnswerPackage::verdict(&seat(Role::Delegate, "FI"), &named).is_allowed());
    let early = Step::Answer { version: 0, reply: Reply::Accept, comment: String::new() };
    assert_eq!(take(&compromise(), &seat(Role::Head, "FI"), early), Err(Refusal::Unseen));
}

#[test]
fn what_is_applied_or_taken_back_stays_so() {
    let gone = take(&put(), &chair(), Step::Withdraw).unwrap();
    assert_eq!(answer(&gone, "FI", Reply::Accept), Err(Refusal::WrongState));
    for step in [Step::Put, Step::Withdraw, Step::Build { operations: Vec::new() }] {
        assert_eq!(take(&gone, &chair(), step), Err(Refusal::WrongState));
    }
    for state in State::ALL {
        assert_eq!(State::from_name(state.as_str()), Some(state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.as_str());
    }
    for reply in Reply::ALL {
        assert_eq!(Reply::from_name(reply.as_str()), Some(reply));
        assert_eq!(serde_json::to_value(reply).unwrap(), reply.as_str());
    }
}

proptest! {
    /// Taking an amendment over as it is satisfies it; leaving its clauses alone is no concern of it.
    #[test]
    fn a_package_of_an_amendments_own_operations_satisfies_it(base in text(8), wanted in text(8)) {
        let ids: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let made = crate::amendment::operations(&base, 0..base.len(), &wanted);
        let ground = Ground::of(&base, &ids);
        let found = effects(&Package::draft(made.clone()), &ground, &[Wanted { number: 1, operations: &made }]);
        let moves = made.iter().any(|op| matches!(op, Operation::Move { .. }));
        if !moves {
            let expected: Vec<(u32, Effect)> = (!made.is_empty()).then_some((1, Effect::Satisfies)).into_iter().collect();
            prop_assert_eq!(found, Ok(expected));
        }
    }

    #[test]
    fn a_package_is_whole_right_after_it_was_applied(base in text(8), wanted in text(8)) {
        let ids: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let ground = Ground::of(&base, &ids);
        let mut package = Package::draft(crate::amendment::operations(&base, 0..base.len(), &wanted));
        let targets = package.targets(&ground).unwrap();
        package.applied = Some(Applied { by: SeatId::from_parts(0, 1), at: now(), targets });
        let after = package.text(&ground).unwrap();
        prop_assert_eq!(package.fallen(&Board::default(), &after), []);
    }
}
