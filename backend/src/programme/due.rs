//! What the calendar does: programmes come into force and expire, editing sessions end.

use serde_json::json;
use shared::audit::Scope;
use shared::id::ProgrammeId;
use shared::lifecycle::{self, State};
use shared::programme::{AnnounceEditing, MoveState};
use shared::time::Instant;

use super::history::Moved;
use super::readiness::revision_number;
use super::{advance, editing, store};
use crate::app::App;
use crate::audit;
use crate::db::Error;
use crate::permit::Permit;

/// Does everything that is due. Days are those of UTC. After a long stop every step that was missed is taken, in order.
///
/// # Errors
/// When the database fails; what was done before stands.
pub async fn due(app: &App, now: Instant) -> Result<(), Error> {
    let states = [State::Adopted, State::InForce, State::MidTermReview];
    for stored in store::list(app.db.read(), states.into_iter()).await? {
        let dates = &stored.dates;
        if lifecycle::due(stored.summary.state, dates.in_force, dates.expires, now.date()).is_some() {
            move_on(app, stored.summary.id, now).await?;
        }
    }
    for programme in editing::overdue(app.db.read(), now).await? {
        end_session(app, programme).await?;
    }
    Ok(())
}

/// Asked again under the lock: another node may have been quicker.
async fn move_on(app: &App, programme: ProgrammeId, now: Instant) -> Result<(), Error> {
    loop {
        let tx = app.db.begin().await?;
        let Some(mut stored) = store::lock(&tx, programme).await? else { return Ok(()) };
        let from = stored.summary.state;
        let dates = &stored.dates;
        let Some(to) = lifecycle::due(from, dates.in_force, dates.expires, now.date()) else { return Ok(()) };
        let permit = Permit::<MoveState>::system(&tx, "its date");
        let revision = revision_number(tx.sql(), &stored).await?;
        let moved = Moved { from: Some(from), to, revision, note: "" };
        advance::advance(app, &tx, &permit, &mut stored, moved).await?;
        app.commit(tx).await?;
    }
}

async fn end_session(app: &App, programme: ProgrammeId) -> Result<(), Error> {
    let tx = app.db.begin().await?;
    if store::lock(&tx, programme).await?.is_none() {
        return Ok(());
    }
    let permit = Permit::<AnnounceEditing>::system(&tx, "its time");
    if !editing::end(&tx, &permit, programme).await? {
        return Ok(());
    }
    let scope = Scope::Programme(programme);
    audit::record(app, &tx, &permit, &scope, programme, json!({ "what": "ended" })).await?;
    super::tell_changed(&tx, programme).await?;
    app.commit(tx).await
}
