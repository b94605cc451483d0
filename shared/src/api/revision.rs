//! Revisions: preparing, issuing, reading, restoring from.

use serde::{Deserialize, Serialize};

use super::text::HandSet;
use crate::id::{RevisionId, TextId};
use crate::revision::RevisionState;
use crate::text::{Clause, ClauseId};
use crate::time::Instant;

/// Who did something, as others are shown it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Doer {
    /// The person's name; empty when the system acted or the person was erased.
    pub name: String,
    /// The delegation's code, `SEC` or `CHAIR`.
    pub code: String,
}

/// A revision without its clauses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RevisionSummary {
    /// Its id.
    pub id: RevisionId,
    /// The text.
    pub text: TextId,
    /// Its number, from 1; absent until it is issued.
    pub number: Option<u32>,
    /// How it stands.
    pub state: RevisionState,
    /// The document number.
    pub document: String,
    /// The cover note.
    pub cover_note: String,
    /// When it was prepared.
    pub prepared_at: Instant,
    /// By whom.
    pub prepared_by: Doer,
    /// When it was issued.
    pub issued_at: Option<Instant>,
    /// By whom.
    pub issued_by: Option<Doer>,
    /// Why it was returned.
    pub reason: String,
    /// The root hash; of a prepared revision, as it will be.
    pub root_hash: String,
    /// Whether it is the text that was adopted.
    pub sealed: bool,
    /// Clauses in it.
    pub clauses: u32,
    /// Hand-set brackets in it.
    pub brackets: u32,
}

/// A clause in a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RevisionClause {
    /// Its label.
    pub label: String,
    /// The clause itself.
    pub clause: Clause,
    /// Who set the brackets in it; said where a revision is read whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hand_set: Vec<HandSet>,
    /// Who last changed it.
    pub changed_by: Doer,
    /// When.
    pub changed_at: Instant,
}

/// A revision with its clauses, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Revision {
    /// What it is.
    pub summary: RevisionSummary,
    /// The clauses.
    pub clauses: Vec<RevisionClause>,
}

/// What the secretariat says of a revision it prepares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Preparation {
    /// The document number.
    pub document: String,
    /// The cover note: what changed, against what it is marked, what is asked.
    pub cover_note: String,
}

/// Why something is sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Because {
    /// The reason.
    pub reason: String,
}

/// What to restore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Restoration {
    /// The revision to restore from.
    pub revision: RevisionId,
    /// The clause; absent for the whole text.
    pub clause: Option<ClauseId>,
}

crate::path! {
    /// A path to the revisions of a text.
    pub struct OfText {
        /// The text.
        text: TextId,
    }
}

crate::path! {
    /// A path to one revision.
    pub struct OfRevision {
        /// The revision.
        revision: RevisionId,
    }
}

crate::endpoint! {
    /// Lists the revisions the caller may see, the latest first.
    pub struct ListRevisions: Get "/texts/{text}/revisions" for SignedIn => 200 Vec<RevisionSummary> {
        path: OfText,
    }
}

crate::endpoint! {
    /// Prepares a revision from the text as it is now.
    pub struct PrepareARevision: Post "/texts/{text}/revisions" for SignedIn => 201 RevisionSummary {
        path: OfText,
        body: Preparation,
        problems: [RevisionWaits, NothingChanged, TextFrozen],
    }
}

crate::endpoint! {
    /// Reads a revision whole.
    pub struct GetRevision: Get "/revisions/{revision}" for SignedIn => 200 Revision {
        path: OfRevision,
    }
}

crate::endpoint! {
    /// Reads the sealed revision of the programme whose place this one takes. Clauses that clauses of this text came from have the
    /// ids of these, so that the two can be compared.
    pub struct GetAdoptedBefore: Get "/texts/{text}/adopted-before" for SignedIn => 200 Revision {
        path: OfText,
    }
}

crate::endpoint! {
    /// Issues a prepared revision: it gets its number, its labels are frozen.
    pub struct IssueARevision: Post "/revisions/{revision}/issue" for SignedIn => 200 RevisionSummary {
        path: OfRevision,
        problems: [NotPrepared],
    }
}

crate::endpoint! {
    /// Returns a prepared revision to the secretariat, with a reason.
    pub struct ReturnARevision: Post "/revisions/{revision}/return" for SignedIn => 200 RevisionSummary {
        path: OfRevision,
        body: Because,
        problems: [NotPrepared],
    }
}

crate::endpoint! {
    /// Takes a prepared or returned revision back.
    pub struct WithdrawARevision: Delete "/revisions/{revision}" for SignedIn => 204 () {
        path: OfRevision,
        problems: [NotPrepared],
    }
}

crate::endpoint! {
    /// Restores a clause, or the whole text, from an issued revision. What was written since stays in the history.
    pub struct RestoreFromRevision: Post "/texts/{text}/restorations" for SignedIn => 204 () {
        path: OfText,
        body: Restoration,
        problems: [TextFrozen],
    }
}
