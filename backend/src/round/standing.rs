//! What a round means for others: whether the pen writes, and whether an amendment is late.

use std::collections::HashSet;

use shared::id::{ProgrammeId, TextId};
use shared::round::ChangedBy;
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};
use crate::revision;

/// Whether a round that has not ended lets the pen write without an announced editing session. Who asks is not told the time, so
/// that it holds until the job has ended the round.
///
/// # Errors
/// When the database fails.
pub async fn pen_writes(connection: &impl Connection, programme: ProgrammeId) -> Result<bool, Error> {
    let round = store::latest(connection, programme).await?;
    Ok(round.is_some_and(|round| round.view.ended.is_none() && round.view.changed_by == ChangedBy::Pen))
}

/// The programmes in which a round does.
///
/// # Errors
/// When the database fails.
pub async fn pens_writing(connection: &impl Connection) -> Result<HashSet<ProgrammeId>, Error> {
    let running = store::running(connection).await?.into_iter();
    let writes = running.filter(|round| round.view.changed_by == ChangedBy::Pen);
    Ok(writes.map(|round| round.programme).collect())
}

/// Whether what is tabled to a text at that time comes after the deadline of its round.
///
/// # Errors
/// When the database fails.
pub async fn is_late(connection: &impl Connection, text: TextId, at: Instant) -> Result<bool, Error> {
    let Some(round) = store::latest_of_text(connection, text).await? else { return Ok(false) };
    let last = revision::latest(connection, text).await?;
    let followed = last.is_some_and(|last| last.number > round.view.revision);
    Ok(round.course().makes_late(at, followed))
}
