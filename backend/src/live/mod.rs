//! The live socket and its rooms (text model 4, 14; docs/live-protocol.md).
//!
//! A room is one task around `collab`'s room core: it takes the frames of its connections one after the other, writes the
//! log in groups, settles the projection and steps aside for acts. A socket is one tab: it signs in with a ticket, opens
//! rooms, and is checked again whenever its rights may have changed and each minute.
//! What it is not: the engine (`collab`), the rows (`text`), the upgrade of a connection (`http::upgrade`).
//!
//! Several nodes: the log is the channel. A node that finds rows it has not written applies and broadcasts them; with
//! PostgreSQL an open room looks every two seconds. Presence and the list of people stay within a node, and so do the
//! hints of `Hub`: on another node a withdrawn right is found by the check each minute.

mod issue_ticket;
mod outbox;
mod room;
mod rooms;
mod routes;
mod socket;
mod ticket;

pub use room::{Acted, Turn};
pub use rooms::Live;
pub use routes::routes;
pub(crate) use socket::serve;
