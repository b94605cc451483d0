//! Confirmed readings: what somebody has confirmed to have read of a text, and what has changed since.
//!
//! Two of each text: a person's own, in the voice of the seat, and a delegation's, which its head gives. Of each clause is kept
//! what was before them: the hashes of its content and facts (their bodies are kept), the open amendments to it, and what the
//! delegations thought of it. The difference is computed at each look (`shared::reading`), as this reader may see the text
//! ([`sight`]): of what is not tabled it knows nothing. Each change names the amendments that were accepted on its clause since.
//! Rules: `shared::reading`. Events: `ChangedAmong { topic: "reading" }` to the delegation that has cleared. What it is not: what
//! was opened, which counts for the preview of agreeing to a section, see `position`; revisions and the redline between
//! them, see `revision`.

mod confirm;
mod get;
mod looks;
mod routes;
mod sight;
mod store;
mod waiting;

pub use looks::looks;
pub use routes::routes;
pub use waiting::waiting;
