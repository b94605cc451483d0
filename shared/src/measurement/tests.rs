use proptest::prelude::*;

use super::series::{Point, average, editions, latest, missing, points, ranking};
use super::*;
use crate::id::SeatId;
use crate::indicator::Direction;
use crate::permission::Act;
use crate::seat::Seat;

pub fn code(text: &str) -> MemberCode {
    text.parse().unwrap()
}

pub fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn definition(decimals: u8, spread: Spread) -> Definition {
    Definition {
        unit: "index".into(),
        direction: Direction::Up,
        source: "UN E-Government Survey".into(),
        cycle: 2,
        decimals,
        spread,
        baseline: None,
        breaks: Vec::new(),
        note: String::new(),
    }
}

pub fn figure(member: &str, year: u16, said: &str) -> Figure {
    let (status, value) = match said {
        "not covered" => (Status::NotCovered, None),
        "not yet" => (Status::NotYet, None),
        "withdrawn" => (Status::Withdrawn, None),
        text => match text.strip_suffix('e') {
            Some(text) => (Status::Estimate, Some(number(text))),
            None => (Status::Value, Some(number(text))),
        },
    };
    Figure {
        member: member.parse().ok(),
        edition: Edition::of_year(year),
        status,
        value,
        note: String::new(),
        source: String::new(),
        retrieved: None,
        version: 1,
    }
}

fn change(member: &str, year: u16, said: &str, version: i64) -> Change {
    let Figure { member, edition, status, value, note, source, .. } = figure(member, year, said);
    Change { member, edition, status, value, note, source, retrieved: None, version }
}

fn faults(body: &Changes, definition: &Definition) -> Vec<(String, FieldCode)> {
    let mut errors = FieldErrors::new();
    check_changes(body, definition, |member| ["DK", "FI", "FO"].contains(&member.as_str()), &mut errors);
    errors.finish().err().unwrap_or_default().into_iter().map(|error| (error.pointer, error.code)).collect()
}

fn body(changes: Vec<Change>) -> Changes {
    Changes { changes, why: String::new(), retrieved: None }
}

#[test]
fn an_edition_is_missing_where_one_was_due_and_none_has_a_number() {
    assert_eq!(missing(&[2018, 2020, 2022], 2), [0_u16; 0]);
    assert_eq!(missing(&[2018, 2022], 2), [2020]);
    assert_eq!(
        missing(&[2018, 2024, 2025, 2027], 2),
        [2020, 2022],
        "what came a year late or early is there"
    );
    assert_eq!(missing(&[2024, 2024, 2026], 1), [2025], "several of one year, and then none");
    assert_eq!([missing(&[], 1), missing(&[2024], 0)], [Vec::<u16>::new(), Vec::new()]);
}

#[test]
fn a_figure_is_a_value_or_says_why_there_is_none() {
    let members = definition(4, Spread::Members);
    assert_eq!(
        faults(&body(vec![change("DK", 2024, "0.9847", 0), change("FO", 2024, "not covered", 0)]), &members),
        []
    );
    let empty = Change { value: None, ..change("DK", 2024, "0.9847", 0) };
    assert_eq!(faults(&body(vec![empty]), &members), [("/changes/0/value".into(), FieldCode::Required)]);
    let nought = Change { value: Some(Decimal::ZERO), ..change("FO", 2024, "not covered", 0) };
    assert_eq!(faults(&body(vec![nought]), &members), [("/changes/0/value".into(), FieldCode::NotHere)]);
    let fine = change("DK", 2024, "0.98471", 0);
    assert_eq!(
        faults(&body(vec![fine]), &members),
        [("/changes/0/value".into(), FieldCode::TooManyDecimals)]
    );
    assert_eq!(faults(&body(vec![]), &members), [("/changes".into(), FieldCode::Required)]);
}

#[test]
fn a_figure_belongs_to_a_member_or_to_all_as_the_definition_says() {
    let (members, one) = (definition(4, Spread::Members), definition(4, Spread::One));
    let fault = |member: &str, definition: &Definition| {
        faults(&body(vec![change(member, 2024, "0.5", 0)]), definition)
    };
    assert_eq!(fault("", &members), [("/changes/0/member".into(), FieldCode::Required)]);
    assert_eq!(fault("XX", &members), [("/changes/0/member".into(), FieldCode::Unknown)]);
    assert_eq!(fault("DK", &one), [("/changes/0/member".into(), FieldCode::NotHere)]);
    assert_eq!(fault("", &one), []);
}

