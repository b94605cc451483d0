//! What becomes of an earlier programme's sub-goals.

use serde::{Deserialize, Serialize};

use super::indicator::IndicatorSummary;
use super::programme::Predecessor;
use super::revision::Doer;
use crate::id::ProgrammeId;
use crate::result::{Light, Lit, Status};
use crate::succession::{Fate, Heir, SuccessionEdit};
use crate::text::{ClauseId, Kind};
use crate::time::Instant;

/// A sub-goal of the earlier programme, and how it has gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OldSubgoal {
    /// The clause it is.
    pub clause: ClauseId,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed wording as plain text.
    pub title: String,
    /// The light that the rule gives it today.
    pub light: Option<Lit>,
    /// The sub-goal of the new text that was begun from it, where that is still there.
    pub descendant: Option<ClauseId>,
}

/// A sub-goal of the new programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NewSubgoal {
    /// The clause it is.
    pub clause: ClauseId,
    /// Its label in the text as it is.
    pub label: String,
    /// Its wording as plain text.
    pub title: String,
}

/// What becomes of an earlier programme's sub-goals in this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Succession {
    /// The earlier programme.
    pub earlier: Predecessor,
    /// Its sub-goals, in the order of its sealed text.
    pub old: Vec<OldSubgoal>,
    /// Those of this programme, in the order of its text.
    pub new: Vec<NewSubgoal>,
    /// What is said of them.
    pub heirs: Vec<Heir>,
    /// Who said so; absent as long as nobody has.
    pub said_by: Option<Doer>,
    /// When.
    pub said_at: Option<Instant>,
    /// Counts what was said, from 1; 0 as long as nobody has said anything.
    pub version: i64,
}

/// A clause of the earlier programme that one of this programme's was begun from or that was said to go on in it, and how it has gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Forebear {
    /// The clause of this programme; it may have been deleted since.
    pub clause: ClauseId,
    /// The clause of the earlier programme.
    pub old: ClauseId,
    /// What that was.
    pub kind: Kind,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed wording as plain text.
    pub title: String,
    /// How whoever leads it said last that it goes.
    pub status: Option<Status>,
    /// The light that counts today: one that a person has set, otherwise the rule's.
    pub light: Option<Light>,
    /// How far an indicator has come; absent for everything else, and until it is defined.
    pub measured: Option<IndicatorSummary>,
    /// What was said to become of it, where that is about this clause: it goes on in it, or not at all.
    pub fate: Option<Fate>,
    /// Why, or how; empty where nothing was said.
    pub note: String,
}

/// What a programme's clauses go on from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Forebears {
    /// The programme before this one; absent where there is none that was adopted.
    pub earlier: Option<Predecessor>,
    /// Those of its results from which a clause was begun, in the order of its sealed text, and after them those sub-goals that
    /// were said to go on in one.
    pub forebears: Vec<Forebear>,
}

/// A clause of a programme in which one of an earlier programme goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GoesOnIn {
    /// The clause it is.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// Its label in the text as it is.
    pub label: String,
    /// Its wording as plain text.
    pub title: String,
}

/// Where a clause of an adopted programme went in one that comes after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Went {
    /// The programme after it.
    pub programme: ProgrammeId,
    /// What that is called.
    pub title: String,
    /// Whether its text is adopted; until then what stands here may become something else.
    pub adopted: bool,
    /// What was said to become of it; absent where nothing was, and a clause was only begun from it.
    pub fate: Option<Fate>,
    /// Why, or how; empty where nothing was said.
    pub note: String,
    /// The clauses in which it goes on.
    pub into: Vec<GoesOnIn>,
}

crate::path! {
    /// A path to what a programme takes over.
    pub struct OfProgramme {
        /// The programme that comes after.
        programme: ProgrammeId,
    }
}

crate::endpoint! {
    /// Reads what becomes of the sub-goals of the programme before this one; for those who read this one's text.
    pub struct GetSuccession: Get "/programmes/{programme}/succession" for SignedIn => 200 Succession {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Reads how the clauses have gone that those of this programme go on from; for those who read its text as it is.
    pub struct GetForebears: Get "/programmes/{programme}/forebears" for SignedIn => 200 Forebears {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Says what becomes of them.
    pub struct SetSuccession: Put "/programmes/{programme}/succession" for SignedIn => 200 Succession {
        path: OfProgramme,
        body: SuccessionEdit,
        problems: [Stale],
    }
}
