//! Reporting rounds: opened by the secretariat, written by the members, verified section by section, and locked for good.
//!
//! A part that is being written is known within its delegation alone until its head sends it: its acts go into the delegation's own
//! chain of the audit, its events to the delegation (`Event::ChangedAmong`), and nothing that others read counts it. Acts on one
//! programme follow one another, as on its work (`initiative::hold`). Rules: `shared::report`. Events:
//! `Changed { topic: "report" }` with the programme's id. What it is not: what is promised and said between rounds (`result`), the
//! work itself (`initiative`), rounds of a negotiation (`round`).

mod change;
mod compiled;
mod get;
mod get_section;
mod held;
mod list;
mod lock;
mod open;
mod part_store;
mod remind;
mod reported;
mod return_section;
mod routes;
mod schedule;
mod section_store;
mod since;
mod snapshot;
mod standing;
mod store;
mod verify;
mod view;
mod waiting;
mod word;
mod write;

pub use list::seen;
pub use remind::remind;
pub use reported::reported;
pub use routes::routes;
pub use since::{Taken, awaited, steps_since};
pub use waiting::waiting;
pub use word::last_words;

use serde_json::Value;
use shared::audit::Scope;
use shared::id::ProgrammeId;
use shared::permission::Act;

use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::permit::Permit;

/// Writes the entry of an act that all may know of, and notes that screens are to fetch it again.
async fn record<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
    object: impl ToString,
    detail: Value,
) -> Result<(), Error> {
    audit::record(app, tx, permit, &Scope::Programme(programme), object, detail).await?;
    tx.tell(Event::Changed { topic: "report", id: programme.to_string() });
    Ok(())
}
