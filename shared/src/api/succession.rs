//! What becomes of an earlier programme's sub-goals.

use serde::{Deserialize, Serialize};

use super::programme::Predecessor;
use super::revision::Doer;
use crate::id::ProgrammeId;
use crate::result::Lit;
use crate::succession::{Heir, SuccessionEdit};
use crate::text::ClauseId;
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
    /// Says what becomes of them.
    pub struct SetSuccession: Put "/programmes/{programme}/succession" for SignedIn => 200 Succession {
        path: OfProgramme,
        body: SuccessionEdit,
        problems: [Stale],
    }
}
