//! Confirmed readings: what somebody has confirmed to have read, and what has changed since, as a difference.
//!
//! There are two of each text: a person's own ("I have read up to here"), and a delegation's ("cleared"), which its head gives.
//! What is confirmed is kept exactly: of each clause the content that was shown, its open brackets, what the delegations thought
//! of it, and where it stood. The difference ([`difference`]) is then one of two states, not a list of what happened: a clause
//! that changed and changed back is not in it. Beside it is named which amendments brought it about ([`name_accepted`]).
//!
//! Nothing is confirmed that was not shown: each clause is confirmed with the stamp of the state that was on the screen
//! ([`stamp`], [`confirm`]).
//!
//! Not here: what somebody has opened, for the preview of agreeing to a section ([`crate::position::NoteReading`]); how much of a
//! text somebody reads ([`crate::programme::Reading`]).

mod accepted;
mod confirm;
mod difference;

pub use accepted::{Accepted, Entered, Issue, name_accepted};
pub use confirm::{Stale, confirm};
pub use difference::{
    BracketChange, ByHand, Changed, Difference, Head, PositionChange, Section, Shape, StateChange,
    WhatOfBracket, WideChange, difference,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::AmendmentId;
use crate::member::MemberCode;
use crate::permission::{Act, Verdict};
use crate::position::{ClauseState, ReservationKind, TakePosition, Value, Voice};
use crate::seat::{Role, Seat};
use crate::text::{Clause, ClauseId, ContentHash, Piece, Wording};

/// Whose reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The person's own, in the seat's voice: what the chair has read is not what Denmark's head has read.
    #[default]
    Own,
    /// The delegation's.
    Delegation,
}

impl Whose {
    /// The name on the wire and in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Delegation => "delegation",
        }
    }
}

/// What a delegation thinks, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// Yes.
    Agree,
    /// Would have it otherwise, and does not stand in the way.
    CanLiveWith,
    /// A general reservation.
    General,
    /// A substantive reservation.
    Substantive,
    /// A scrutiny reservation.
    Scrutiny,
    /// A parliamentary reservation.
    Parliamentary,
    /// A linguistic reservation.
    Linguistic,
    /// No.
    Object,
}

impl Says {
    /// The word for it.
    #[must_use]
    pub const fn of(value: &Value) -> Self {
        match value {
            Value::Agree => Self::Agree,
            Value::CanLiveWith => Self::CanLiveWith,
            Value::Object { .. } => Self::Object,
            Value::Reservation { kind, .. } => match kind {
                ReservationKind::General => Self::General,
                ReservationKind::Substantive => Self::Substantive,
                ReservationKind::Scrutiny => Self::Scrutiny,
                ReservationKind::Parliamentary => Self::Parliamentary,
                ReservationKind::Linguistic => Self::Linguistic,
            },
        }
    }
}

/// What a delegation thinks of a clause, or of more than one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Word {
    /// In a word.
    pub says: Says,
    /// Whether the capital has confirmed it.
    pub confirmed: bool,
    /// Said of these words; otherwise of others, and the delegation is asked anew.
    pub current: bool,
    /// A digest of all that was said, reason and wanted words included.
    pub whole: String,
}

impl Word {
    /// From what was said.
    #[must_use]
    pub fn of(value: &Value, confirmed: bool, current: bool) -> Self {
        Self { says: Says::of(value), confirmed, current, whole: digest(value)[..16].to_owned() }
    }
}

/// A delegation's word on a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said {
    /// The delegation.
    pub member: MemberCode,
    /// What it thinks.
    pub word: Word,
}

/// A reservation against a section or the whole text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Wide {
    /// The delegation.
    pub member: MemberCode,
    /// The clause that heads the section; absent for the whole text.
    pub head: Option<ClauseId>,
    /// What it says.
    pub word: Word,
}

