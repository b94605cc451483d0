//! Results: what a sealed text promises and measures, followed under the clauses' own ids (text model 12).
//!
//! They begin in the transaction that seals a text, and are never made otherwise. What is said of an action, and what each
//! delegation and the secretariat think of a goal, is a history: nothing is overwritten. Rules: `shared::result`. Events:
//! `Changed { topic: "result" }`. What it is not: the work that serves an action (`initiative`), its money; the figures of an
//! indicator are `indicator` and `measurement`, which ask here for what was sealed.

mod begin;
mod get;
mod give_view;
mod list;
mod lit;
mod routes;
mod set_status;
mod store;
mod views;
mod waiting;

pub use begin::begin;
pub use routes::routes;
pub use store::{Found, find, indicators, sealed};
pub use waiting::waiting;

use shared::api::plan::Grouping;
use shared::id::ProgrammeId;
use shared::text::{ClauseId, Kind};

use crate::db::{Connection, Error};
use crate::hub::Event;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme;

/// A result, for what serves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The clause it is.
    pub clause: ClauseId,
    /// Its sealed wording as plain text.
    pub title: String,
}

/// A programme's results, in the order of the sealed text; none before its adoption.
///
/// # Errors
/// When the database fails.
pub async fn followed(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<Followed>, Error> {
    let found = store::all_of(connection, of).await?;
    let followed = |one: store::Found| Followed { clause: one.summary.clause, title: one.summary.title };
    Ok(found.into_iter().map(followed).collect())
}

/// The goals, sub-goals and actions by which work is grouped, in the order of the sealed text.
///
/// # Errors
/// When the database fails.
pub async fn groupings(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<Grouping>, Error> {
    let found = store::all_of(connection, of).await?;
    let grouping = |one: store::Found| {
        let one = one.summary;
        // Work is grouped under sub-goals; of an action only that is asked under which it stands.
        let title = if one.kind == Kind::Action { String::new() } else { one.title };
        Grouping { clause: one.clause, kind: one.kind, label: one.label, parent: one.parent, title }
    };
    Ok(found.into_iter().filter(|one| one.summary.kind != Kind::Indicator).map(grouping).collect())
}

/// What a programme's results are, without their words.
///
/// # Errors
/// When the database fails.
pub async fn kinds(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<(ClauseId, Kind)>, Error> {
    store::kinds(connection, of).await
}

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
