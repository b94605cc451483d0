//! Results: the sealed goals, sub-goals, actions and indicators, and how they go.

use serde::{Deserialize, Serialize};

use super::revision::Doer;
use crate::id::{ProgrammeId, RevisionId, TextId};
use crate::member::MemberCode;
use crate::result::{Status, StatusChange};
use crate::text::{Clause, ClauseId, Kind};
use crate::time::{Date, Instant};

/// What is said of an action at the moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusNow {
    /// How it goes.
    pub status: Status,
    /// Why.
    pub reason: String,
    /// When work began, or is to begin.
    pub begins: Option<Date>,
    /// When it ended, or is to end.
    pub ends: Option<Date>,
    /// Anything else.
    pub note: String,
    /// Who said so.
    pub said_by: Doer,
    /// When.
    pub said_at: Instant,
    /// The version, from 1.
    pub version: i64,
}

/// A result in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultSummary {
    /// The clause it is, with the same id.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// Its label in the sealed text.
    pub label: String,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Its sealed wording as plain text.
    pub title: String,
    /// The member that leads it.
    pub lead: Option<MemberCode>,
    /// Those that take part.
    pub participants: Vec<MemberCode>,
    /// When it is due, as the sealed text says it: a day, a month, a quarter or a year.
    pub due: Option<String>,
    /// How it goes; absent when nobody has said.
    pub status: Option<StatusNow>,
}

/// A programme's results, in the order of the sealed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Results {
    /// The sealed revision they are of; absent until a text is adopted.
    pub sealed: Option<SealedAs>,
    /// The results.
    pub results: Vec<ResultSummary>,
}

/// What sealed them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SealedAs {
    /// The text.
    pub text: TextId,
    /// The revision.
    pub revision: RevisionId,
    /// Its number.
    pub number: u32,
    /// When it was adopted.
    pub adopted_at: Instant,
}

/// A result with its sealed clause and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultWhole {
    /// What it is.
    pub summary: ResultSummary,
    /// The sealed clause.
    pub sealed_clause: Clause,
    /// What sealed it.
    pub sealed: SealedAs,
    /// All that was said of it, the latest first.
    pub history: Vec<StatusNow>,
}

crate::path! {
    /// A path to a programme's results.
    pub struct OfProgramme {
        /// The programme.
        programme: ProgrammeId,
    }
}

crate::path! {
    /// A path to one result.
    pub struct OfResult {
        /// The programme.
        programme: ProgrammeId,
        /// The clause.
        clause: ClauseId,
    }
}

crate::endpoint! {
    /// Lists a programme's results in the order of the sealed text.
    pub struct ListResults: Get "/programmes/{programme}/results" for SignedIn => 200 Results {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Reads a result with its sealed clause and its history.
    pub struct GetResult: Get "/programmes/{programme}/results/{clause}" for SignedIn => 200 ResultWhole {
        path: OfResult,
    }
}

crate::endpoint! {
    /// Says how an action goes.
    pub struct SetResultStatus: Put "/programmes/{programme}/results/{clause}/status" for SignedIn => 200 ResultWhole {
        path: OfResult,
        body: StatusChange,
        problems: [Stale],
    }
}
