//! Amendments: what delegations propose for a text, how it is cleared, tabled and decided (text model 8).
//!
//! A draft is a small text of its own (`text::create_draft`), written live in a room that only its authors may enter; until
//! its last head has released it, it exists for nobody else: events go to its authors alone (`Event::ChangedAmong`), its acts
//! are in their delegations' chains of the audit, and its number is given at tabling. What it asks for is derived from the
//! draft then, and frozen as a version.
//! Rules: `shared::amendment` (its way, who may, operations and their merge). Accepting and taking back change the text by
//! `text::act`. Every act holds the text (`text::hold`), so that they follow one another, whichever amendments they go on to. Events: `Changed { topic: "amendment" }` with the text's id. What it is not: what delegations think of the text
//! as it stands, see `position`.

mod accept;
mod accept_together;
mod answer;
mod basis;
mod begin;
mod beginning;
mod contest;
mod decide;
mod draft;
mod draft_right;
mod drop_revision;
mod fault;
mod found;
mod get;
mod hosted;
mod in_round;
mod lineage;
mod list;
mod list_unopposed;
mod list_versions;
mod note_look;
mod of_clauses;
mod packaged;
mod propose;
mod release;
mod revise;
mod routes;
mod send_back;
mod set_reason;
mod share;
mod sponsor;
mod step;
mod store;
mod submit;
mod take_back;
mod take_stance;
mod take_up;
mod taken_over;
mod told;
mod undo;
mod view;
mod waiting;
mod withdraw;

pub use contest::{competing, competing_before, open_brackets};
pub use draft_right::{audience, draft_right};
pub use fault::faultless;
pub(crate) use found::own_drafts;
pub use found::{FoundAmendment, found, found_drafts, reason_entries, tabled_entries};
pub use in_round::{Carried, InRound, NotTaken, in_round};
pub use lineage::touching;
pub use of_clauses::{OfClauses, of_clauses};
pub use packaged::{Decision, Entered, OnTable, decide_in_package, entered, on_table, reopen_from_package};
pub use routes::routes;
pub use told::words_changed;
pub use undo::{Undo, none_agreed};
pub use waiting::waiting;
