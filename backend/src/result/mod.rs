//! Results: what a sealed text promises and measures, followed under the clauses' own ids (text model 12).
//!
//! They begin in the transaction that seals a text, and are never made otherwise. What is said of an action, what each
//! delegation and the secretariat think of a goal, and the lights that people set beside the rule's, are histories: nothing is
//! overwritten. Lights are drawn from all of it and from the work and the figures at each look ([`lit`]), and stored nowhere. Rules: `shared::result`. Events:
//! `Changed { topic: "result" }`; who shows lights listens to `initiative` and `indicator` too. What it is not: the work that serves an
//! action (`initiative`), its money; the figures of an
//! indicator are `indicator` and `measurement`, which ask here for what was sealed.

mod begin;
mod get;
mod give_view;
mod lights;
mod lineage;
mod list;
mod lit;
mod routes;
mod serving;
mod set_light;
mod set_status;
mod store;
mod views;
mod waiting;

pub use begin::begin;
pub use lights::lights_since;
pub use routes::routes;
pub use serving::{serve, served};
pub use store::{Found, find, indicators, sealed};
pub use waiting::waiting;

use std::collections::HashMap;

use shared::api::lineage::LatestFigure;
use shared::api::plan::Grouping;
use shared::api::result::ResultSummary;
use shared::id::ProgrammeId;
use shared::text::{ClauseId, Kind};
use shared::time::Instant;

use crate::db::{Connection, Error};
use crate::hub::Event;
use crate::indicator::Measured;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme;

/// What was promised, for what serves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// The clause it is.
    pub clause: ClauseId,
    /// Its sealed wording as plain text.
    pub title: String,
}

/// What a programme has promised, in the order of the sealed text; nothing before its adoption.
///
/// # Errors
/// When the database fails.
pub async fn promised(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<Promised>, Error> {
    let found = store::all_of(connection, of).await?;
    let promised = |one: store::Found| Promised { clause: one.summary.clause, title: one.summary.title };
    Ok(found.into_iter().map(promised).collect())
}

/// A programme's results with their lights and with what is thought of them, in the order of the sealed text.
///
/// # Errors
/// When the database fails.
pub async fn all(
    connection: &impl Connection,
    of: ProgrammeId,
    now: Instant,
) -> Result<Vec<ResultSummary>, Error> {
    Ok(tracked(connection, of, now).await?.results)
}

/// A programme's results, and what measures them.
pub struct Tracked {
    /// With their lights and with what is thought of them, in the order of the sealed text.
    pub results: Vec<ResultSummary>,
    /// What its indicators count and have come to.
    pub measured: Measured,
    /// Of each indicator the newest figure of each member.
    pub latest: HashMap<ClauseId, Vec<LatestFigure>>,
}

/// The same with what the lights of indicators are drawn from, for who tells of both.
///
/// # Errors
/// When the database fails.
pub async fn tracked(connection: &impl Connection, of: ProgrammeId, now: Instant) -> Result<Tracked, Error> {
    let lit::All { found, measured, latest } = lit::all(connection, of, now).await?;
    Ok(Tracked { results: found.into_iter().map(|found| found.summary).collect(), measured, latest })
}

/// A result and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The clause it is.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed wording as plain text.
    pub title: String,
}

/// A programme's results with where they stand, in the order of the sealed text; none before its adoption.
///
/// # Errors
/// When the database fails.
pub async fn placed(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<Placed>, Error> {
    let placed = |found: Found| {
        let one = found.summary;
        Placed { clause: one.clause, kind: one.kind, parent: one.parent, label: one.label, title: one.title }
    };
    Ok(store::all_of(connection, of).await?.into_iter().map(placed).collect())
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
