//! What a room asks its host to do.

use super::{Ability, ConnId};
use bytes::Bytes;
use shared::text::ClauseId;
use std::sync::Arc;

/// The seat in which a connection writes; opaque here.
pub type Author = Arc<str>;

/// One thing to do, in the order given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Send a message (without its handle) to these connections.
    Send {
        /// To whom; never empty.
        to: Vec<ConnId>,
        /// The message; encoded once for all.
        message: Bytes,
        /// Whether it is presence, which a full outbox drops first.
        presence: bool,
    },
    /// Append to the log and commit in a group; then call [`super::Room::committed`] with `number`.
    Append {
        /// The room's own number of this change, rising by one from 1.
        number: u64,
        /// The update to store.
        bytes: Bytes,
        /// Who made it.
        author: Author,
    },
    /// Tell a connection that its first `frames` frames with changes are durable.
    Saved {
        /// To whom.
        to: ConnId,
        /// How many frames, counted from the connection's beginning.
        frames: u64,
    },
    /// Project these clauses: nobody has typed in them for a while.
    Settle {
        /// The clauses with who changed each last.
        clauses: Vec<(ClauseId, Author)>,
    },
    /// Tell a connection what it may do: after a change of right, and to a reader who sent a change.
    Ability {
        /// To whom.
        to: ConnId,
        /// What it may do.
        ability: Ability,
    },
    /// Close a connection. It has already left the room.
    Close {
        /// Which.
        conn: ConnId,
        /// Why.
        reason: CloseReason,
    },
    /// The document in memory cannot be trusted any more. Commit what was appended, load it from the log and call
    /// [`super::Room::reloaded`].
    Reload,
}

/// Why a connection is closed (`docs/live-protocol.md`, "Ending").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloseReason {
    /// It sent a change or message that may not enter.
    BadUpdate,
    /// It sent too much.
    TooMany,
    /// It did not read fast enough.
    TooSlow,
    /// The same tab came back on another connection.
    Replaced,
    /// Its right to the room was withdrawn.
    Withdrawn,
}

impl CloseReason {
    /// The close code of the socket.
    pub fn code(self) -> u16 {
        match self {
            Self::BadUpdate => 4422,
            Self::TooMany => 4429,
            Self::TooSlow | Self::Replaced => 1013,
            Self::Withdrawn => 4403,
        }
    }

    /// The code of the `closed` message, for those that the tab shows.
    pub fn name(self) -> &'static str {
        match self {
            Self::BadUpdate => "bad_update",
            Self::TooMany => "too_many",
            Self::TooSlow | Self::Replaced => "too_slow",
            Self::Withdrawn => "withdrawn",
        }
    }
}
