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

/// From when to when. The last day is said, where the rule has the first day on which it no longer holds.
pub fn period(t: &I18n, from: Date, to: Option<Date>) -> String {
    let day = |date: Date| t.formats().day(&date.to_string(), Detail::Day);
    match to {
        None => t.seat_from(day(from)),
        Some(to) => t.seat_period(day(from), day(to.plus_days(-1))),
    }
}
