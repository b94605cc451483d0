//! Seats: a person acts as something, for somebody, from a day to a day (text model 6).
//!
//! Many hold more than one seat: the head of the Danish delegation who also chairs. Every act carries the seat it was done
//! in, so that the chair's voice and the chair's national voice are never mixed up.

use serde::{Deserialize, Serialize};

use crate::body::{Body, SeatBody};
use crate::id::{BodyId, SeatId};
use crate::member::{ChairTerm, Member, MemberCode, is_member};
use crate::problem::{FieldCode, FieldErrors};
use crate::time::{Date, Instant};

/// What a person is in a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Speaks for a delegation.
    Head,
    /// Works in a delegation.
    Delegate,
    /// Chairs; the member is the one that holds the chair.
    Chair,
    /// Works in the secretariat.
    Secretary,
    /// Reads consultation drafts and adopted texts.
    Observer,
    /// Runs the installation; has no say in the text.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] =
        [Self::Head, Self::Delegate, Self::Chair, Self::Secretary, Self::Observer, Self::Administrator];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Delegate => "delegate",
            Self::Chair => "chair",
            Self::Secretary => "secretary",
            Self::Observer => "observer",
            Self::Administrator => "administrator",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// Whether a seat in this role stands for a member.
    #[must_use]
    pub const fn needs_member(self) -> bool {
        matches!(self, Self::Head | Self::Delegate | Self::Chair)
    }

    /// Whether the role takes part in the negotiation, and so may know of its text.
    #[must_use]
    pub const fn negotiates(self) -> bool {
        matches!(self, Self::Head | Self::Delegate | Self::Chair | Self::Secretary)
    }
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// What the person is.
    pub role: Role,
    /// For whom, where the role stands for a member.
    pub member: Option<MemberCode>,
    /// In which body, where that is said. It gives no right: those follow from the role.
    pub body: Option<SeatBody>,
    /// The first day (midnight UTC).
    pub from: Date,
    /// The first day it no longer holds; open when absent.
    pub to: Option<Date>,
    /// Whether the head of the delegation has named this delegate's seat to speak for it on amendments (text model 8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub speaks: bool,
}

impl Seat {
    /// A seat in no body, without an end; what the role alone gives, and nothing that a head would have added to it.
    #[must_use]
    pub const fn new(id: SeatId, role: Role, member: Option<MemberCode>, from: Date) -> Self {
        Self { id, role, member, body: None, from, to: None, speaks: false }
    }

    /// Whether the seat holds at that instant: `from <= at < to`.
    #[must_use]
    pub fn holds(&self, at: Instant) -> bool {
        self.from.start() <= at && self.to.is_none_or(|to| at < to.start())
    }

    /// Whether the seat speaks for its delegation on amendments: the head's, and those that the head has named. Positions are
    /// the head's alone.
    #[must_use]
    pub fn speaks_on_amendments(&self) -> bool {
        match self.role {
            Role::Head => true,
            Role::Delegate => self.speaks,
            Role::Chair | Role::Secretary | Role::Observer | Role::Administrator => false,
        }
    }

    /// Whether the seat speaks for `member` as its head.
    #[must_use]
    pub fn heads(&self, member: MemberCode) -> bool {
        self.role == Role::Head && self.member == Some(member)
    }
}

/// A seat that is to be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewSeat {
    /// What the person is to be.
    pub role: Role,
    /// For whom, where the role stands for a member.
    #[serde(default)]
    pub member: Option<MemberCode>,
    /// In which body, where that is said.
    #[serde(default)]
    pub body: Option<BodyId>,
    /// The first day (midnight UTC).
    pub from: Date,
    /// The first day it no longer holds; open when absent.
    #[serde(default)]
    pub to: Option<Date>,
}

/// What a new seat must fit in with.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The members, of all times.
    pub members: &'a [Member],
    /// The chair terms, of all times.
    pub terms: &'a [ChairTerm],
    /// The bodies, of all times.
    pub bodies: &'a [Body],
    /// The seats the person has or had.
    pub held: &'a [Seat],
}

