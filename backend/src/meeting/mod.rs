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
use shared::id::MeetingId;
use shared::meeting::KeepMeetings;

use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::initiative::Ground;
use crate::permit::Permit;

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
