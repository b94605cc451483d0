//! The bodies that people sit in: the council of ministers, the officials' committee, working groups, the secretariat.
//!
//! They are rows with a name and dates; the first three are made by the migration and can be changed like any other. Rules:
//! `shared::body`. Events: `Changed` on `body`. Every change locks the installation's chain first, as every change of seats
//! and of meetings does, so that no seat is given in a body, and no meeting of it set, at the moment when its days change. What it is
//! not: who sits there, see `person`; when it meets, see `meeting`.

mod add;
mod change;
mod list;
mod remove;
mod routes;
mod store;

pub use routes::routes;
pub use store::{bodies, insert};

use serde_json::{Value, json};
use shared::body::Body;
use shared::id::BodyId;

use crate::db::Tx;
use crate::hub::Event;

/// Tells screens that a body changed.
fn tell(tx: &Tx, body: BodyId) {
    tx.tell(Event::Changed { topic: "body", id: body.to_string() });
}

/// What the audit says of a body, led by what was done to it.
fn detail(what: &str, body: &Body) -> Value {
    json!({ "what": what, "kind": body.kind, "name": body.name, "from": body.from, "to": body.to })
}
