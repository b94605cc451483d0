//! Comments: threads on clauses and words in them, in three circles (text model 11).
//!
//! A thread is there for its circle alone: for everybody else it is in no list, no event, no chain of the audit that they
//! read. Where it stands is carried along by every settle, in the settle's own transaction ([`carry`]).
//! Rules: `shared::comment` (circles, anchors, trails). Events: `comment` with the text's id, to the circle alone. Audit: in
//! the chain that the circle reads ([`circle`]). What it is not: marks in the text, of which there are none.

mod begin;
mod carry;
mod change;
mod circle;
mod found;
mod ground;
mod list;
mod mention;
mod place_rows;
mod readers;
mod reopen;
mod reply;
mod resolve;
mod routes;
mod settling;
mod store;
mod view;
mod waiting;

pub use carry::{Changes, carry};
pub use found::{FoundThread, found, message_entries};
pub use routes::routes;
pub(crate) use store::circles;
pub use waiting::waiting;
