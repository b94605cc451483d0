//! Tickets for the live socket (docs/live-protocol.md).

use serde::{Deserialize, Serialize};

use crate::id::TextId;
use crate::live::Ability;
use crate::time::Instant;

/// What a ticket is for: a text's room, or the socket itself when no text is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TicketFor {
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextId>,
}

/// A ticket. It is used once, within 30 seconds, by the person and in the seat that asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ticket {
    /// To be sent as the first frame, or with `join`; never part of an address.
    pub ticket: String,
    /// When it runs out.
    pub expires_at: Instant,
    /// What it allows in the room; absent for the socket itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ability: Option<Ability>,
}

crate::endpoint! {
    /// Gives a single-use ticket for the live socket, or for one text's room on it.
    pub struct IssueTicket: Post "/live/tickets" for SignedIn => 201 Ticket {
        body: TicketFor,
        problems: [NotFound],
    }
}
