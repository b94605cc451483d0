//! Texts as the projection knows them.

use serde::{Deserialize, Serialize};

use crate::id::{ProgrammeId, TextId};
use crate::live::Right;
use crate::text::{ClauseId, ContentHash, Facts, FactsHash, Gone, Kind, Wording};
use crate::time::Instant;

/// A live text, settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextView {
    /// Its id.
    pub id: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// Its language, as `en`.
    pub language: String,
    /// The epoch of its document.
    pub epoch: u32,
    /// The last row of the log that this shows.
    pub seq: i64,
    /// What the caller may do with it.
    pub right: Right,
    /// The clauses that stand, in the order of the text.
    pub clauses: Vec<ClauseView>,
    /// The labels that the last revision froze; empty before the first.
    pub frozen: Vec<FrozenLabel>,
}

/// A label that a revision froze.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrozenLabel {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
}

/// Who set a bracket by hand, and when, as the text's log has it. Nobody is named of a bracket that is older than this is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HandSet {
    /// The bracket's id.
    pub id: String,
    /// The name of who set it; empty when the person was erased, or where it was set in a delegation's draft.
    pub by: String,
    /// Their delegation's code, `SEC` or `CHAIR`.
    pub code: String,
    /// When.
    pub at: Instant,
}

/// A clause of a live text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClauseView {
    /// Its id.
    pub id: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, else 0.
    pub level: u8,
    /// Its fractional index.
    pub pos: String,
    /// What it is called; a deleted clause keeps the label it had.
    pub label: String,
    /// Its words, with hand-set brackets.
    pub wording: Wording,
    /// Who set these brackets; not said where clauses are listed that were deleted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hand_set: Vec<HandSet>,
    /// What it says beside its words.
    pub facts: Facts,
    /// The hash of its content.
    pub hash: ContentHash,
    /// The hash of its facts.
    pub facts_hash: FactsHash,
    /// The name of who changed it last; empty for the system.
    pub changed_by: String,
    /// Their delegation's code, `SEC` or `CHAIR`.
    pub changed_code: String,
    /// When.
    pub changed_at: Instant,
    /// Set when it was deleted or joined to another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<Gone>,
}

/// The old labels of a text's clauses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AliasView {
    /// What it was called.
    pub label: String,
    /// The number of the revision that called it so.
    pub revision: u32,
    /// The clause.
    pub clause: ClauseId,
}

crate::path! {
    /// A path to one text.
    pub struct OfText {
        /// The text.
        text: TextId,
    }
}

crate::path! {
    /// A path to one clause of a text.
    pub struct OfClause {
        /// The text.
        text: TextId,
        /// The clause.
        clause: ClauseId,
    }
}

crate::endpoint! {
    /// Reads the live draft, with everything typed until now.
    pub struct GetText: Get "/texts/{text}" for SignedIn => 200 TextView {
        path: OfText,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Reads one clause of the live draft, standing or deleted.
    pub struct GetClause: Get "/texts/{text}/clauses/{clause}" for SignedIn => 200 ClauseView {
        path: OfClause,
        problems: [NotFound],
    }
}

crate::endpoint! {
    /// Lists the clauses that were deleted from the live draft or joined to others.
    pub struct ListDeleted: Get "/texts/{text}/deleted" for SignedIn => 200 Vec<ClauseView> {
        path: OfText,
        problems: [NotFound, Unavailable],
    }
}

crate::endpoint! {
    /// Lists the labels that clauses had in earlier revisions, the newest first.
    pub struct ListAliases: Get "/texts/{text}/aliases" for SignedIn => 200 Vec<AliasView> {
        path: OfText,
        problems: [NotFound],
    }
}

crate::endpoint! {
    /// Lets a deleted clause stand again, where it stood.
    pub struct RestoreDeleted: Post "/texts/{text}/clauses/{clause}/restore" for SignedIn => 200 ClauseView {
        path: OfClause,
        problems: [NotFound, Forbidden, Stale, Unavailable],
    }
}
