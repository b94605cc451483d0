//! Decision procedures: the adoption at a meeting.

use serde::{Deserialize, Serialize};

use super::revision::{Because, Doer};
use crate::id::{ProcedureId, ProgrammeId, RevisionId};
use crate::member::{MemberClass, MemberCode};
use crate::procedure::{Joining, MeetingRecord, Outcome, Rules};
use crate::time::Instant;

/// How a procedure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProcedureState {
    /// Recorded by the secretariat; waits for the chair.
    Recorded,
    /// Returned by the chair, with a reason.
    Returned,
    /// Confirmed: the outcome stands.
    Decided,
}

/// A delegation as it counts in a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Taking {
    /// The delegation.
    pub member: MemberCode,
    /// Its class on the day of the meeting.
    pub class: MemberClass,
}

/// How an autonomous area stands to the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AreaJoining {
    /// The area.
    pub member: MemberCode,
    /// How it stands.
    pub joining: Joining,
    /// In which parts, or why.
    pub note: String,
    /// When it said so.
    pub said_at: Option<Instant>,
}

/// An adoption at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Procedure {
    /// Its id.
    pub id: ProcedureId,
    /// The programme.
    pub programme: ProgrammeId,
    /// The revision that is decided on.
    pub revision: RevisionId,
    /// Its number.
    pub revision_number: u32,
    /// Its root hash.
    pub root_hash: String,
    /// How the procedure stands.
    pub state: ProcedureState,
    /// The record.
    pub record: MeetingRecord,
    /// Who takes part, in the order of display.
    pub taking_part: Vec<Taking>,
    /// The settings it is decided by.
    pub rules: Rules,
    /// What follows from the answers: of a record that is not confirmed, what would follow.
    pub outcome: Outcome,
    /// When it was recorded, or last changed.
    pub recorded_at: Instant,
    /// By whom.
    pub recorded_by: Doer,
    /// Why it was returned.
    pub reason: String,
    /// When it was confirmed.
    pub decided_at: Option<Instant>,
    /// By whom.
    pub decided_by: Option<Doer>,
    /// How the areas stand to the adopted text; empty until it is adopted.
    pub joinings: Vec<AreaJoining>,
    /// Grows with every change; a change says which it saw.
    pub version: i64,
}

/// A record that is changed, and the version it was read at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangedRecord {
    /// The record.
    pub record: MeetingRecord,
    /// The version that was on the screen.
    pub version: i64,
}

/// The version that was on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AtVersion {
    /// The version.
    pub version: i64,
}

/// What an autonomous area says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SaidJoining {
    /// How it stands.
    pub joining: Joining,
    /// In which parts, or why; needed when it joins in part.
    pub note: String,
}

crate::path! {
    /// A path to a programme's procedures.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::path! {
    /// A path to one procedure.
    pub struct OfProcedure {
        /// The procedure.
        procedure: ProcedureId,
    }
}

crate::path! {
    /// A path to one area's joining.
    pub struct OfJoining {
        /// The procedure.
        procedure: ProcedureId,
        /// The area.
        member: MemberCode,
    }
}

crate::endpoint! {
    /// Lists a programme's procedures, the latest first.
    pub struct ListProcedures: Get "/programmes/{programme}/procedures" for SignedIn => 200 Vec<Procedure> {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Records an adoption at a meeting; it waits for the chair.
    pub struct RecordAnAdoption: Post "/programmes/{programme}/procedures" for SignedIn => 201 Procedure {
        path: OfProgramme,
        body: MeetingRecord,
        problems: [NotAtAdoption, ProcedureOpen, NoRevision, BracketsLeft],
    }
}

crate::endpoint! {
    /// Reads a procedure.
    pub struct GetProcedure: Get "/procedures/{procedure}" for SignedIn => 200 Procedure {
        path: OfProcedure,
    }
}

crate::endpoint! {
    /// Changes the record before it is confirmed.
    pub struct ChangeTheRecord: Put "/procedures/{procedure}/record" for SignedIn => 200 Procedure {
        path: OfProcedure,
        body: ChangedRecord,
        problems: [AlreadyDecided, Stale],
    }
}

crate::endpoint! {
    /// Returns the record to the secretariat, with a reason.
    pub struct ReturnTheRecord: Post "/procedures/{procedure}/return" for SignedIn => 200 Procedure {
        path: OfProcedure,
        body: Because,
        problems: [NotRecorded],
    }
}

crate::endpoint! {
    /// Confirms the record: the outcome stands, and seals the revision when the text is adopted.
    pub struct ConfirmTheRecord: Post "/procedures/{procedure}/confirmation" for SignedIn => 200 Procedure {
        path: OfProcedure,
        body: AtVersion,
        problems: [NotRecorded, Stale, NotAtAdoption, BracketsLeft],
    }
}

crate::endpoint! {
    /// Says how an autonomous area stands to the adopted text.
    pub struct SayAJoining: Put "/procedures/{procedure}/joinings/{member}" for SignedIn => 200 Procedure {
        path: OfJoining,
        body: SaidJoining,
    }
}