#[test]
fn a_figure_stands_once_in_an_act_and_is_revised_with_a_reason() {
    let members = definition(4, Spread::Members);
    let twice = body(vec![change("DK", 2024, "0.5", 0), change("DK", 2024, "0.6", 0)]);
    assert_eq!(faults(&twice, &members), [("/changes/1/edition".into(), FieldCode::Duplicate)]);
    let revision = body(vec![change("DK", 2024, "0.5", 1)]);
    assert_eq!(faults(&revision, &members), [("/why".into(), FieldCode::Required)]);
    assert_eq!(faults(&Changes { why: "A misprint.".into(), ..revision }, &members), []);
}

#[test]
fn a_figure_that_is_taken_over_keeps_the_day_on_which_it_was_read() {
    let day = |text: &str| text.parse::<Date>().ok();
    let read = Figure { retrieved: day("2024-10-01"), version: 3, ..figure("DK", 2024, "0.9847") };
    let over = read.taken_over();
    assert_eq!(over, Change { retrieved: day("2024-10-01"), ..change("DK", 2024, "0.9847", 0) });
    let body = Changes { retrieved: day("2026-11-20"), ..body(vec![over, change("FI", 2024, "0.96", 0)]) };
    let days: Vec<_> = body.changes.iter().map(|change| body.retrieved_of(change, None)).collect();
    assert_eq!(days, [day("2024-10-01"), day("2026-11-20")]);
}

#[test]
fn a_note_alone_leaves_the_day_on_which_the_figure_was_read() {
    let day = |text: &str| text.parse::<Date>().ok();
    let noted = Change { note: "Provisional.".into(), ..change("DK", 2024, "0.9", 1) };
    let body = Changes { retrieved: day("2026-11-20"), ..body(vec![noted.clone()]) };
    let read = Figure { retrieved: day("2024-10-01"), ..figure("DK", 2024, "0.9") };
    assert_eq!(body.retrieved_of(&noted, Some(&read)), day("2024-10-01"));
    assert_eq!(body.retrieved_of(&noted, Some(&figure("DK", 2024, "0.9"))), None, "nor is one given to it");
    assert_eq!(body.retrieved_of(&noted, Some(&figure("DK", 2024, "0.8"))), day("2026-11-20"));
    let again = Change { retrieved: day("2026-11-19"), ..noted };
    assert_eq!(body.retrieved_of(&again, Some(&read)), day("2026-11-19"), "its own day goes before");
}

#[test]
fn no_figure_was_read_after_today() {
    let day = |text: &str| text.parse::<Date>().ok();
    let late = Change { retrieved: day("2026-11-24"), ..change("FI", 2024, "0.96", 0) };
    let body = Changes { retrieved: day("2026-11-24"), ..body(vec![change("DK", 2024, "0.9", 0), late]) };
    let faults = |today: &str| -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        check_days(&body, day(today).unwrap(), &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect()
    };
    assert_eq!(faults("2026-11-24"), []);
    assert_eq!(
        faults("2026-11-23"),
        [
            ("/retrieved".into(), FieldCode::InTheFuture),
            ("/changes/1/retrieved".into(), FieldCode::InTheFuture)
        ]
    );
}

#[test]
fn an_edition_far_ahead_has_no_value_yet_and_what_stands_may_stay() {
    let body = body(vec![
        change("DK", 2027, "0.9", 0),
        change("DK", 2028, "0.9", 0),
        Change { status: Status::Estimate, ..change("FI", 2028, "0.9", 0) },
        Change { status: Status::NotYet, value: None, ..change("FO", 2028, "0.9", 0) },
        change("FI", 2030, "0.9", 1),
        change("FO", 2030, "0.8", 1),
    ]);
    let stands = [figure("FI", 2030, "0.9"), figure("FO", 2030, "0.9")];
    let mut errors = FieldErrors::new();
    check_editions(&body, &stands, "2026-11-24".parse().unwrap(), &mut errors);
    let found: Vec<_> =
        errors.finish().unwrap_err().into_iter().map(|error| (error.pointer, error.code)).collect();
    let ahead = |at: usize| (format!("/changes/{at}/edition"), FieldCode::InTheFuture);
    assert_eq!(found, [ahead(1), ahead(5)]);
}

