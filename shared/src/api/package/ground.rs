//! What a package is built from.

use serde::{Deserialize, Serialize};

use crate::member::MemberCode;
use crate::text::{ClauseId, Content, ContentHash, Facts, Kind, Wording};

/// Words that an amendment wants for a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Variant {
    /// The amendment's number.
    pub number: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// The words; absent when the clause is to go.
    pub wording: Option<Wording>,
}

/// A clause to build on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroundClause {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, else 0.
    pub level: u8,
    /// Its words.
    pub wording: Wording,
    /// What it says beside them.
    pub facts: Facts,
    /// Its content.
    pub hash: ContentHash,
    /// Whether it is agreed: the chair reopens it before it changes.
    pub agreed: bool,
    /// What amendments want it to read, by number.
    pub variants: Vec<Variant>,
}

/// A clause that an amendment wants put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Addition {
    /// The amendment's number.
    pub number: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// Behind which clause; absent for the beginning of the text.
    pub after: Option<ClauseId>,
    /// The clause.
    pub clause: ClauseId,
    /// What it says.
    pub content: Content,
}

/// What a package is built from: the text as it is settled, and what amendments want of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackageGround {
    /// The clauses, in their order.
    pub clauses: Vec<GroundClause>,
    /// What amendments want put in, by number.
    pub additions: Vec<Addition>,
}