impl NewSeat {
    /// Notes what keeps the seat from being given. `pointer` is where it stands in the body: `` or `/seats/0`.
    ///
    /// A role that stands for a member needs one that is a member on the first day; a chair's seat lies within a term of
    /// that member (domain reference 1.3); a body is one in which the role sits, and is there all the while (6.1); nobody
    /// holds the same seat twice at a time.
    pub fn check(&self, around: Surroundings<'_>, pointer: &str, errors: &mut FieldErrors) {
        let at = |field: &str| format!("{pointer}/{field}");
        let ordered = self.to.is_none_or(|to| self.from < to);
        if !ordered {
            errors.add(at("to"), FieldCode::EndsBeforeStart);
        }
        match self.member {
            None if self.role.needs_member() => errors.add(at("member"), FieldCode::Required),
            Some(_) if !self.role.needs_member() => errors.add(at("member"), FieldCode::NotHere),
            Some(code) if !is_member(around.members, code, self.from) => {
                errors.add(at("member"), FieldCode::Unknown);
            }
            Some(code) if self.role == Role::Chair && ordered => match self.to {
                None => errors.add(at("to"), FieldCode::Required),
                Some(to) if !around.terms.iter().any(|term| term.covers(code, self.from, to)) => {
                    errors.add(at("member"), FieldCode::OutsideTerm);
                }
                Some(_) => {}
            },
            _ => {}
        }
        if let Some(id) = self.body {
            match around.bodies.iter().find(|body| body.id == id) {
                None => errors.add(at("body"), FieldCode::Unknown),
                Some(body) if !body.kind.seats(self.role) => errors.add(at("body"), FieldCode::NotHere),
                Some(body) if ordered && !body.covers(self.from, self.to) => {
                    errors.add(at("body"), FieldCode::OutsideBody);
                }
                Some(_) => {}
            }
        }
        if around.held.iter().any(|seat| self.doubles(seat)) {
            errors.add(at("from"), FieldCode::Overlaps);
        }
    }

    /// Whether it is the same seat as `seat`, at a time when that one holds.
    fn doubles(&self, seat: &Seat) -> bool {
        let begins_before_the_end = |from: Date, to: Option<Date>| to.is_none_or(|to| from < to);
        self.role == seat.role
            && self.member == seat.member
            && self.body == seat.body.as_ref().map(|body| body.id)
            && begins_before_the_end(self.from, seat.to)
            && begins_before_the_end(seat.from, self.to)
    }

    /// The seat, once it is given; its body is one of `bodies`.
    #[must_use]
    pub fn with_id(&self, id: SeatId, bodies: &[Body]) -> Seat {
        let body = self.body.and_then(|id| bodies.iter().find(|body| body.id == id)).map(Body::of_seat);
        Seat { id, role: self.role, member: self.member, body, from: self.from, to: self.to, speaks: false }
    }
}

