//! Packages: a chair's compromise over several clauses, answered as a whole.
//!
//! The chair builds one from wordings of their own and of amendments, puts it before the delegations under a number and a
//! version, each head answers it whole, and when all have accepted it the chair applies it: the text, its record and the
//! amendments that it speaks to change in one transaction (`text::act`). Taken back, all of that is undone by another decision.
//! A draft is known to the chair and the secretariat alone: its acts are in the office's chain of the audit, and its events go
//! to the secretariat. Rules: `shared::package` (its way, who may, what holds it up, what it does to amendments). Events:
//! `Changed { topic: "package" }` with the text's id. What it is not: the words and their checks, see `amendment`; what
//! delegations think of single clauses, see `position`.

mod answer;
mod apply;
mod begin;
mod change;
mod fault;
mod get;
mod ground;
mod lineage;
mod list;
mod list_versions;
mod live;
mod put;
mod routes;
mod step;
mod store;
mod take_back;
mod told;
mod view;
mod waiting;
mod withdraw;

pub use lineage::carrying;
pub use routes::routes;
pub use told::words_changed;
pub use waiting::waiting;
