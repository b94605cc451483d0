//! What of results waits on somebody's desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::permission::Act;
use shared::result::{Led, SetStatus, waits_since};
use shared::text::Kind;
use shared::time::Instant;

use super::{lit, store};
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// The member that leads an action of a programme in force is asked how it goes, when nobody has said, or what was said or
/// reported has gone stale.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    let mut items = Vec::new();
    // Of most seats nothing is asked, whoever leads: for them not a result is read.
    let asked = |lead| SetStatus::verdict(&caller.seat, &Led { kind: Kind::Action, lead }).is_allowed();
    if !asked(None) && !asked(caller.seat.member) {
        return Ok(items);
    }
    for programme in store::in_force(connection).await? {
        for found in lit::spoken_of(connection, programme.id).await? {
            let result = found.summary;
            if !SetStatus::verdict(&caller.seat, &Led { kind: result.kind, lead: result.lead }).is_allowed() {
                continue;
            }
            let Some(since) = waits_since(programme.since, result.last_word()).filter(|since| *since <= now)
            else {
                continue;
            };
            items.push(DeskItem {
                what: DeskKind::UpdateResult { clause: result.clause, label: result.label },
                programme: Some(DeskProgramme { id: programme.id, title: programme.title.clone() }),
                due: None,
                since,
            });
        }
    }
    Ok(items)
}