/// An open amendment to a clause. That is what its brackets come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Open {
    /// The amendment.
    pub amendment: AmendmentId,
    /// Its number.
    pub number: u32,
    /// The version that is tabled.
    pub version: u32,
    /// Who stands behind it, in the order of codes.
    pub members: Vec<MemberCode>,
    /// Whether it is left to the ministers.
    pub kept: bool,
}

/// A clause with all that somebody has before them when they look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The clause.
    pub clause: Clause,
    /// What it is called.
    pub label: String,
    /// Where it stands.
    pub state: ClauseState,
    /// The open amendments to it, by number.
    pub open: Vec<Open>,
    /// The ids of the brackets set by hand in it, each once.
    pub by_hand: Vec<String>,
    /// What the delegations think of it, in the order of display.
    pub said: Vec<Said>,
}

/// A state of a text as one reader has it before them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stand {
    /// The clauses, in their order.
    pub clauses: Vec<Seen>,
    /// The reservations against sections and the whole text that stand, the oldest first.
    pub wide: Vec<Wide>,
}

impl Stand {
    /// Where a clause stands in it.
    #[must_use]
    pub fn find(&self, clause: &ClauseId) -> Option<&Seen> {
        self.clauses.iter().find(|seen| seen.clause.id == *clause)
    }
}

/// A clause that is confirmed, and the state of it that was on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The clause.
    pub clause: ClauseId,
    /// The stamp of its state.
    pub stamp: String,
}

/// The ids of the brackets that are set by hand in a wording, each once, in their order.
#[must_use]
pub fn by_hand(wording: &Wording) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for piece in wording.pieces() {
        if let Piece::Text { marks, .. } = piece
            && let Some(bracket) = &marks.bracket
            && !ids.contains(&bracket.id)
        {
            ids.push(bracket.id.clone());
        }
    }
    ids
}

/// The stamp of a clause as it is before somebody: it changes with whatever is shown of the clause. Its label is left out, because
/// that changes with its neighbours.
#[must_use]
pub fn stamp(seen: &Seen) -> String {
    let clause = &seen.clause;
    let content = (clause.content_hash(), clause.facts_hash());
    digest(&(&clause.id, &clause.pos, content, seen.state, &seen.open, &seen.by_hand, &seen.said))
}

/// The stamp of a clause that was read so and does not stand any more.
#[must_use]
pub fn stamp_gone(clause: &ClauseId, read: &ContentHash) -> String {
    digest(&("gone", clause, read))
}

/// The stamp of the reservations against more than a clause.
#[must_use]
pub fn stamp_wide(wide: &[Wide]) -> String {
    digest(&("wide", wide))
}

/// SHA-256 over what is written of it, in hexadecimal.
fn digest(of: &impl Serialize) -> String {
    // Writing fails only for maps whose keys are no texts, and none of these has a map.
    let bytes = serde_json::to_vec(of).unwrap_or_default();
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

crate::act! {
    /// Seeing what has changed since one's own confirmed reading: who takes part. Since the delegation's: those who sit for it.
    pub struct ReadChanges = "reading.read" on Whose;
    |seat, whose| match (seat.role, whose) {
        (Role::Observer | Role::Administrator, _) => Verdict::Unseen,
        (Role::Chair | Role::Secretary, Whose::Delegation) => Verdict::Refused,
        _ => Verdict::Allowed,
    }
}

crate::act! {
    /// Confirming a reading: one's own, who takes part; the delegation's, who speaks for it (text model 10).
    pub struct ConfirmReading = "reading.confirm" on Whose;
    |seat, whose| match ReadChanges::verdict(seat, whose) {
        Verdict::Allowed if *whose == Whose::Delegation => Verdict::allow_if(speaks(seat)),
        other => other,
    }
}

fn speaks(seat: &Seat) -> bool {
    let voice = |member| Voice { member, agrees: true, named: false };
    seat.member.is_some_and(|member| TakePosition::verdict(seat, &voice(member)).is_allowed())
}

#[cfg(test)]
#[path = "reading/tests.rs"]
mod tests;
