//! Search: one question over everything that the caller reads.

use serde::{Deserialize, Serialize};

use crate::id::{AmendmentId, ProgrammeId, ThreadId};
use crate::search::{Excerpt, Kind};
use crate::text::ClauseId;
use crate::text::facts::Fact;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Words, all of which must be there; the last may be the beginning of one. 2 letters or a number at least, 200 characters
    /// at most.
    #[serde(default)]
    pub q: String,
    /// In this programme alone; one that the caller does not know has nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeId>,
    /// Of this kind alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Behind what the page before ended with: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A fact of a clause in which something that was looked for stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactHit {
    /// Which.
    pub fact: Fact,
    /// Some lines of what it says.
    pub excerpt: Excerpt,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// In which programme.
    pub programme: ProgrammeId,
    /// The clause, or the one that it is about; absent where the caller's text does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
    /// What that clause is called in the text as the caller reads it; may be empty.
    #[serde(default)]
    pub label: String,
    /// Some lines of its words.
    pub excerpt: Excerpt,
    /// The facts in which something that was looked for stands: those of a clause, or those that an amendment asks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactHit>,
    /// Who stands behind it, by code: the sponsors of an amendment, the authors of a draft, who wrote a message. Nobody for a clause.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The amendment, or the one whose draft it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<AmendmentId>,
    /// Its number; a draft of a first version has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The thread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread: Option<ThreadId>,
}

/// How much of a kind was found in a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Count {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its title.
    pub title: String,
    /// The kind.
    pub kind: Kind,
    /// How many; never 0.
    pub count: u32,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Found {
    /// By programme, the latest period first, then by kind, then in the order of the text, by number, or by time.
    pub hits: Vec<Hit>,
    /// What to give as `after` for more; absent when this is all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// All that was found in every programme and of every kind, in the same order, whichever was asked for.
    pub counts: Vec<Count>,
}

crate::endpoint! {
    /// Searches the clauses with their facts, amendments, own drafts and comments that the caller reads.
    pub struct Search: Get "/search" for SignedIn => 200 Found {
        query: Asked,
        problems: [Invalid],
    }
}
