//! Rounds of a negotiation: opening, extending, ending, and what hangs on their deadlines.
//!
//! The secretariat opens one on the last issued revision; it ends at its deadline by a job, or earlier by the chair, and then the
//! next revision is prepared with a cover note that names what is carried over. Whether an amendment is late is asked here when it
//! is tabled ([`is_late`]), by the clock and not by whether the job has run. Rules: `shared::round`. Events: `Changed` on
//! `programme`, of which a round is a part. What it is not: the amendments, see `amendment`; editing sessions, see `programme`.

mod cover;
mod end;
mod extend;
mod leave;
mod list;
mod open;
mod remind;
mod routes;
mod standing;
mod store;
mod waiting;

pub use end::end_at_deadline;
pub use leave::leave;
pub use remind::remind;
pub use routes::routes;
pub use standing::{is_late, pen_writes, pens_writing};
pub use waiting::waiting;

use shared::id::RoundId;
use shared::time::Instant;

use crate::app::App;
use crate::db::{Error, Tx};
use crate::job;

/// Puts the end of a round and its reminders into the queue. Jobs of an earlier deadline stay there: they find that their time has
/// not come, and do nothing.
async fn schedule(
    app: &App,
    tx: &Tx,
    round: RoundId,
    closes_at: Instant,
    reminders: &[u8],
) -> Result<(), Error> {
    for (days, at) in shared::round::reminders(closes_at, reminders, tx.at()) {
        let detail = format!("{days} {}", closes_at.millis());
        job::schedule(app, tx, job::Kind::RoundRemind, round, detail, at).await?;
    }
    job::schedule(app, tx, job::Kind::RoundEnd, round, "", closes_at).await
}
