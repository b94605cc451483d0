//! Removing a workstream.

use serde_json::json;
use shared::api::workstream::RemoveAWorkstream;
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::workstream::ManageWorkstreams;

use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::initiative::{hold, titles_in};
use crate::problem::Problem;
use crate::{document, meeting};

/// Only one to which no initiative belongs; those that do are named. Its meetings and documents go with it.
pub(super) async fn remove(app: App, call: Call<RemoveAWorkstream>) -> Result<(), Problem> {
    let (caller, id) = (call.caller, call.path.workstream);
    let tx = app.db.begin().await?;
    let (of, _) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let ground = hold(&tx, &caller, of).await?;
    let permit = caller.permit::<ManageWorkstreams>(&tx, &())?;
    ground.worked_on()?;
    let (_, before) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if before.version != call.query.version {
        return Err(Problem::stale(&before));
    }
    let inside = titles_in(tx.sql(), id).await?;
    if !inside.is_empty() {
        let mut errors = FieldErrors::new();
        errors.add_named("", FieldCode::InUse, inside);
        let errors = errors.finish().err().unwrap_or_default();
        return Err(Problem { errors, ..Problem::new(Code::WorkstreamInUse) });
    }
    meeting::forget_workstream(&tx, &permit, id).await?;
    document::forget_workstream(&tx, &permit, id).await?;
    store::delete(&tx, &permit, id).await?;
    record(&app, &tx, &permit, of, id, json!({ "what": "removed", "name": before.name })).await?;
    app.commit(tx).await?;
    Ok(())
}
