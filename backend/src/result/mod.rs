//! Results: what a sealed text promises and measures, followed under the clauses' own ids (text model 12).
//!
//! They begin in the transaction that seals a text, and are never made otherwise. What is said of an action is a history:
//! nothing is overwritten. Rules: `shared::result`. Events: `Changed { topic: "result" }`. What it is not: the work that
//! serves an action, its money; the figures of an indicator are `indicator` and `measurement`, which ask here for what was sealed.

mod begin;
mod get;
mod list;
mod routes;
mod set_status;
mod store;
mod waiting;

pub use begin::begin;
pub use routes::routes;
pub use store::{Found, find, indicators, sealed};
pub use waiting::waiting;

use shared::id::ProgrammeId;

use crate::db::Connection;
use crate::hub::Event;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme;

/// What screens that show results are told.
fn changed(programme: ProgrammeId) -> Event {
    Event::Changed { topic: "result", id: programme.to_string() }
}

/// Lets pass who may know of the programme: its results are for everyone once its text is adopted.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn may_read(connection: &impl Connection, caller: &Caller, of: ProgrammeId) -> Result<(), Problem> {
    programme::known_to(connection, caller, of).await?;
    caller.check::<shared::result::ReadResults>(&())
}
