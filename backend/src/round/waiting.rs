//! What of rounds waits on somebody's desk.

use std::collections::HashMap;

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
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
    let mut running = store::running(connection).await?;
    running.retain(|round| round.course().is_open(now));
    if running.is_empty() {
        return Ok(items);
    }
    let titles = programme::titles_in(connection, State::ALL.into_iter()).await?;
    let titles: HashMap<ProgrammeId, String> = titles.into_iter().collect();
    for round in running {
        let Some(title) = titles.get(&round.programme).cloned() else { continue };
        items.push(DeskItem {
            what: DeskKind::AmendInRound { number: round.view.number },
            programme: Some(DeskProgramme { id: round.programme, title }),
            due: Some(round.view.closes_at),
            since: round.view.opened_at,
        });
    }
    Ok(items)
}
