//! Search over everything that somebody reads: clauses, amendments, own drafts, comments (docs/decisions/0023).
//!
//! Two halves. [`write`] keeps what things are found by: the stores that write a wording, a version, a reason or a message call
//! it in their own transaction, and nothing else does. Asking joins that to the tables which have the things, and there, in SQL,
//! stands who sees what: the same rules by which the text, the amendments and the comments are read. Nothing is told, and
//! nothing counted, of what the caller would not be shown.
//! Rules: `shared::search` (folding, queries, excerpts). Events: none. Audit: none; looking for something is no act.

mod ask;
mod entry;
mod ground;
mod hit;
mod refresh;
mod routes;
mod store;
mod verify;

pub use entry::{Entry, write};
pub use refresh::refresh;
pub use routes::routes;
pub use verify::verify;
