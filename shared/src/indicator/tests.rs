use proptest::prelude::*;

use super::progress::{Freshness, Missing, Place, Progress, freshness, progress, target_in};
use super::*;
use crate::id::SeatId;
use crate::measurement::Status;
use crate::permission::Act;
use crate::seat::Seat;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn definition() -> Definition {
    Definition {
        unit: "per cent of forty services".into(),
        direction: Direction::Up,
        source: "Annual check by the members' authorities".into(),
        cycle: 1,
        decimals: 1,
        spread: Spread::Members,
        baseline: Some(Baseline { year: 2026, value: number("46") }),
        breaks: Vec::new(),
        note: String::new(),
    }
}

fn target(year: u16, value: &str) -> Target {
    Target { year, value: number(value) }
}

fn figure(member: Option<&str>, value: &str) -> Figure {
    Figure {
        member: member.map(|code| code.parse().unwrap()),
        edition: Edition::of_year(2026),
        status: Status::Value,
        value: Some(number(value)),
        note: String::new(),
        source: String::new(),
        retrieved: None,
        version: 1,
    }
}

fn faults(definition: &Definition, targets: &[Target], figures: &[Figure]) -> Vec<(String, FieldCode)> {
    let mut errors = FieldErrors::new();
    check_definition(definition, targets, figures, &mut errors);
    check_targets(targets, definition.decimals, &mut errors);
    errors.finish().err().unwrap_or_default().into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_definition_says_what_is_counted_and_from_where() {
    assert_eq!(faults(&definition(), &[target(2030, "80")], &[figure(Some("DK"), "53")]), []);
    let empty = Definition { unit: " ".into(), source: String::new(), cycle: 0, decimals: 7, ..definition() };
    assert_eq!(
        faults(&empty, &[], &[]),
        [
            ("/definition/unit".into(), FieldCode::Required),
            ("/definition/source".into(), FieldCode::Required),
            ("/definition/cycle".into(), FieldCode::OutOfRange),
            ("/definition/decimals".into(), FieldCode::OutOfRange),
        ]
    );
}

#[test]
fn a_definition_does_not_leave_figures_without_room() {
    let coarse = Definition { decimals: 0, ..definition() };
    let in_use = [("/definition/decimals".into(), FieldCode::DoesNotFit)];
    assert_eq!(faults(&coarse, &[], &[figure(Some("DK"), "53.5")]), in_use);
    let one = Definition { spread: Spread::One, ..definition() };
    assert_eq!(
        faults(&one, &[], &[figure(Some("DK"), "53")]),
        [("/definition/spread".into(), FieldCode::DoesNotFit)]
    );
    assert_eq!(faults(&one, &[], &[figure(None, "53")]), []);
}

#[test]
fn there_is_one_target_a_year_with_the_decimals_of_the_indicator() {
    let targets = [target(2028, "60.25"), target(2030, "80"), target(2030, "81"), target(2400, "1")];
    let found: Vec<_> = faults(&definition(), &targets, &[]);
    assert_eq!(
        found[1..],
        [
            ("/targets/0/value".into(), FieldCode::TooManyDecimals),
            ("/targets/2/year".into(), FieldCode::Duplicate),
            ("/targets/3/year".into(), FieldCode::OutOfRange),
        ]
    );
}

#[test]
fn a_target_is_for_a_year_of_the_programme_unless_it_stood_before() {
    let period = Period { from: "2025-01-01".parse().unwrap(), to: "2030-12-31".parse().unwrap() };
    let found = |years: &[u16], known: &[u16]| {
        let of = |years: &[u16]| years.iter().map(|year| target(*year, "80")).collect::<Vec<_>>();
        let mut errors = FieldErrors::new();
        check_target_years(&of(years), period, &of(known), &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>()
    };
    let outside = |at: usize| (format!("/targets/{at}/year"), FieldCode::YearOutside);
    assert_eq!(found(&[2025, 2030], &[]), []);
    assert_eq!(found(&[2024, 2028, 2031], &[]), [outside(0), outside(2)]);
    assert_eq!(found(&[2031, 2032], &[2031]), [outside(1)], "the sealed text names one of them");
    assert_eq!(found(&[2400], &[]), [], "that is no year at all, and is said so");
}

#[test]
fn a_break_stands_once_at_an_edition_and_says_what_changed() {
    let at = |note: &str| SeriesBreak { edition: Edition::of_year(2024), note: note.into() };
    let broken = Definition { breaks: vec![at("A new questionnaire."), at("")], ..definition() };
    assert_eq!(
        faults(&broken, &[], &[]),
        [
            ("/definition/breaks/1/note".into(), FieldCode::Required),
            ("/definition/breaks/1/edition".into(), FieldCode::Duplicate),
        ]
    );
}

#[test]
fn definition_and_targets_are_the_secretariats() {
    for role in Role::ALL {
        let seat =
            Seat::new(SeatId::from_parts(0, 0), role, "FI".parse().ok(), "2026-01-01".parse().unwrap());
        assert_eq!(DefineIndicator::verdict(&seat, &()).is_allowed(), role == Role::Secretary, "{role:?}");
        assert_eq!(SetTargets::verdict(&seat, &()).is_allowed(), role == Role::Secretary, "{role:?}");
    }
}

#[test]
fn the_target_that_counts_is_the_next_one_or_else_the_last() {
    let targets = [target(2030, "80"), target(2028, "60")];
    assert_eq!(target_in(&targets, 2027), Some(target(2028, "60")));
    assert_eq!(target_in(&targets, 2028), Some(target(2028, "60")));
    assert_eq!(target_in(&targets, 2029), Some(target(2030, "80")));
    assert_eq!(target_in(&targets, 2031), Some(target(2030, "80")));
    assert_eq!(target_in(&[], 2031), None);
}

#[test]
fn progress_is_the_part_of_the_way_and_the_distance_from_the_line() {
    // From 46 in 2026 to 80 in 2030: the line is at 71.5 in 2029.
    let at = |year, value: &str| progress(&definition(), &[target(2030, "80")], Some((year, number(value))));
    let goal = target(2030, "80");
    let place = Place::Behind(number("10.5"));
    assert_eq!(at(2029, "61"), Progress::OnTheWay { target: goal, per_cent: 44, place });
    assert_eq!(at(2029, "71.5"), Progress::OnTheWay { target: goal, per_cent: 75, place: Place::On });
    let ahead = Place::Ahead(number("3.5"));
    assert_eq!(at(2029, "75"), Progress::OnTheWay { target: goal, per_cent: 85, place: ahead });
    assert_eq!(at(2027, "80"), Progress::Reached(goal));
    assert_eq!(at(2029, "44"), Progress::WorseThanBaseline { target: goal, by: number("2") });
    let late = Place::Behind(number("1"));
    assert_eq!(at(2032, "79"), Progress::OnTheWay { target: goal, per_cent: 97, place: late });
}

#[test]
fn where_less_is_better_progress_goes_down() {
    let down = Definition { direction: Direction::Down, ..definition() };
    let goal = target(2030, "6");
    let at = |value: &str| progress(&down, &[goal], Some((2028, number(value))));
    assert_eq!(at("26"), Progress::OnTheWay { target: goal, per_cent: 50, place: Place::On });
    assert_eq!(at("5"), Progress::Reached(goal));
    assert_eq!(at("50"), Progress::WorseThanBaseline { target: goal, by: number("4") });
}

#[test]
fn what_is_missing_for_saying_progress_is_named() {
    let goal = [target(2030, "80")];
    let latest = Some((2028, number("60")));
    let unknown =
        |definition: &Definition, targets: &[Target], latest| match progress(definition, targets, latest) {
            Progress::Unknown(missing) => missing,
            other => panic!("{other:?}"),
        };
    assert_eq!(unknown(&definition(), &goal, None), Missing::Value);
    assert_eq!(unknown(&definition(), &[], latest), Missing::Target);
    assert_eq!(unknown(&Definition { baseline: None, ..definition() }, &goal, latest), Missing::Baseline);
    let neither = Definition { direction: Direction::Neither, ..definition() };
    assert_eq!(unknown(&neither, &goal, latest), Missing::Direction);
    assert_eq!(unknown(&definition(), &[target(2030, "40")], latest), Missing::Sense);
    let reached = progress(&Definition { baseline: None, ..definition() }, &goal, Some((2028, number("81"))));
    assert_eq!(reached, Progress::Reached(goal[0]), "that is seen without knowing from where");
}

#[test]
fn figures_are_stale_when_an_edition_should_have_come_and_has_not() {
    assert_eq!(freshness(None, 2, 2026), Freshness::NoValues);
    assert_eq!(freshness(Some(2024), 2, 2025), Freshness::Fresh(2026));
    assert_eq!(freshness(Some(2024), 2, 2026), Freshness::DueThisYear);
    assert_eq!(freshness(Some(2024), 2, 2027), Freshness::StaleSince(2026));
}

proptest! {
    #[test]
    fn progress_never_goes_back_when_the_value_gets_better(
        baseline in -1000_i32..1000, way in 1_i32..1000, a in -2000_i32..2000, b in -2000_i32..2000, year in 2020_u16..2040, up: bool,
    ) {
        let (direction, sign) = if up { (Direction::Up, 1) } else { (Direction::Down, -1) };
        let definition = Definition {
            direction,
            baseline: Some(Baseline { year: 2026, value: Decimal::whole(baseline) }),
            ..definition()
        };
        let goal = [Target { year: 2030, value: Decimal::whole(baseline + sign * way) }];
        let (worse, better) = if (a < b) == up { (a, b) } else { (b, a) };
        let score = |value: i32| match progress(&definition, &goal, Some((year, Decimal::whole(value)))) {
            Progress::Reached(_) => 100,
            Progress::OnTheWay { per_cent, .. } => per_cent,
            Progress::WorseThanBaseline { .. } => -1,
            Progress::Unknown(missing) => panic!("{missing:?}"),
        };
        prop_assert!(score(worse) <= score(better));
        prop_assert!(score(better) <= 100);
    }
}

#[test]
fn targets_that_stand_are_adjusted_by_a_decision_alone() {
    let wrong = |decision: &str, version| {
        let mut errors = FieldErrors::new();
        let none: &[Target] = &[];
        check_decision(decision, version, (none, none), &mut errors);
        errors.finish().err().map(|found| (found[0].pointer.clone(), found[0].code))
    };
    assert_eq!(wrong("", 0), None, "the first are what was adopted");
    assert_eq!(wrong("MR-DIGITAL, 12 June 2028, item 4", 1), None);
    assert_eq!(wrong("  ", 1), Some(("/decision".into(), FieldCode::Required)));
    assert_eq!(wrong(&"x".repeat(TEXT_MOST as usize + 1), 1), Some(("/decision".into(), FieldCode::TooLong)));
}

#[test]
fn a_first_target_that_is_not_the_sealed_one_is_an_adjustment() {
    let target = |value: &str| Target { year: 2030, value: number(value) };
    let wrong = |decision: &str, sealed: &[Target], said: &[Target]| {
        let mut errors = FieldErrors::new();
        check_decision(decision, 0, (sealed, said), &mut errors);
        errors.finish().err().map(|found| found[0].code)
    };
    assert_eq!(wrong("", &[target("80")], &[target("80")]), None);
    assert_eq!(wrong("", &[], &[target("80")]), None, "the text says none that can be read");
    assert_eq!(wrong("", &[target("80")], &[target("60")]), Some(FieldCode::Required));
    assert_eq!(wrong("The officials, item 4", &[target("80")], &[target("60")]), None);
}
