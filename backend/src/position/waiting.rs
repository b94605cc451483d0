//! What of positions waits on somebody's desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::lifecycle::State;
use shared::position::taken_in;
use shared::seat::Role;
use shared::time::Instant;

use super::held::anything;
use super::sheet::Sheet;
use super::standing::Standing;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{programme, text};

/// A head says anew what the delegation thinks of clauses whose words have changed: one item for each programme, with their
/// number, since the first of them changed.
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
    let states = State::ALL.into_iter().filter(|state| taken_in(*state));
    for (id, title) in programme::titles_in(connection, states).await? {
        let Some(text) = text::text_of(connection, id, programme::AUTHENTIC).await? else { continue };
        if !anything(connection, text.id).await? {
            continue;
        }
        let sheet = Sheet::of(connection, caller, text.id).await?;
        let standing = Standing::load(connection, sheet, now.date()).await?;
        let asked = standing.to_reconfirm(member);
        let since = asked.iter().map(|at| standing.sheet.read[*at].since).min();
        if let Some(since) = since {
            let count = u32::try_from(asked.len()).unwrap_or(u32::MAX);
            let programme = Some(DeskProgramme { id, title });
            items.push(DeskItem {
                what: DeskKind::ReconfirmPositions { count },
                programme,
                due: None,
                since,
            });
        }
    }
    Ok(items)
}