impl Seat {
    /// Notes what keeps the seat from ending on `to`: it cannot end before it began, nor before today, since what was done
    /// in it was done in it. A seat that has not begun may end on its first day, and so never holds. It does not outlast its
    /// body, which is one of `bodies`.
    pub fn check_end(&self, to: Date, today: Date, bodies: &[Body], errors: &mut FieldErrors) {
        let body = self.body.as_ref().and_then(|of| bodies.iter().find(|body| body.id == of.id));
        if to < self.from {
            errors.add("/to", FieldCode::EndsBeforeStart);
        } else if to < today {
            errors.add("/to", FieldCode::InThePast);
        } else if self.role == Role::Chair && self.to.is_some_and(|end| end < to) {
            errors.add("/to", FieldCode::OutsideTerm);
        } else if body.is_some_and(|body| !body.covers(self.from, Some(to))) {
            errors.add("/to", FieldCode::OutsideBody);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::BodyKind;
    use crate::id::ChairTermId;
    use crate::member::MemberClass;

    fn new(role: Role, member: &str, from: &str, to: &str) -> NewSeat {
        let (from, to) = (from.parse().unwrap(), to.parse().ok());
        NewSeat { role, member: member.parse().ok(), body: None, from, to }
    }

    /// An officials' committee from 2026 on, and one that was until then.
    fn bodies() -> [Body; 2] {
        let body = |number, from: &str, to: &str| Body {
            id: BodyId::from_parts(0, number),
            version: 1,
            kind: BodyKind::Officials,
            name: format!("Committee {number}"),
            from: from.parse().unwrap(),
            to: to.parse().ok(),
        };
        [body(1, "2026-01-01", ""), body(2, "2017-06-22", "2026-01-01")]
    }

    fn faults(new: &NewSeat, held: &[Seat]) -> Vec<(String, FieldCode)> {
        let members = ["DK", "FI"].map(|code| Member {
            code: code.parse().unwrap(),
            name: code.into(),
            class: MemberClass::Country,
            parent: None,
            time_zone: "UTC".into(),
            position: 1,
            from: "2017-06-22".parse().unwrap(),
            to: None,
        });
        let terms = [ChairTerm {
            id: ChairTermId::from_parts(0, 0),
            from: "2026-01-01".parse().unwrap(),
            to: "2027-01-01".parse().unwrap(),
            members: vec!["DK".parse().unwrap()],
            note: String::new(),
        }];
        let mut errors = FieldErrors::new();
        let around = Surroundings { members: &members, terms: &terms, bodies: &bodies(), held };
        new.check(around, "", &mut errors);
        let errors = errors.finish().err().unwrap_or_default();
        errors.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn a_seat_names_a_member_where_its_role_stands_for_one() {
        assert_eq!(faults(&new(Role::Head, "DK", "2026-01-01", ""), &[]), []);
        assert_eq!(faults(&new(Role::Secretary, "", "2026-01-01", ""), &[]), []);
        for (seat, code) in [
            (new(Role::Head, "", "2026-01-01", ""), FieldCode::Required),
            (new(Role::Head, "XX", "2026-01-01", ""), FieldCode::Unknown),
            (new(Role::Head, "DK", "2017-01-01", ""), FieldCode::Unknown),
            (new(Role::Secretary, "DK", "2026-01-01", ""), FieldCode::NotHere),
        ] {
            assert_eq!(faults(&seat, &[]), [("/member".into(), code)], "{seat:?}");
        }
    }

    #[test]
    fn a_chairs_seat_lies_within_a_term_of_its_member() {
        assert_eq!(faults(&new(Role::Chair, "DK", "2026-03-01", "2027-01-01"), &[]), []);
        for (seat, expected) in [
            (new(Role::Chair, "DK", "2026-03-01", ""), ("/to", FieldCode::Required)),
            (new(Role::Chair, "DK", "2026-03-01", "2027-02-01"), ("/member", FieldCode::OutsideTerm)),
            (new(Role::Chair, "FI", "2026-03-01", "2027-01-01"), ("/member", FieldCode::OutsideTerm)),
        ] {
            assert_eq!(faults(&seat, &[]), [(expected.0.into(), expected.1)], "{seat:?}");
        }
    }

    #[test]
    fn nobody_holds_the_same_seat_twice_at_a_time() {
        let held = [new(Role::Head, "DK", "2026-01-01", "2026-06-01").with_id(SeatId::from_parts(0, 1), &[])];
        assert_eq!(faults(&new(Role::Head, "DK", "2026-06-01", ""), &held), []);
        assert_eq!(faults(&new(Role::Delegate, "DK", "2026-01-01", ""), &held), []);
        let twice = faults(&new(Role::Head, "DK", "2026-05-31", ""), &held);
        assert_eq!(twice, [("/from".into(), FieldCode::Overlaps)]);
    }

    #[test]
    fn a_seat_is_in_a_body_where_its_role_sits_and_that_is_there_all_the_while() {
        let [now, until_2026] = bodies();
        let sits = |role, member: &str, from: &str, to: &str, body: BodyId| {
            faults(&NewSeat { body: Some(body), ..new(role, member, from, to) }, &[])
        };
        let wrong = |code| [("/body".into(), code)];
        assert_eq!(sits(Role::Head, "DK", "2026-01-01", "", now.id), []);
        assert_eq!(sits(Role::Secretary, "", "2026-01-01", "", now.id), wrong(FieldCode::NotHere));
        assert_eq!(sits(Role::Head, "DK", "2025-12-31", "", now.id), wrong(FieldCode::OutsideBody));
        assert_eq!(sits(Role::Head, "DK", "2020-01-01", "", until_2026.id), wrong(FieldCode::OutsideBody));
        assert_eq!(sits(Role::Head, "DK", "2020-01-01", "2026-01-01", until_2026.id), []);
        let nowhere = BodyId::from_parts(0, 9);
        assert_eq!(sits(Role::Head, "DK", "2026-01-01", "", nowhere), wrong(FieldCode::Unknown));
    }

    #[test]
    fn the_same_role_in_another_body_is_another_seat() {
        let [now, _] = bodies();
        let in_body = NewSeat { body: Some(now.id), ..new(Role::Head, "DK", "2026-01-01", "") };
        let held = [in_body.with_id(SeatId::from_parts(0, 1), &bodies())];
        assert_eq!(held[0].body, Some(now.of_seat()));
        assert_eq!(faults(&in_body, &held), [("/from".into(), FieldCode::Overlaps)]);
        assert_eq!(faults(&NewSeat { body: None, ..in_body }, &held), []);
    }

    #[test]
    fn a_seat_does_not_outlast_its_body() {
        let [_, until_2026] = bodies();
        let new = NewSeat { body: Some(until_2026.id), ..new(Role::Head, "DK", "2020-01-01", "2025-01-01") };
        let seat = new.with_id(SeatId::from_parts(0, 1), &bodies());
        let fault = |to: &str| {
            let mut errors = FieldErrors::new();
            seat.check_end(to.parse().unwrap(), "2024-01-01".parse().unwrap(), &bodies(), &mut errors);
            errors.finish().err().map(|errors| errors[0].code)
        };
        assert_eq!(fault("2026-01-01"), None);
        assert_eq!(fault("2026-01-02"), Some(FieldCode::OutsideBody));
    }

    #[test]
    fn a_seat_ends_today_or_later_and_not_before_it_began() {
        let seat = new(Role::Chair, "DK", "2026-03-01", "2027-01-01").with_id(SeatId::from_parts(0, 1), &[]);
        let fault = |to: &str, today: &str| {
            let mut errors = FieldErrors::new();
            seat.check_end(to.parse().unwrap(), today.parse().unwrap(), &[], &mut errors);
            errors.finish().err().map(|errors| errors[0].code)
        };
        assert_eq!(fault("2026-11-23", "2026-11-23"), None);
        assert_eq!(fault("2026-11-22", "2026-11-23"), Some(FieldCode::InThePast));
        assert_eq!(fault("2026-02-28", "2026-01-01"), Some(FieldCode::EndsBeforeStart));
        assert_eq!(fault("2026-03-01", "2026-01-01"), None);
        assert_eq!(fault("2027-02-01", "2026-11-23"), Some(FieldCode::OutsideTerm));
    }

    #[test]
    fn a_seat_holds_from_its_first_day_until_the_day_it_ends() {
        let seat = Seat {
            id: SeatId::from_parts(0, 1),
            role: Role::Chair,
            member: "DK".parse().ok(),
            body: None,
            from: "2026-01-01".parse().unwrap(),
            to: "2027-01-01".parse().ok(),
            speaks: false,
        };
        let at = |text: &str| seat.holds(text.parse().unwrap());
        assert!(!at("2025-12-31T23:59:59.999Z"));
        assert!(at("2026-01-01T00:00:00Z"));
        assert!(at("2026-12-31T23:59:59.999Z"));
        assert!(!at("2027-01-01T00:00:00Z"));
    }

    #[test]
    fn roles_survive_their_names() {
        for role in Role::ALL {
            assert_eq!(Role::from_name(role.as_str()), Some(role));
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{}\"", role.as_str()));
        }
    }
}
