//! Ending the editing session that is running.

use serde_json::json;
use shared::api::programme::EndEditingSession;
use shared::audit::Scope;
use shared::programme::AnnounceEditing;

use super::{editing, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::permit::Permit;
use crate::problem::Problem;

/// See the module. When none is running there is none to end.
pub(super) async fn end_editing(app: App, call: Call<EndEditingSession>) -> Result<(), Problem> {
    let id = call.path.programme;
    let tx = app.db.begin().await?;
    let stored = store::lock(&tx, id).await?.ok_or_else(Problem::not_found)?;
    let permit: Permit<'_, AnnounceEditing> = call.caller.permit(&tx, &stored.summary.state)?;
    if !editing::end(&tx, &permit, id).await? {
        return Err(Problem::not_found());
    }
    audit::record(&app, &tx, &permit, &Scope::Programme(id), id, json!({ "what": "ended" })).await?;
    super::tell_changed(&tx, id).await?;
    app.commit(tx).await?;
    Ok(())
}
