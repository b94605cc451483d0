//! Seats in words.

use shared::seat::{Role, Seat};
use shared::time::Date;

use crate::context::I18n;
use crate::ui::format::Detail;

/// A role: "Head of delegation".
pub fn role_words(t: &I18n, role: Role) -> String {
    match role {
        Role::Head => t.seat_head(),
        Role::Delegate => t.seat_delegate(),
        Role::Chair => t.seat_chair(),
        Role::Secretary => t.seat_secretary(),
        Role::Observer => t.seat_observer(),
        Role::Administrator => t.seat_administrator(),
    }
}

/// A seat: "Head of delegation, Denmark".
pub fn seat_words(t: &I18n, seat: &Seat) -> String {
    let role = role_words(t, seat.role);
    match seat.member.and_then(|member| t.member_name(member.as_str())) {
        Some(member) => t.seat_of(role, member),
        None => role,
    }
}

/// A seat with its body, where it has one: "Head of delegation, Denmark · Committee of senior officials".
pub fn seat_in_words(t: &I18n, seat: &Seat) -> String {
    let words = seat_words(t, seat);
    match &seat.body {
        Some(body) => t.seat_in(words, &body.name),
        None => words,
    }
}

/// The words by which somebody chooses among their own seats: with the body only where two would read alike without it.
pub fn choice_words(t: &I18n, seat: &Seat, all: &[Seat]) -> String {
    let words = seat_words(t, seat);
    let alike = |other: &Seat| other.id != seat.id && seat_words(t, other) == words;
    if all.iter().any(alike) { seat_in_words(t, seat) } else { words }
}

/// From when to when. The last day is said, where the rule has the first day on which it no longer holds.
pub fn period(t: &I18n, from: Date, to: Option<Date>) -> String {
    let day = |date: Date| t.formats().day(&date.to_string(), Detail::Day);
    match to {
        None => t.seat_from(day(from)),
        Some(to) => t.seat_period(day(from), day(to.plus_days(-1))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::body::SeatBody;
    use shared::id::{BodyId, SeatId};

    fn seat(number: u128, role: Role, body: Option<&str>) -> Seat {
        let body = body.map(|name| SeatBody { id: BodyId::from_parts(0, number), name: name.into() });
        let (member, from) = ("DK".parse().ok(), "2026-01-01".parse().unwrap());
        Seat { id: SeatId::from_parts(0, number), role, member, body, from, to: None, speaks: false }
    }

    #[test]
    fn a_choice_names_the_body_only_where_two_seats_would_read_alike() {
        let t = I18n::english();
        let seats = [
            seat(1, Role::Head, Some("Committee")),
            seat(2, Role::Delegate, Some("Committee")),
            seat(3, Role::Delegate, Some("Group")),
            seat(4, Role::Delegate, None),
        ];
        let words: Vec<_> = seats.iter().map(|seat| choice_words(&t, seat, &seats)).collect();
        assert_eq!(
            words,
            [
                "Head of delegation, Denmark",
                "Delegate, Denmark · Committee",
                "Delegate, Denmark · Group",
                "Delegate, Denmark",
            ]
        );
    }
}
