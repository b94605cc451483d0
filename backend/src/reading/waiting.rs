//! What of confirmed readings waits on somebody's desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::lifecycle::State;
use shared::position::lifted_in;
use shared::reading::difference;
use shared::seat::Role;
use shared::time::Instant;

use super::sight::Sight;
use super::store::{self, Holder};
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, text};

/// A head reads what has changed since the delegation last cleared: one item for each programme that is negotiated or before the
/// officials or ministers, with the number of clauses, since the delegation cleared last. Where it never has, nothing is asked.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    let Some(member) = caller.seat.member.filter(|_| caller.seat.role == Role::Head) else {
        return Ok(items);
    };
    let states = State::ALL.into_iter().filter(|state| lifted_in(*state));
    for (id, title) in programme::titles_in(connection, states).await? {
        let Some(text) = text::text_of(connection, id, programme::AUTHENTIC).await? else { continue };
        let holder = Holder::delegation(member);
        if !store::any(connection, text.id, &holder).await? {
            continue;
        }
        let kept = store::find(connection, text.id, &holder).await?;
        let sight = Sight::of(connection, caller, text.id, now.date()).await?;
        let found = difference(&kept.stand, &sight.now, &sight.states);
        let count = u32::try_from(found.count() + usize::from(found.wide.is_some())).unwrap_or(u32::MAX);
        if let Some(confirmed) = kept.confirmed.filter(|_| count > 0) {
            items.push(DeskItem {
                what: DeskKind::ReadChanges { count },
                programme: Some(DeskProgramme { id, title }),
                due: None,
                since: confirmed.at,
            });
        }
    }
    Ok(items)
}
