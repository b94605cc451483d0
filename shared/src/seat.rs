//! Seats: a person acts as something, for somebody, from a day to a day (text model 6).
//!
//! Many hold more than one seat: the head of the Danish delegation who also chairs. Every act carries the seat it was done
//! in, so that the chair's voice and the chair's national voice are never mixed up.

use serde::{Deserialize, Serialize};

use crate::id::SeatId;
use crate::member::MemberCode;
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
    /// The first day (midnight UTC).
    pub from: Date,
    /// The first day it no longer holds; open when absent.
    pub to: Option<Date>,
}

impl Seat {
    /// Whether the seat holds at that instant: `from <= at < to`.
    #[must_use]
    pub fn holds(&self, at: Instant) -> bool {
        self.from.start() <= at && self.to.is_none_or(|to| at < to.start())
    }

    /// Whether the seat speaks for `member` as its head.
    #[must_use]
    pub fn heads(&self, member: MemberCode) -> bool {
        self.role == Role::Head && self.member == Some(member)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_holds_from_its_first_day_until_the_day_it_ends() {
        let seat = Seat {
            id: SeatId::from_parts(0, 1),
            role: Role::Chair,
            member: "DK".parse().ok(),
            from: "2026-01-01".parse().unwrap(),
            to: "2027-01-01".parse().ok(),
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
