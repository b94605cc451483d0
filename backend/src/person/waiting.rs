//! What of people waits on a desk.

use shared::desk::{DeskItem, DeskKind};
use shared::id::PersonId;
use shared::permission::Act;
use shared::person::{LinkFor, MakeLink, PersonState, Roles};
use shared::seat::Role;
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
    let invited = store::without_link(connection, now).await?;
    let people: Vec<PersonId> = invited.iter().map(|one| one.person).collect();
    let seats = store::seats_of_each(connection, &people).await?;
    let roles = |person: PersonId| -> Vec<Role> {
        seats.get(&person).into_iter().flatten().map(|seat| seat.role).collect()
    };
    let renewed = invited.into_iter().filter(|one| may(roles(one.person)));
    let item = |one: store::WithoutLink| DeskItem {
        what: DeskKind::RenewInvitation { person: one.person, name: one.name },
        programme: None,
        due: None,
        since: one.since,
    };
    Ok(renewed.map(item).collect())
}
