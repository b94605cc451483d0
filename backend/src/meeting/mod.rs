//! Meetings of workstreams: when, where, and what was said.
//!
//! Whoever reads the workstream reads them. Rules: `shared::meeting`. Events: `Changed { topic: "meeting" }` with the programme's id.
//! What it is not: a meeting that decides about the programme, see `procedure`.

mod add;
mod change;
mod list;
mod remove;
mod routes;
mod store;

pub use routes::routes;
pub use store::forget_workstream;

use serde_json::json;
use shared::audit::Scope;
use shared::id::{MeetingId, WorkstreamId};
use shared::initiative::Matter;
use shared::meeting::KeepMeetings;

use crate::app::App;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::initiative::{Ground, hold};
use crate::permit::{Caller, Permit};
use crate::problem::Problem;
use crate::{audit, workstream};

/// The programme, held for an act on meetings of a workstream, and what of that decides who may do it.
async fn held(tx: &Tx, caller: &Caller, id: WorkstreamId) -> Result<(Ground, Matter), Problem> {
    let (programme, _) = workstream::one(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let ground = hold(tx, caller, programme).await?;
    let (_, view) = workstream::one(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    Ok((ground, Matter { lead: view.lead, partners: view.members }))
}

/// Writes the entry, and notes that screens are to fetch the meetings again.
async fn record(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, KeepMeetings>,
    ground: &Ground,
    id: MeetingId,
    (what, title): (&str, &str),
) -> Result<(), Error> {
    let detail = json!({ "what": what, "title": title });
    audit::record(app, tx, permit, &Scope::Programme(ground.programme), id, detail).await?;
    tx.tell(Event::Changed { topic: "meeting", id: ground.programme.to_string() });
    Ok(())
}
