//! Rounds: opening, extending and ending them, and how they went.

use serde::{Deserialize, Serialize};

use super::programme::OfProgramme;
use super::revision::{Because, Doer};
use crate::id::{RevisionId, RoundId};
use crate::round::{ChangedBy, End};
use crate::time::Instant;

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundView {
    /// Its id.
    pub id: RoundId,
    /// Its number in the programme, from 1.
    pub number: u32,
    /// The number of the revision it is on.
    pub revision: u32,
    /// By what the text changes while it is open.
    pub changed_by: ChangedBy,
    /// When it was opened.
    pub opened_at: Instant,
    /// The first moment that is too late.
    pub closes_at: Instant,
    /// The zone in which that was set, by its IANA name.
    pub zone: String,
    /// How many days before the deadline it is called to mind.
    pub reminders: Vec<u8>,
    /// How it ended; absent while it has not.
    pub ended: Option<End>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Why it was last extended, or ended before its deadline; empty when it was neither.
    pub reason: String,
    /// The revision that was prepared at its end, if the text had changed.
    pub next: Option<RevisionId>,
}

/// That a round's deadline was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extension {
    /// The deadline before.
    pub from: Instant,
    /// The deadline after.
    pub to: Instant,
    /// Why.
    pub reason: String,
    /// When it was moved.
    pub at: Instant,
    /// Who moved it.
    pub by: Doer,
}

/// A round and what happened to its deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundRecord {
    /// The round.
    pub round: RoundView,
    /// Who opened it.
    pub opened_by: Doer,
    /// Who ended it; absent where its deadline did.
    pub ended_by: Option<Doer>,
    /// Its extensions, the earliest first.
    pub extensions: Vec<Extension>,
}

/// A round to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRound {
    /// The issued revision it is on, which is the last one.
    pub revision: RevisionId,
    /// The first moment that is too late.
    pub closes_at: Instant,
    /// The zone in which that is set, by its IANA name.
    pub zone: String,
    /// How many days before the deadline it is called to mind; 7 and 1 when absent.
    #[serde(default)]
    pub reminders: Option<Vec<u8>>,
    /// By what the text changes; only by acceptance when absent.
    #[serde(default)]
    pub changed_by: ChangedBy,
}

/// A later deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDeadline {
    /// The deadline that was on the screen.
    pub was: Instant,
    /// The new one, which is later.
    pub closes_at: Instant,
    /// Why; all who take part see it.
    pub reason: String,
}

crate::path! {
    /// A path to one round.
    pub struct OfRound {
        /// The round.
        round: RoundId,
    }
}

crate::endpoint! {
    /// Lists the rounds of a programme, the latest first.
    pub struct ListRounds: Get "/programmes/{programme}/rounds" for SignedIn => 200 Vec<RoundRecord> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Opens a round on the last issued revision.
    pub struct OpenARound: Post "/programmes/{programme}/rounds" for SignedIn => 201 RoundView {
        path: OfProgramme,
        body: NewRound,
        problems: [NotNegotiated, RoundRuns, NoRevision, Stale],
    }
}

crate::endpoint! {
    /// Moves the deadline of a round that is open to a later time, with a reason.
    pub struct ExtendARound: Put "/rounds/{round}/deadline" for SignedIn => 200 RoundView {
        path: OfRound,
        body: NewDeadline,
        problems: [RoundOver, Stale],
    }
}

crate::endpoint! {
    /// Ends a round before its deadline, with a reason, and prepares the next revision where the text has changed.
    pub struct EndARound: Post "/rounds/{round}/end" for SignedIn => 200 RoundView {
        path: OfRound,
        body: Because,
        problems: [RoundOver, Unavailable],
    }
}
