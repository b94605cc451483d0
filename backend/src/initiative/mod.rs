//! Initiatives: the work under an adopted programme, with its risks and its log.
//!
//! An initiative serves results, which are never made here ([`crate::result`]); it may belong to a workstream, and has milestones in
//! a folder of their own. Every act writes into its log by itself. Acts on the work of one programme follow one another: each takes
//! the lock of the programme's audit chain first ([`hold`]), so that numbers, circles of milestones and versions hold. Rules:
//! `shared::initiative`. Events: `Changed { topic: "initiative" }` with the programme's id. What it is not: money, reports.

mod add;
mod add_risk;
mod bulk;
mod change;
mod change_risk;
mod get;
mod ground;
mod list;
mod log;
mod note;
mod remove_risk;
mod risk_store;
mod routes;
mod serving;
mod store;

pub use get::whole;
pub use ground::{Ground, Held, hold, hold_initiative};
pub use log::{Logged, append, told_since};
pub use routes::routes;
pub use serving::serving;
pub use store::{codes, members, programme_of};

use std::collections::HashMap;

use serde_json::Value;
use shared::api::initiative::InitiativeRow;
use shared::api::result::ResultSummary;
use shared::audit::Scope;
use shared::id::{InitiativeId, ProgrammeId, WorkstreamId};
use shared::permission::Act;
use shared::text::ClauseId;
use shared::time::{Date, Instant};

use crate::app::App;
use crate::audit;
use crate::db::{Connection, Error, Tx};
use crate::hub::Event;
use crate::permit::Permit;
use crate::problem::Problem;

/// Writes the entry of an act on a programme's work, and notes that screens are to fetch it again.
///
/// # Errors
/// When the database fails.
pub async fn record<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
    object: impl ToString,
    detail: Value,
) -> Result<(), Error> {
    audit::record(app, tx, permit, &Scope::Programme(programme), object, detail).await?;
    tx.tell(Event::Changed { topic: "initiative", id: programme.to_string() });
    Ok(())
}

/// The initiatives of a programme as they stand on that day, by their numbers.
///
/// # Errors
/// When the database fails.
pub async fn rows(
    connection: &impl Connection,
    of: ProgrammeId,
    today: Date,
) -> Result<Vec<InitiativeRow>, Error> {
    store::all_of(connection, of, today, None).await
}

/// Initiatives of which it is not known yet what was reported of the results that they serve.
pub struct Unheard {
    rows: Vec<store::Stored>,
    today: Date,
}

impl Unheard {
    /// What was reported counts as word of them; `results` are those of their programme.
    #[must_use]
    pub fn hear<'a>(mut self, results: impl IntoIterator<Item = &'a ResultSummary>) -> Vec<InitiativeRow> {
        let results = results.into_iter();
        let reported: HashMap<ClauseId, Instant> =
            results.filter_map(|one| Some((one.clause.clone(), one.reported_at?))).collect();
        store::hear(&reported, &mut self.rows, self.today);
        self.as_planned()
    }

    /// Without when there was word of them, for who keeps what is planned and not how fresh it is.
    #[must_use]
    pub fn as_planned(self) -> Vec<InitiativeRow> {
        self.rows.into_iter().map(|stored| stored.row).collect()
    }
}

/// The same as [`rows`], or those of them that serve a result or what stands under it, for who knows the results: when a report spoke of
/// each is not asked for twice.
///
/// # Errors
/// When the database fails.
pub async fn unheard(
    connection: &impl Connection,
    of: ProgrammeId,
    today: Date,
    serving: Option<&ClauseId>,
) -> Result<Unheard, Error> {
    Ok(Unheard { rows: store::unheard(connection, of, today, serving).await?, today })
}

/// One of them, and its programme.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn row(
    connection: &impl Connection,
    id: InitiativeId,
    today: Date,
) -> Result<(ProgrammeId, InitiativeRow), Problem> {
    let stored = store::find(connection, id, today).await?.ok_or_else(Problem::not_found)?;
    Ok((stored.programme, stored.row))
}

/// What the initiatives of a workstream are called.
///
/// # Errors
/// When the database fails.
pub async fn titles_in(connection: &impl Connection, of: WorkstreamId) -> Result<Vec<String>, Error> {
    store::titles_in(connection, of).await
}
