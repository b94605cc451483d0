//! Changing a workstream.

use serde_json::json;
use shared::api::workstream::{ChangeAWorkstream, WorkstreamView};
use shared::workstream::ManageWorkstreams;

use super::{check, record, store};
use crate::app::App;
use crate::http::Call;
use crate::initiative::hold;
use crate::problem::Problem;

/// By the secretariat. Who saw an older version is answered with it as it stands now.
pub(super) async fn change(app: App, call: Call<ChangeAWorkstream>) -> Result<WorkstreamView, Problem> {
    let (caller, id, edit) = (call.caller, call.path.workstream, call.body);
    let tx = app.db.begin().await?;
    let (of, _) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let ground = hold(&tx, &caller, of).await?;
    let permit = caller.permit::<ManageWorkstreams>(&tx, &())?;
    ground.worked_on()?;
    let (_, before) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if before.version != edit.version {
        return Err(Problem::stale(&before));
    }
    check(&tx, &ground, Some(&before), &edit).await?;
    store::update(&tx, &permit, of, id, &edit).await?;
    let detail = json!({ "what": "changed", "name": edit.name.trim() });
    record(&app, &tx, &permit, of, id, detail).await?;
    let (_, view) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(view)
}