#[test]
fn a_change_without_a_day_of_its_own_is_sent_as_before() {
    let plain = change("DK", 2024, "0.9847", 0);
    let sent = serde_json::to_value(&plain).unwrap();
    assert_eq!(sent.get("retrieved"), None);
    assert_eq!(serde_json::from_value::<Change>(sent).unwrap(), plain);
}

#[test]
fn what_was_changed_meanwhile_is_named() {
    let figures = [figure("DK", 2024, "0.9847"), figure("FI", 2024, "0.96e")];
    let changes = [
        change("DK", 2024, "0.9", 1),
        change("FI", 2024, "0.9", 0),
        change("SE", 2024, "0.9", 0),
        change("NO", 2024, "1", 1),
    ];
    assert_eq!(outdated(&changes, &figures), [1, 3]);
}

#[test]
fn a_delegation_says_its_own_figures_and_the_secretariat_all() {
    let may = |role, member: &str, whose: &[Option<MemberCode>]| {
        let seat =
            Seat::new(SeatId::from_parts(0, 0), role, member.parse().ok(), "2026-01-01".parse().unwrap());
        WriteMeasurements::verdict(&seat, whose).is_allowed()
    };
    let (fi, se) = (Some(code("FI")), Some(code("SE")));
    assert!(may(Role::Secretary, "", &[fi, se, None]));
    assert!(may(Role::Delegate, "FI", &[fi]) && may(Role::Head, "FI", &[fi, fi]));
    assert!(!may(Role::Delegate, "FI", &[fi, se]), "not with another's beside it");
    assert!(!may(Role::Head, "FI", &[None]), "what is for all is the secretariat's");
    assert!(
        !may(Role::Chair, "FI", &[fi])
            && !may(Role::Observer, "", &[fi])
            && !may(Role::Administrator, "", &[fi])
    );
}

#[test]
fn an_average_names_who_is_in_it_and_who_is_not() {
    let members = ["DK", "FI", "FO", "AX", "EE"].map(code);
    let figures = [
        figure("EE", 2024, "0.9e"),
        figure("DK", 2024, "0.8"),
        figure("FO", 2024, "not covered"),
        figure("AX", 2024, "withdrawn"),
        figure("FI", 2022, "0.1"),
    ];
    let found = average(&figures, &Edition::of_year(2024), &members, 4).unwrap();
    assert_eq!(found.value, number("0.85"));
    assert_eq!(found.of, ["DK", "EE"].map(code), "in the fixed order");
    assert_eq!(found.estimates, [code("EE")]);
    assert_eq!(
        found.without,
        [(code("FI"), None), (code("FO"), Some(Status::NotCovered)), (code("AX"), None)]
    );
    assert_eq!(average(&figures, &Edition::of_year(2020), &members, 4), None);
}

#[test]
fn those_with_equal_numbers_share_a_place_and_the_next_is_left_out() {
    let year = Edition::of_year(2022);
    let figures =
        [("SE", "0.941"), ("DK", "0.9717"), ("IS", "0.9410"), ("NO", "0.8879"), ("FO", "not covered")]
            .map(|(member, said)| figure(member, 2022, said));
    let places = |direction| -> Vec<(u32, String, bool)> {
        ranking(&figures, &year, direction)
            .into_iter()
            .map(|one| (one.place, one.member.to_string(), one.tied))
            .collect()
    };
    let row = |place, member: &str, tied| (place, member.to_owned(), tied);
    assert_eq!(
        places(Direction::Up),
        [row(1, "DK", false), row(2, "IS", true), row(2, "SE", true), row(4, "NO", false)]
    );
    assert_eq!(
        places(Direction::Down),
        [row(1, "NO", false), row(2, "IS", true), row(2, "SE", true), row(4, "DK", false)]
    );
    assert_eq!(places(Direction::Neither), []);
}

