use super::*;
use crate::id::SeatId;
use crate::permission::Act;
use crate::seat::Seat;

fn line(year: i32, granted: Option<i32>) -> Line {
    Line { granted: granted.map(Ore::crowns), ..Line::empty(year) }
}

fn saying(lines: Vec<Line>) -> BudgetEdit {
    BudgetEdit { lines, ..BudgetEdit::empty() }
}

fn faults_after(before: &BudgetEdit, body: &str, edit: &BudgetEdit) -> Vec<(String, FieldCode)> {
    let period = Period { from: "2025-01-01".parse().unwrap(), to: "2030-12-31".parse().unwrap() };
    let mut errors = FieldErrors::new();
    edit.check(&Around { period, body, before }, &mut errors);
    let found = errors.finish().err().unwrap_or_default();
    found.into_iter().map(|error| (error.pointer, error.code)).collect()
}

fn faults(edit: &BudgetEdit) -> Vec<(String, FieldCode)> {
    faults_after(&BudgetEdit::empty(), "An agency", edit)
}

fn field(pointer: &str, code: FieldCode) -> Vec<(String, FieldCode)> {
    vec![(pointer.into(), code)]
}

#[test]
fn an_amount_is_not_less_than_nothing_nor_more_than_can_be_counted() {
    let negative = Line { used: Some(Ore::new(-1)), ..line(2026, Some(5)) };
    assert_eq!(faults(&saying(vec![negative])), field("/lines/0/used", FieldCode::Negative));
    let most = Line { forecast: Some(Ore::MOST), ..line(2026, None) };
    assert_eq!(faults(&saying(vec![most])), []);
    let more = Line { forecast: Some(Ore::new(Ore::MOST.ore() + 1)), ..line(2026, None) };
    assert_eq!(faults(&saying(vec![more])), field("/lines/0/forecast", FieldCode::OutOfRange));
}

#[test]
fn years_are_the_programmes_each_once() {
    let outside = saying(vec![line(2024, Some(1)), line(2031, Some(1))]);
    let both =
        [("/lines/0/year".into(), FieldCode::YearOutside), ("/lines/1/year".into(), FieldCode::YearOutside)];
    assert_eq!(faults(&outside), both);
    let twice = saying(vec![line(2026, Some(1)), line(2026, Some(2))]);
    assert_eq!(faults(&twice), field("/lines/1/year", FieldCode::Duplicate));
    assert_eq!(faults(&saying(vec![line(2025, Some(1)), line(2030, Some(1))])), []);
}

#[test]
fn who_pays_beside_the_programme_is_named_and_with_how_much() {
    let pays = Line { co_financed: Some(Ore::crowns(5)), ..line(2026, None) };
    assert_eq!(faults(&saying(vec![pays.clone()])), field("/lines/0/co_financer", FieldCode::Required));
    assert_eq!(faults(&saying(vec![Line { co_financer: "A fund".into(), ..pays.clone() }])), []);
    let silent = Line { co_financer: "A fund".into(), co_financed: None, ..pays.clone() };
    assert_eq!(faults(&saying(vec![silent])), field("/lines/0/co_financed", FieldCode::Required));
    assert_eq!(
        faults(&saying(vec![Line { co_financed: Some(Ore::ZERO), ..pays }])),
        [],
        "nobody pays nothing"
    );
}

#[test]
fn money_is_granted_to_a_body() {
    let given = saying(vec![line(2026, Some(5))]);
    let missing = field("/lines/0/granted", FieldCode::NoBody);
    assert_eq!(faults_after(&BudgetEdit::empty(), " ", &given), missing);
    // What was granted before the body was taken out of the initiative is in nobody's way.
    let used = saying(vec![Line { used: Some(Ore::crowns(1)), ..line(2026, Some(5)) }]);
    assert_eq!(faults_after(&given, "", &used), []);
    assert_eq!(faults_after(&BudgetEdit::empty(), "", &saying(vec![line(2026, Some(0))])), []);
}

#[test]
fn a_grant_that_stood_is_changed_with_a_reason() {
    let before = saying(vec![line(2026, Some(5))]);
    let more = saying(vec![line(2026, Some(6))]);
    assert_eq!(faults_after(&before, "An agency", &more), field("/why", FieldCode::Required));
    assert_eq!(faults_after(&before, "An agency", &saying(vec![])), field("/why", FieldCode::Required));
    let told = BudgetEdit { why: "The officials decided so.".into(), ..more };
    assert_eq!(faults_after(&before, "An agency", &told), []);
    let another = saying(vec![line(2026, Some(5)), line(2027, Some(1))]);
    assert_eq!(faults_after(&before, "An agency", &another), [], "another year is no change");
}

#[test]
fn only_years_of_which_something_is_said_are_kept() {
    let edit = saying(vec![line(2027, Some(0)), line(2026, None), line(2025, Some(1))]).tidied();
    assert_eq!(edit.lines.iter().map(|line| line.year).collect::<Vec<_>>(), [2025, 2027], "nought is said");
}

fn seat(role: Role, member: &str) -> Seat {
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), from)
}

#[test]
fn the_secretariat_grants_and_the_lead_says_what_is_used() {
    let matter = Matter { lead: "FI".parse().ok(), partners: vec!["SE".parse().unwrap()] };
    let says = |seat: &Seat| SayBudget::verdict(seat, &matter).is_allowed();
    assert!(
        says(&seat(Role::Secretary, ""))
            && says(&seat(Role::Head, "FI"))
            && says(&seat(Role::Delegate, "FI"))
    );
    assert!(!says(&seat(Role::Delegate, "SE")) && !says(&seat(Role::Chair, "FI")));
    for role in Role::ALL {
        let seat = seat(role, "FI");
        let secretary = role == Role::Secretary;
        assert_eq!(GrantMoney::verdict(&seat, &()).is_allowed(), secretary, "{role:?}");
        assert_eq!(SetFrames::verdict(&seat, &()).is_allowed(), secretary, "{role:?}");
        assert_eq!(NoteRate::verdict(&seat, &()).is_allowed(), secretary, "{role:?}");
        assert!(ReadBudget::verdict(&seat, &()).is_allowed(), "{role:?}");
    }
}

#[test]
fn what_only_the_secretariat_says_is_told_apart() {
    let before = saying(vec![line(2026, Some(5))]);
    let used = saying(vec![Line { used: Some(Ore::crowns(1)), ..line(2026, Some(5)) }, line(2027, None)]);
    assert!(!grants_differ(&before, &used));
    assert!(grants_differ(&before, &saying(vec![])));
    assert!(grants_differ(&before, &BudgetEdit { state_body: Some(true), ..before.clone() }));
    let fund =
        Line { co_financed: Some(Ore::crowns(1)), co_financer: "A fund".into(), ..line(2026, Some(5)) };
    assert!(grants_differ(&before, &saying(vec![fund])));
}
