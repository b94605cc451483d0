//! What of procedures waits on somebody's desk.

use shared::api::procedure::{Procedure, ProcedureState};
use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::procedure::Joining;
use shared::seat::Role;
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// The chair confirms what was recorded, the secretariat records and mends what was returned, an area's head says whether
/// it joins.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    _now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    let mut items = Vec::new();
    for (procedure, title) in store::unfinished(connection).await? {
        let Some((what, since)) = asked(&procedure, caller) else { continue };
        let programme = Some(DeskProgramme { id: procedure.programme, title });
        items.push(DeskItem { what, programme, due: None, since });
    }
    if caller.seat.role == Role::Secretary {
        for (id, title, since) in store::unrecorded(connection).await? {
            let programme = Some(DeskProgramme { id, title });
            items.push(DeskItem {
                what: DeskKind::RecordAdoption { procedure: None },
                programme,
                due: None,
                since,
            });
        }
    }
    Ok(items)
}

fn asked(procedure: &Procedure, caller: &Caller) -> Option<(DeskKind, Instant)> {
    let (id, seat) = (procedure.id, &caller.seat);
    match (procedure.state, seat.role) {
        (ProcedureState::Recorded, Role::Chair) => {
            Some((DeskKind::ConfirmAdoption { procedure: id }, procedure.recorded_at))
        }
        (ProcedureState::Returned, Role::Secretary) => {
            Some((DeskKind::RecordAdoption { procedure: Some(id) }, procedure.recorded_at))
        }
        (ProcedureState::Decided, Role::Head) => {
            let pending = procedure
                .joinings
                .iter()
                .any(|one| one.joining == Joining::Pending && seat.member == Some(one.member));
            pending.then_some((DeskKind::JoinText { procedure: id }, procedure.decided_at?))
        }
        _ => None,
    }
}
