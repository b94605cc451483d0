//! What of rounds waits on somebody's desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::seat::Role;
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::programme;

/// Heads and delegates see until when amendments come in time. Whether anybody has tabled any is not said.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    let mut items = Vec::new();
    if !matches!(caller.seat.role, Role::Head | Role::Delegate) {
        return Ok(items);
    }
    for round in store::running(connection).await? {
        if !round.course().is_open(now) {
            continue;
        }
        let Some(of) = programme::find(connection, round.programme).await? else { continue };
        items.push(DeskItem {
            what: DeskKind::AmendInRound { number: round.view.number },
            programme: Some(DeskProgramme { id: round.programme, title: of.summary.title }),
            due: Some(round.view.closes_at),
            since: round.view.opened_at,
        });
    }
    Ok(items)
}
