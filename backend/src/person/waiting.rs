//! What of people waits on a desk.

use shared::desk::{DeskItem, DeskKind};
use shared::permission::Act;
use shared::person::{LinkFor, MakeLink, PersonState, Roles};
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// Invitations that ran out unused, for whoever may renew them. They wait since they ran out.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    let may = |roles| {
        let link = LinkFor { state: PersonState::Invited, roles: Roles(roles) };
        MakeLink::verdict(&caller.seat, &link).is_allowed()
    };
    if !may(Vec::new()) {
        return Ok(Vec::new());
    }
    let mut items = Vec::new();
    for invited in store::without_link(connection, now).await? {
        let seats = store::seats_of(connection, invited.person).await?;
        if may(seats.iter().map(|seat| seat.role).collect()) {
            items.push(DeskItem {
                what: DeskKind::RenewInvitation { person: invited.person, name: invited.name },
                programme: None,
                due: None,
                since: invited.since,
            });
        }
    }
    Ok(items)
}
