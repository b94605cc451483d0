//! What becomes of the sub-goals of the programme before this one.

use std::collections::HashMap;

use shared::api::programme::Predecessor;
use shared::api::succession::{GetSuccession, NewSubgoal, OldSubgoal, Succession};
use shared::id::ProgrammeId;
use shared::programme::{Reading, reading};
use shared::text::{ClauseId, Kind};
use shared::time::Instant;

use super::store;
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme::AUTHENTIC;
use crate::{programme, result, text};

/// For those who read the new programme's text as it is: its sub-goals are named.
pub(super) async fn get(app: App, call: Call<GetSuccession>) -> Result<Succession, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    may_read(read, &call.caller, programme).await?;
    whole(read, programme, app.clock.now()).await
}

/// Lets pass who reads the live text, or the sealed one; for others there is nothing here.
pub(super) async fn may_read(
    connection: &impl Connection,
    caller: &Caller,
    programme: ProgrammeId,
) -> Result<(), Problem> {
    let rules = programme::known_to(connection, caller, programme).await?;
    match reading(&caller.seat, caller.person, &rules) {
        Reading::Live | Reading::Adopted => Ok(()),
        Reading::Nothing | Reading::LastRevision => Err(Problem::not_found()),
    }
}

/// The earlier programme with its sub-goals, this one's, and what is said of them.
///
/// # Errors
/// `not_found` where there is no earlier programme that was adopted; when the database fails.
pub(super) async fn whole(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<Succession, Problem> {
    let stored = programme::find(connection, programme).await?.ok_or_else(Problem::not_found)?;
    let earlier = stored.predecessor.ok_or_else(Problem::not_found)?;
    let before = programme::find(connection, earlier).await?.ok_or_else(Problem::not_found)?;
    if result::sealed(connection, earlier).await?.is_none() {
        return Err(Problem::not_found());
    }
    let text = text::text_of(connection, programme, AUTHENTIC).await?.ok_or_else(Problem::not_found)?;
    let new: Vec<NewSubgoal> = text::clauses(connection, text.id)
        .await?
        .into_iter()
        .filter(|one| one.kind == Kind::Subgoal)
        .map(|one| NewSubgoal { clause: one.id, label: one.label, title: one.wording.text() })
        .collect();
    let begun: HashMap<ClauseId, ClauseId> = match text::text_of(connection, earlier, AUTHENTIC).await? {
        Some(old) => programme::descendants(connection, text.id, old.id).await?,
        None => HashMap::new(),
    };
    let old =
        result::all(connection, earlier, now).await?.into_iter().filter(|one| one.kind == Kind::Subgoal);
    let old = old.map(|one| OldSubgoal {
        descendant: begun.get(&one.clause).filter(|id| new.iter().any(|new| new.clause == **id)).cloned(),
        clause: one.clause,
        label: one.label,
        title: one.title,
        light: one.light,
    });
    let said = store::latest(connection, programme).await?;
    let (heirs, said_by, said_at, version) = match said {
        Some(said) => (said.heirs, Some(said.by), Some(said.at), said.version),
        None => (Vec::new(), None, None, 0),
    };
    Ok(Succession {
        earlier: Predecessor { id: earlier, title: before.summary.title, adopted: true },
        old: old.collect(),
        new,
        heirs,
        said_by,
        said_at,
        version,
    })
}
