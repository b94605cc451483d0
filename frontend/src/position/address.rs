//! What the address of the map says: whose positions, which, and the clause whose panel is open.

use serde::{Deserialize, Serialize};
use shared::member::MemberCode;
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
    /// An objection.
    Object,
    /// Said of other words.
    Again,
    /// Nothing was said.
    Nothing,
}

impl Kind {
    /// Every kind, in the order it is offered.
    pub const ALL: [Self; 6] =
        [Self::Agree, Self::Live, Self::Reserve, Self::Object, Self::Again, Self::Nothing];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Live => "live",
            Self::Reserve => "reserve",
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
