//! Who sits where, and when there is a body.

use super::*;
use crate::id::SeatId;
use crate::permission::Act;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn body(number: u128, name: &str, from: &str, to: &str) -> Body {
    Body {
        id: BodyId::from_parts(0, number),
        version: 1,
        kind: BodyKind::Officials,
        name: name.into(),
        from: date(from),
        to: to.parse().ok(),
    }
}

fn seat(from: &str, to: &str) -> Seat {
    Seat {
        id: SeatId::from_parts(0, 0),
        role: Role::Head,
        member: "DK".parse().ok(),
        body: Some(body(1, "Committee", "2017-06-22", "").of_seat()),
        from: date(from),
        to: to.parse().ok(),
        speaks: false,
    }
}

fn codes(result: Result<(), Vec<FieldError>>) -> Vec<(String, FieldCode)> {
    result.err().unwrap_or_default().into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn who_sits_where_follows_from_role_and_kind() {
    let sits = |role: Role| -> Vec<_> {
        BodyKind::ALL.into_iter().filter(|kind| kind.seats(role)).map(BodyKind::as_str).collect()
    };
    assert_eq!(sits(Role::Head), ["officials", "working_group"]);
    assert_eq!(sits(Role::Delegate), ["officials", "working_group"]);
    assert_eq!(sits(Role::Chair), ["council", "officials"]);
    assert_eq!(sits(Role::Secretary), ["working_group", "secretariat"]);
    assert_eq!(sits(Role::Observer), ["council", "officials", "working_group"]);
    assert_eq!(sits(Role::Administrator), Vec::<&str>::new());
}

#[test]
fn a_body_covers_the_days_from_its_first_until_its_end() {
    let body = body(1, "Committee", "2017-06-22", "2025-01-01");
    assert!(body.covers(date("2017-06-22"), date("2025-01-01").into()));
    assert!(!body.covers(date("2017-06-21"), date("2018-01-01").into()));
    assert!(!body.covers(date("2024-01-01"), date("2025-01-02").into()));
    assert!(!body.covers(date("2024-01-01"), None));
    assert!(body.is_on(date("2024-12-31")) && !body.is_on(date("2025-01-01")));
    let open = Body { to: None, ..body };
    assert!(open.covers(date("2024-01-01"), None));
}

#[test]
fn a_name_belongs_to_one_body_at_a_time() {
    let known = [body(1, "Committee of senior officials", "2017-06-22", "2025-01-01")];
    let new = |name: &str, from: &str, to: &str| {
        let new =
            NewBody { kind: BodyKind::Officials, name: name.into(), from: date(from), to: to.parse().ok() };
        codes(new.check(&known))
    };
    assert_eq!(new("Another", "2020-01-01", ""), []);
    assert_eq!(new(" committee of SENIOR officials", "2025-01-01", ""), []);
    let twice = new(" committee of SENIOR officials", "2024-12-31", "");
    assert_eq!(twice, [("/name".into(), FieldCode::Duplicate)]);
    assert_eq!(
        new("", "2020-01-01", "2020-01-01"),
        [("/name".into(), FieldCode::Required), ("/to".into(), FieldCode::EndsBeforeStart)]
    );
}

#[test]
fn a_body_that_is_changed_keeps_its_seats_within_its_days() {
    let known = [body(1, "Committee", "2017-06-22", ""), body(2, "Other", "2017-06-22", "")];
    let seats = [seat("2020-01-01", "2026-01-01"), seat("2026-01-01", "2026-01-01")];
    let change = |name: &str, from: &str, to: &str, seats: &[Seat]| {
        let change = BodyChange { version: 1, name: name.into(), from: date(from), to: to.parse().ok() };
        codes(change.check(known[0].id, &known, seats, &[]))
    };
    assert_eq!(change("Committee", "2020-01-01", "2026-01-01", &seats), []);
    assert_eq!(change("HNG", "2017-06-22", "", &seats), []);
    assert_eq!(change("Other", "2017-06-22", "", &seats), [("/name".into(), FieldCode::Duplicate)]);
    assert_eq!(
        change("Committee", "2020-01-02", "2025-12-31", &seats),
        [("/from".into(), FieldCode::SeatsOutside), ("/to".into(), FieldCode::SeatsOutside)]
    );
    let open = [seat("2020-01-01", "")];
    assert_eq!(
        change("Committee", "2017-06-22", "2030-01-01", &open),
        [("/to".into(), FieldCode::SeatsOutside)]
    );
}

#[test]
fn a_body_that_is_changed_keeps_its_meetings_within_its_days() {
    let known = [body(1, "Committee", "2017-06-22", "")];
    let meetings = [date("2020-01-01"), date("2026-11-12")];
    let change = |from: &str, to: &str| {
        let change =
            BodyChange { version: 1, name: "Committee".into(), from: date(from), to: to.parse().ok() };
        codes(change.check(known[0].id, &known, &[], &meetings))
    };
    assert_eq!(change("2020-01-01", "2026-11-13"), []);
    assert_eq!(
        change("2020-01-02", "2026-11-12"),
        [("/from".into(), FieldCode::MeetingsOutside), ("/to".into(), FieldCode::MeetingsOutside)]
    );
}

#[test]
fn the_secretariat_and_the_administrator_manage_bodies() {
    for role in Role::ALL {
        let seat = Seat { role, ..seat("2026-01-01", "") };
        let may = ManageBodies::verdict(&seat, &()).is_allowed();
        assert_eq!(may, matches!(role, Role::Secretary | Role::Administrator), "{role:?}");
    }
}

#[test]
fn kinds_survive_their_names() {
    for kind in BodyKind::ALL {
        assert_eq!(BodyKind::from_name(kind.as_str()), Some(kind));
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.as_str()));
    }
}
