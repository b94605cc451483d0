//! My desk.

use serde::{Deserialize, Serialize};

use super::audit::AuditEntry;
use crate::audit::Scope;
use crate::desk::DeskItem;
use crate::time::Instant;

/// What a person sees first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Desk {
    /// What waits, in the order it is shown in.
    pub waits: Vec<DeskItem>,
    /// When the person was last here before this session; absent at the first visit.
    pub since: Option<Instant>,
    /// What others did since then in the programmes the person takes part in, the latest first; a dozen at most.
    pub changes: Vec<DeskChange>,
    /// How many notices the person has not read.
    #[serde(default)]
    pub unread: u32,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeskChange {
    /// The chain it stands in, which names the programme.
    pub scope: Scope,
    /// The entry.
    pub entry: AuditEntry,
}

crate::endpoint! {
    /// What waits for the person in this seat, and what changed since they were last here.
    pub struct GetDesk: Get "/desk" for SignedIn => 200 Desk {}
}