#[test]
fn a_series_has_a_point_where_there_is_a_number_and_a_gap_where_there_is_none() {
    let figures = [
        figure("DK", 2024, "3"),
        figure("FI", 2024, "5e"),
        figure("DK", 2022, "not yet"),
        figure("DK", 2018, "1"),
        figure("FI", 2016, "withdrawn"),
    ];
    assert_eq!(editions(&figures).iter().map(Edition::year).collect::<Vec<_>>(), [2018, 2022, 2024]);
    let found: Vec<_> = points(&figures, Spread::Members, 0)
        .into_iter()
        .map(|point| (point.edition.year(), point.value.to_string(), point.of, point.estimates))
        .collect();
    assert_eq!(found, [(2018, "1".into(), 1, 0), (2024, "4".into(), 2, 1)]);
    assert_eq!(points(&figures, Spread::One, 0), [], "none is for all");
}

#[test]
fn an_average_of_a_few_does_not_speak_for_all() {
    let point = |year, of| Point { edition: Edition::of_year(year), value: number("1"), of, estimates: 0 };
    let of = |points: &[Point]| latest(points).map(|point| point.edition.year());
    assert_eq!(of(&[point(2018, 8), point(2020, 2), point(2022, 8), point(2024, 1)]), Some(2022));
    assert_eq!(
        of(&[point(2018, 8), point(2020, 6)]),
        Some(2020),
        "one that is missing may be missing for good"
    );
    assert_eq!(of(&[point(2018, 1), point(2020, 9)]), Some(2020));
    assert_eq!(of(&[point(2018, 1), point(2020, 1)]), Some(2020), "one for all is all");
    assert_eq!(of(&[]), None);
}

/// Some members' figures of one edition.
fn some_figures() -> impl Strategy<Value = Vec<Figure>> {
    let said = prop_oneof![
        4 => (-1000_i32..1000).prop_map(|n| (Status::Value, Some(Decimal::whole(n)))),
        1 => (-1000_i32..1000).prop_map(|n| (Status::Estimate, Some(Decimal::whole(n)))),
        1 => Just((Status::NotCovered, None)),
        1 => Just((Status::NotYet, None)),
    ];
    proptest::collection::vec(said, 0..11).prop_map(|said| {
        let members = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];
        members
            .into_iter()
            .zip(said)
            .map(|(member, (status, value))| Figure { status, value, ..figure(member, 2024, "0") })
            .collect()
    })
}

proptest! {
    #[test]
    fn an_average_lies_between_the_least_and_the_most(figures in some_figures()) {
        let numbers: Vec<Decimal> = figures.iter().filter_map(Figure::number).collect();
        match average(&figures, &Edition::of_year(2024), &[], 0) {
            None => prop_assert!(numbers.is_empty()),
            Some(found) => {
                prop_assert!(numbers.iter().min() <= Some(&found.value) && Some(&found.value) <= numbers.iter().max());
                prop_assert_eq!(found.of.len(), numbers.len());
            }
        }
    }

    #[test]
    fn a_member_that_is_not_covered_never_counts_as_nought(figures in some_figures()) {
        let year = Edition::of_year(2024);
        let covered: Vec<Figure> = figures.iter().filter(|figure| figure.number().is_some()).cloned().collect();
        let (with, without) = (average(&figures, &year, &[], 2), average(&covered, &year, &[], 2));
        prop_assert_eq!(with.map(|found| found.value), without.map(|found| found.value));
        prop_assert_eq!(ranking(&figures, &year, Direction::Up), ranking(&covered, &year, Direction::Up));
        prop_assert_eq!(points(&figures, Spread::Members, 2), points(&covered, Spread::Members, 2));
    }

    #[test]
    fn a_place_is_one_more_than_how_many_are_better(figures in some_figures(), up: bool) {
        let direction = if up { Direction::Up } else { Direction::Down };
        let ranked = ranking(&figures, &Edition::of_year(2024), direction);
        for one in &ranked {
            let better = ranked.iter().filter(|other| if up { other.value > one.value } else { other.value < one.value });
            prop_assert_eq!(one.place as usize, better.count() + 1);
        }
    }
}
