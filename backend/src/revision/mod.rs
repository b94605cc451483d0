//! Revisions: issued, immutable, hashed states of a text (text model 5).
//!
//! Prepared by the secretariat from the live text as it is settled, confirmed by the chair, and then never changed. A whole
//! clause is kept with each row, hand-set brackets included: they are outside its hash and belong to what was issued.
//! Comparing is `shared::text::redline`, done where it is shown. Rules: `shared::revision`, `shared::programme::reading`.
//! Events: `Changed { topic: "revision" }`. What it is not: the live text, see `text`; what was decided on it, see `procedure`.

mod before;
mod found;
mod get;
mod issue;
mod lineage;
mod list;
mod prepare;
mod restore;
mod returned;
mod routes;
mod seen;
mod sight;
mod store;
mod verify;
mod waiting;
mod withdraw;

pub use found::clause_entries;
pub use lineage::{of_clause, sealed_clauses};
pub use prepare::prepare_next;
pub use routes::routes;
pub use seen::seen_clauses;
pub use store::{Issued, clauses, every_issued, find_issued, issued_contents, latest, seal, sealed_of};
pub use verify::{Difference, verify};
pub use waiting::waiting;

use shared::id::RevisionId;

use crate::hub::Event;

/// What screens that show revisions are told.
fn changed(revision: RevisionId) -> Event {
    Event::Changed { topic: "revision", id: revision.to_string() }
}
