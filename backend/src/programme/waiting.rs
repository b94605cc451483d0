//! What of programmes waits on a desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::lifecycle::State;
use shared::programme::{TextRules, holds_pen};
use shared::time::Instant;

use super::{editing, store};
use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::round;

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
    // A desk is looked at often and there may be many programmes: a list comes without the drafting groups, of which only matters
    // whether the caller is in them, and whether the pen writes is a question of the negotiation alone. No statement is asked for each.
    let drafted = store::drafted_by(connection, caller.person).await?;
    let mut sessions = editing::all_running(connection).await?;
    let in_rounds = round::pens_writing(connection).await?;
    for stored in store::list(connection, states.into_iter()).await? {
        let id = stored.summary.id;
        let negotiated = stored.summary.state == State::Negotiation;
        let session = sessions.remove(&id).filter(|_| negotiated);
        let writes = negotiated && (session.is_some() || in_rounds.contains(&id));
        let drafting_group = drafted.contains(&id).then_some(caller.person).into_iter().collect();
        let rules = TextRules { drafting_group, ..stored.text_rules(writes) };
        if !holds_pen(&caller.seat, caller.person, &rules) {
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
