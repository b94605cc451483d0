//! What is kept of an amendment: stances, the office's proposals, the sponsors' answers, releases and decisions, each with the
//! seat and the time. Nothing of it is ever taken off the record.

use serde::{Deserialize, Serialize};

use super::{Operation, State};
use crate::id::{PackageId, SeatId};
use crate::live::code_of;
use crate::member::MemberCode;
use crate::seat::Role;
use crate::text::{ClauseId, ContentHash};
use crate::time::Instant;

/// What another delegation thinks of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// Wants it too.
    Support,
    /// Does not want it.
    Oppose,
    /// Keeps its view back for now.
    Reserve,
    /// Has looked, and has none.
    NoPosition,
}

/// A delegation's view, and of which version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stance {
    /// What it thinks.
    pub view: View,
    /// The version it was given for; of a later one it is *to reconfirm*.
    pub version: u32,
    /// In which seat it was given.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// What is to become of an amendment: proposed by the office, or decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// It enters the text as it is.
    Accept,
    /// It enters the text with other words.
    AcceptAsModified {
        /// What enters instead; not empty.
        operations: Vec<Operation>,
    },
    /// It does not enter the text.
    Reject,
    /// It goes on in another amendment.
    MergeInto {
        /// The number of the other.
        number: u32,
    },
    /// It is left to the ministers.
    KeepForMinisters,
}

impl Outcome {
    /// The state it leads to.
    #[must_use]
    pub const fn state(&self) -> State {
        match self {
            Self::Accept => State::Accepted,
            Self::AcceptAsModified { .. } => State::AcceptedAsModified,
            Self::Reject => State::Rejected,
            Self::MergeInto { .. } => State::Merged,
            Self::KeepForMinisters => State::KeptForMinisters,
        }
    }
}

/// What the office proposes; a later one takes its place, and it stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Proposal {
    /// Its own version, from 1.
    pub version: u32,
    /// The version of the amendment it is about.
    pub on: u32,
    /// What is proposed.
    pub outcome: Outcome,
    /// Why.
    pub note: String,
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// What a sponsor says to the office's proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The proposal's version.
    pub proposal: u32,
    /// The sponsor.
    pub member: MemberCode,
    /// Whether it agrees.
    pub agrees: bool,
    /// What it has to say.
    pub comment: String,
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// A head's release of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Release {
    /// The version it was for.
    pub version: u32,
    /// The delegation; absent for the secretariat's own.
    pub member: Option<MemberCode>,
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// What a decision did to a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changed {
    /// The clause.
    pub clause: ClauseId,
    /// Its content before; absent when it is new.
    pub before: Option<ContentHash>,
    /// Its content after; absent when it is gone.
    pub after: Option<ContentHash>,
}

/// A decision. It stays on record, also when it is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// The version that was decided on.
    pub version: u32,
    /// What was decided.
    pub outcome: Outcome,
    /// Whether whoever decided stands behind the amendment themselves: allowed to the chair alone, and shown.
    pub own: bool,
    /// The secretariat decided, to which the chair has left it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub office: bool,
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: String,
    /// What it did to the text.
    pub changed: Vec<Changed>,
    /// It was no decision of the chair: the amendment it amends has taken its words over, and it goes on in that one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub taken_over: bool,
    /// The delegation that released the version with its words, where they were taken over; none for the secretariat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberCode>,
    /// The package that it was decided with, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<WithPackage>,
    /// How it was taken back, where it was.
    pub taken_back: Option<TakenBack>,
}

impl Decision {
    /// The code of who decided: the chair, or the secretariat where the chair has left it to that; where words were taken over, of who
    /// did that.
    #[must_use]
    pub fn decided_by(&self) -> String {
        match (self.taken_over, self.member) {
            (true, Some(member)) => member.to_string(),
            (true, None) => code_of(Role::Secretary, None),
            (false, _) if self.office => code_of(Role::Secretary, None),
            (false, _) => code_of(Role::Chair, None),
        }
    }
}

/// The package that an amendment was decided with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithPackage {
    /// The package.
    pub id: PackageId,
    /// Its number.
    pub number: u32,
}

/// How a decision was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TakenBack {
    /// In which seat.
    pub by: SeatId,
    /// When.
    pub at: Instant,
    /// Why; empty where nobody took it back but its host was withdrawn.
    pub reason: String,
    /// The number of the amendment it had been merged into, where that was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<u32>,
}
