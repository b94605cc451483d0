//! Announcing an editing session.

use serde_json::json;
use shared::api::programme::AnnounceEditingSession;
use shared::audit::Scope;
use shared::lifecycle::State;
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::programme::{AnnounceEditing, EditingSession, NOTE_MOST};

use super::{editing, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::permit::Permit;
use crate::problem::Problem;

/// Only during a negotiation, one at a time, with a reason that all who take part can read (text model 7).
pub(super) async fn announce_editing(
    app: App,
    call: Call<AnnounceEditingSession>,
) -> Result<EditingSession, Problem> {
    let (caller, id, body) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    let stored = store::lock(&tx, id).await?.ok_or_else(Problem::not_found)?;
    let permit: Permit<'_, AnnounceEditing> = caller.permit(&tx, &stored.summary.state)?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 1, NOTE_MOST);
    if body.until.is_some_and(|until| until <= tx.at()) {
        errors.add("/until", FieldCode::EndsBeforeStart);
    }
    errors.finish()?;
    if stored.summary.state != State::Negotiation {
        return Err(Code::EditingNotHere.into());
    }
    if editing::running(tx.sql(), id).await?.is_some() {
        return Err(Code::EditingRuns.into());
    }
    let session = EditingSession {
        opened_at: tx.at(),
        until: body.until,
        reason: body.reason.trim().to_owned(),
        by: caller.person,
    };
    editing::announce(&tx, &permit, id, &session).await?;
    let detail = json!({ "what": "announced", "until": session.until });
    audit::record(&app, &tx, &permit, &Scope::Programme(id), id, detail).await?;
    super::tell_changed(&tx, id).await?;
    app.commit(tx).await?;
    Ok(session)
}
