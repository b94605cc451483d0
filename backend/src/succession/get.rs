//! What becomes of the sub-goals of the programme before this one.

use std::collections::HashMap;

use shared::api::programme::Predecessor;
use shared::api::succession::{GetSuccession, NewSubgoal, OldSubgoal, Succession};
use shared::id::{ProgrammeId, TextId};
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

/// The programme before another one.
pub(super) struct Before {
    /// Which.
    pub earlier: Predecessor,
    /// The other one's text.
    pub text: TextId,
    /// The clauses of that text that were begun from the earlier programme's, by these.
    pub begun: HashMap<ClauseId, ClauseId>,
}

/// None where there is no programme before this one, or it was never adopted: nothing was promised then.
///
/// # Errors
/// `not_found` where there is no such programme; when the database fails.
pub(super) async fn before(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<Before>, Problem> {
    let stored = programme::find(connection, programme).await?.ok_or_else(Problem::not_found)?;
    let Some(earlier) = stored.predecessor else { return Ok(None) };
    let Some(before) = programme::find(connection, earlier).await? else { return Ok(None) };
    if result::sealed(connection, earlier).await?.is_none() {
        return Ok(None);
    }
    let Some(text) = text::text_of(connection, programme, AUTHENTIC).await? else { return Ok(None) };
    let begun = match text::text_of(connection, earlier, AUTHENTIC).await? {
        Some(old) => programme::descendants(connection, text.id, old.id).await?,
        None => HashMap::new(),
    };
    let earlier = Predecessor { id: earlier, title: before.summary.title, adopted: true };
    Ok(Some(Before { earlier, text: text.id, begun }))
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
    let Before { earlier, text, begun } =
        before(connection, programme).await?.ok_or_else(Problem::not_found)?;
    let new: Vec<NewSubgoal> = text::clauses(connection, text)
        .await?
        .into_iter()
        .filter(|one| one.kind == Kind::Subgoal)
        .map(|one| NewSubgoal { clause: one.id, label: one.label, title: one.wording.text() })
        .collect();
    let old =
        result::all(connection, earlier.id, now).await?.into_iter().filter(|one| one.kind == Kind::Subgoal);
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
    Ok(Succession { earlier, old: old.collect(), new, heirs, said_by, said_at, version })
}
