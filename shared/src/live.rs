//! The live socket's control messages (docs/live-protocol.md). Binary frames carry the text itself and are not JSON.

use serde::{Deserialize, Serialize};

use crate::api::text::HandSet;
use crate::id::{PersonId, TextId};
use crate::permission::Verdict;
use crate::problem::Code;
use crate::programme::{Reading, TextRules, holds_pen, reading};
use crate::seat::{Role, Seat};
use crate::time::Instant;

/// The version of the live document's shape. A tab of another version is refused: it would delete what it does not know.
pub const SCHEMA: u32 = 1;
/// The topic of a `changed` that means everything: so much happened that the server does not know what this tab has missed.
pub const ANYTHING: &str = "anything";
/// Seconds a ticket lives.
pub const TICKET_SECONDS: i64 = 30;

/// Whether a connection may change the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ability {
    /// Reads along.
    Read,
    /// Has the pen.
    Write,
}

/// From the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case", deny_unknown_fields)]
pub enum FromBrowser {
    /// Signs the socket in.
    Hello {
        /// A ticket of this person.
        ticket: String,
    },
    /// Opens a room.
    Join {
        /// The text.
        room: TextId,
        /// A ticket of this person for this text.
        ticket: String,
        /// The version of the document's shape that the tab knows.
        schema: u32,
        /// The epoch the tab has seen; absent at the first visit.
        epoch: Option<u32>,
        /// The Yjs client id the tab writes with.
        client: u64,
    },
    /// Closes a room.
    Leave {
        /// The room's handle on this socket.
        handle: u32,
    },
}

/// From the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum FromServer {
    /// The socket is signed in.
    Welcome {
        /// The server's clock.
        now: Instant,
    },
    /// The room is open.
    Joined {
        /// What binary frames of this room carry.
        handle: u32,
        /// The text.
        room: TextId,
        /// The epoch.
        epoch: u32,
        /// The version of the document's shape.
        schema: u32,
        /// Whether this tab may write.
        ability: Ability,
    },
    /// The room stays closed.
    Refused {
        /// The text.
        room: TextId,
        /// Why.
        code: Refusal,
    },
    /// The first `frames` frames with changes of this connection are durable.
    Saved {
        /// The room.
        handle: u32,
        /// How many.
        frames: u64,
    },
    /// Who is here.
    People {
        /// The room.
        handle: u32,
        /// Everyone in it, this tab included.
        people: Vec<Present>,
    },
    /// The projection caught up with these clauses.
    Settled {
        /// The room.
        handle: u32,
        /// What is now known of them.
        clauses: Vec<SettledClause>,
    },
    /// The right changed while the room was open.
    Ability {
        /// The room.
        handle: u32,
        /// The right from now on.
        ability: Ability,
    },
    /// The room was closed for this tab.
    Closed {
        /// The room.
        handle: u32,
        /// Why.
        code: Refusal,
    },
    /// Something this person may read has changed.
    Changed {
        /// The noun: `programme`, `text`, `results`, …
        topic: String,
        /// Its id.
        id: String,
    },
}

/// Why a room is closed to a tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is no such text for this person.
    NotFound,
    /// The document was restored or seeded anew: what this tab holds belongs to an older one.
    EpochClosed,
    /// The tab is older, or newer, than the server.
    SchemaMismatch,
    /// No more people fit.
    RoomFull,
    /// The ticket has been used, has run out, or is for something else.
    TicketInvalid,
    /// A procedure or seal holds the text.
    TextFrozen,
    /// The right was withdrawn.
    Withdrawn,
    /// A change that may not enter.
    BadUpdate,
    /// The tab did not take what was sent to it.
    TooSlow,
}

/// Somebody in a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// The Yjs client id.
    pub client: u64,
    /// The person's name.
    pub name: String,
    /// The delegation's code, `SEC` or `CHAIR`.
    pub code: String,
    /// Whether they have the pen.
    pub writes: bool,
}

/// A clause as the projection knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledClause {
    /// The clause.
    pub id: String,
    /// Its label now.
    pub label: String,
    /// The hash of its content.
    pub hash: String,
    /// Who last changed it.
    pub changed_by: String,
    /// In which seat: the delegation's code, `SEC` or `CHAIR`.
    pub changed_code: String,
    /// When.
    pub changed_at: Instant,
    /// Who set the brackets in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hand_set: Vec<HandSet>,
}

/// The short code that somebody in a seat is shown by: the delegation's, or that of the office.
#[must_use]
pub fn code_of(role: Role, member: Option<&str>) -> String {
    match role {
        Role::Head | Role::Delegate => member.unwrap_or("?").to_owned(),
        Role::Chair => "CHAIR".to_owned(),
        Role::Secretary => "SEC".to_owned(),
        Role::Observer => "OBS".to_owned(),
        Role::Administrator => "ADM".to_owned(),
    }
}

/// What somebody may do with a text at one moment, by the rules of its programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Right {
    /// How much of it they read.
    pub reading: Reading,
    /// Whether they hold the pen.
    pub writes: bool,
}

impl Right {
    /// The right of a person in a seat.
    #[must_use]
    pub fn of(seat: &Seat, person: PersonId, rules: &TextRules) -> Self {
        Self { reading: reading(seat, person, rules), writes: holds_pen(seat, person, rules) }
    }

    /// What a live connection may do; only who reads the live draft gets one.
    #[must_use]
    pub const fn ability(self) -> Option<Ability> {
        match (self.reading, self.writes) {
            (Reading::Live, true) => Some(Ability::Write),
            (Reading::Live, false) => Some(Ability::Read),
            _ => None,
        }
    }

    /// Whether the pen may be used.
    ///
    /// # Errors
    /// `not_found` for who does not read the live draft, `forbidden` for who reads it and may not write now.
    pub const fn pen(self) -> Result<(), Code> {
        match self.ability() {
            Some(Ability::Write) => Ok(()),
            Some(Ability::Read) => Err(Code::Forbidden),
            None => Err(Code::NotFound),
        }
    }
}

crate::act! {
    /// Reading the live draft: its words, its deleted clauses, who changed what.
    pub struct ReadDraft = "text.read_draft" on Right;
    |_, right| if right.ability().is_some() { Verdict::Allowed } else { Verdict::Unseen }
}

crate::act! {
    /// Letting a deleted clause stand again: who holds the pen.
    pub struct RestoreClause = "text.restore_clause" on Right;
    |_, right| match right.pen() {
        Ok(()) => Verdict::Allowed,
        Err(Code::Forbidden) => Verdict::Refused,
        Err(_) => Verdict::Unseen,
    }
}
