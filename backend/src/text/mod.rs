//! Texts: the log, the projection, reading, and acts that change a text (text model 1 to 5).
//!
//! A text is one language of one programme. Its truth is an append-only log of updates; what SQL, lists and other nouns
//! read is the projection, brought up to the log by the text's room (`crate::live`) after two seconds of quiet, and at
//! once when [`settle`] asks. Every server-made change is an [`act`]: built on a fork, recorded in one transaction, and
//! only then in memory.
//! Rules: `shared::programme` (who reads what, who holds the pen), `shared::text` (labels, hashes). Events:
//! `Changed { topic: "text" }`. What it is not: sockets and presence, see `live`; issued states, see `revision`.

mod act;
mod bracket;
mod create;
mod epoch;
mod found;
mod get_clause;
mod get_deleted;
mod get_text;
mod label;
pub(crate) mod log;
pub(crate) mod project;
mod read;
mod restore_clause;
mod rights;
mod routes;
mod settle;
mod store;
mod verify;
mod verify_bodies;
mod view;

pub use act::{Settled, act};
pub use bracket::{hand_set, set_in};
pub(crate) use create::client_id;
pub use create::{create, create_draft};
pub use epoch::begin_epochs;
pub use found::{clause_entries, settled_entries, sheets};
pub use label::{aliases, called, freeze_labels, frozen_labels};
pub(crate) use read::code;
pub use read::{Projected, Touch, bodies, clause, clauses, clauses_of, deleted, wordings};
pub use rights::right;
pub use routes::routes;
pub use settle::settle;
pub use store::{Text, authentic, find, hold, of_programme, text_of};
pub use verify::{Difference, verify};
pub use verify_bodies::verify_bodies;
pub(crate) use view::views;

use shared::id::{PersonId, SeatId};

use crate::amendment;
use crate::db::{Connection, Error};
use crate::hub::Event;
use crate::permit::By;

/// What screens that show a text are told when it has changed. Of a draft only its authors are: for others there is none.
pub(crate) async fn changed(connection: &impl Connection, text: &Text) -> Result<Event, Error> {
    let (topic, id) = ("text", text.id.to_string());
    Ok(match text.amendment {
        None => Event::Changed { topic, id },
        Some(amendment) => {
            let among = amendment::audience(connection, amendment).await?;
            Event::ChangedAmong { topic, id, among }
        }
    })
}

/// Who changed something in a text. Both absent: the system itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Author {
    /// The person.
    pub person: Option<PersonId>,
    /// The seat acted in.
    pub seat: Option<SeatId>,
}

impl From<By> for Author {
    fn from(by: By) -> Self {
        match by {
            By::Person { person, seat } => Self { person: Some(person), seat: Some(seat) },
            By::System(_) => Self::default(),
        }
    }
}

impl Author {
    /// As the room carries it: `person seat`, or nothing for the system.
    pub(crate) fn to_line(self) -> String {
        match (self.person, self.seat) {
            (Some(person), Some(seat)) => format!("{person} {seat}"),
            _ => String::new(),
        }
    }

    /// Back from [`Self::to_line`].
    pub(crate) fn from_line(line: &str) -> Self {
        let Some((person, seat)) = line.split_once(' ') else { return Self::default() };
        Self { person: person.parse().ok(), seat: seat.parse().ok() }
    }

    pub(crate) fn columns(self) -> (Option<String>, Option<String>) {
        (self.person.map(|id| id.to_string()), self.seat.map(|id| id.to_string()))
    }
}
