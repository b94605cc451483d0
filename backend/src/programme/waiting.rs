//! What of programmes waits on a desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::lifecycle::State;
use shared::programme::holds_pen;
use shared::time::Instant;

use super::{editing, store};
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// Writing the texts that the caller holds the pen of. In an editing session this has its end.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    _now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    let mut items = Vec::new();
    if !caller.seat.role.negotiates() {
        return Ok(items);
    }
    let states = [State::Mandate, State::Drafting, State::Negotiation];
    for listed in store::list(connection, states.into_iter()).await? {
        let id = listed.summary.id;
        let Some(stored) = store::find(connection, id).await? else { continue };
        let session = editing::running(connection, id).await?;
        if !holds_pen(
            &caller.seat,
            caller.person,
            &stored.text_rules(super::pen_writes(connection, id).await?),
        ) {
            continue;
        }
        items.push(DeskItem {
            what: DeskKind::ContinueDrafting,
            due: session.as_ref().and_then(|session| session.until),
            since: session.map_or(stored.summary.since, |session| session.opened_at),
            programme: Some(DeskProgramme { id, title: stored.summary.title }),
        });
    }
    Ok(items)
}
