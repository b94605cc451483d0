//! What the address of the map says: whose positions, which, and the clause whose panel is open.

use serde::{Deserialize, Serialize};
use shared::member::MemberCode;
use shared::position::ReservationKind;
use shared::text::ClauseId;

/// What a cell may say, to choose by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Agreement.
    Agree,
    /// It can be lived with.
    Live,
    /// A reservation of any kind.
    Reserve,
    /// A general reservation alone.
    General,
    /// A substantive one.
    Substantive,
    /// A scrutiny reservation.
    Scrutiny,
    /// A parliamentary one.
    Parliamentary,
    /// A linguistic one.
    Linguistic,
    /// An objection.
    Object,
    /// Said of other words.
    Again,
    /// Nothing was said.
    Nothing,
}

impl Kind {
    /// Every kind, in the order it is offered.
    pub const ALL: [Self; 11] = [
        Self::Agree,
        Self::Live,
        Self::Reserve,
        Self::General,
        Self::Substantive,
        Self::Scrutiny,
        Self::Parliamentary,
        Self::Linguistic,
        Self::Object,
        Self::Again,
        Self::Nothing,
    ];

    /// The kind of reservation, where one alone is meant.
    pub const fn reservation(self) -> Option<ReservationKind> {
        match self {
            Self::General => Some(ReservationKind::General),
            Self::Substantive => Some(ReservationKind::Substantive),
            Self::Scrutiny => Some(ReservationKind::Scrutiny),
            Self::Parliamentary => Some(ReservationKind::Parliamentary),
            Self::Linguistic => Some(ReservationKind::Linguistic),
            Self::Agree | Self::Live | Self::Reserve | Self::Object | Self::Again | Self::Nothing => None,
        }
    }

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Live => "live",
            Self::Reserve => "reserve",
            Self::General => "general",
            Self::Substantive => "substantive",
            Self::Scrutiny => "scrutiny",
            Self::Parliamentary => "parliamentary",
            Self::Linguistic => "linguistic",
            Self::Object => "object",
            Self::Again => "again",
            Self::Nothing => "nothing",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chosen {
    /// One delegation alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberCode>,
    /// Clauses of which somebody has said this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Only clauses that are not settled.
    #[serde(default, skip_serializing_if = "is_false")]
    pub open: bool,
    /// The list in place of the map.
    #[serde(default, skip_serializing_if = "is_false")]
    pub list: bool,
    /// The view for the room.
    #[serde(default, skip_serializing_if = "is_false")]
    pub room: bool,
    /// The clause that is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
}

impl Chosen {
    /// Whether nothing is left out.
    pub fn is_all(&self) -> bool {
        self.member.is_none() && self.kind.is_none() && !self.open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_kept_in_the_address_by_its_name_and_had_back_from_it() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(Kind::from_name(kind.as_str()), Some(kind));
        }
    }

    #[test]
    fn each_kind_of_reservation_can_be_chosen_and_is_called_as_everywhere() {
        for of in ReservationKind::ALL {
            let kind = Kind::from_name(of.as_str()).unwrap();
            assert_eq!(kind.reservation(), Some(of));
        }
    }
}
