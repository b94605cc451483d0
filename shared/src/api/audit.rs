//! Reading the audit.

use serde::{Deserialize, Serialize};

use super::Page;
use crate::audit::Scope;
use crate::id::{AuditId, PersonId, SeatId};
use crate::time::Instant;

/// An entry of a chain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AuditEntry {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: Instant,
    /// Who; absent when the system acted.
    pub person: Option<PersonId>,
    /// In which seat.
    pub seat: Option<SeatId>,
    /// What was done: `person.invite`.
    pub act: String,
    /// The id of what it was done to.
    pub object: String,
    /// What a reader needs besides.
    pub detail: serde_json::Value,
    /// The entry's hash in hexadecimal.
    pub hash: String,
}

/// A chain that the caller may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AuditChain {
    /// Whose chain it is.
    pub scope: Scope,
    /// How many entries it has.
    pub entries: i64,
    /// When the last one was written.
    pub last_at: Instant,
    /// The hash of the last one in hexadecimal: who keeps it can prove later that nothing before it was changed.
    pub head: String,
}

/// Where a page of entries begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Only entries before this place in the chain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<i64>,
}

crate::path! {
    /// A path to one chain.
    pub struct OfScope {
        /// The chain.
        scope: Scope,
    }
}

crate::endpoint! {
    /// Lists the chains that the caller may read.
    pub struct ListAuditChains: Get "/audit" for SignedIn => 200 Vec<AuditChain> {}
}

crate::endpoint! {
    /// Lists a chain's entries, the latest first, fifty to a page.
    pub struct ListAudit: Get "/audit/{scope}" for SignedIn => 200 Page<AuditEntry> {
        path: OfScope,
        query: Before,
    }
}
