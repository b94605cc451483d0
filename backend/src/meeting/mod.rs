//! Meetings of workstreams and of bodies: when, where, and what was said.
//!
//! Whoever reads the workstream reads its meetings; those of a body are read by everybody with a seat, as the bodies are. Acts on the
//! meetings of one body follow one another, and its days do not change meanwhile: each takes the lock of the installation's audit chain
//! first, as acts on bodies do. Rules: `shared::meeting`. Events: `Changed { topic: "meeting" }` with the id of the programme or of the
//! body. What it is not: a decision on the programme, see `procedure`.

mod add;
mod change;
mod list;
mod owner;
mod remove;
mod routes;
mod store;

pub use routes::routes;
pub use store::{Met, days_of, forget_workstream, of_kind};

use serde_json::json;
use shared::id::MeetingId;
use shared::meeting::KeepMeetings;

use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::permit::Permit;

use owner::Held;

/// Writes the entry, and notes that screens are to fetch the meetings again.
async fn record(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, KeepMeetings>,
    held: &Held,
    id: MeetingId,
    (what, title): (&str, &str),
) -> Result<(), Error> {
    let mut detail = json!({ "what": what, "title": title });
    if let Held::Body(body) = held {
        detail["body"] = json!(body.name);
    }
    audit::record(app, tx, permit, &held.scope(), id, detail).await?;
    tx.tell(Event::Changed { topic: "meeting", id: held.whose_id() });
    Ok(())
}
