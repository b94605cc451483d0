//! What of revisions waits on somebody's desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::seat::Role;
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// The chair is asked to confirm what the secretariat prepared.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    _now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    if caller.seat.role != Role::Chair {
        return Ok(Vec::new());
    }
    let prepared = store::prepared(connection).await?;
    Ok(prepared
        .into_iter()
        .map(|one| DeskItem {
            what: DeskKind::ConfirmRevision { revision: one.revision, number: one.number },
            programme: Some(DeskProgramme { id: one.programme, title: one.title }),
            due: None,
            since: one.since,
        })
        .collect())
}
