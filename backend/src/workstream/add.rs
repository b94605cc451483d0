//! Adding a workstream.

use serde_json::json;
use shared::api::workstream::{AddAWorkstream, WorkstreamView};
use shared::id::WorkstreamId;
use shared::problem::FieldCode;
use shared::workstream::{ManageWorkstreams, WORKSTREAMS_MOST};

use super::{check, record, store};
use crate::app::App;
use crate::http::Call;
use crate::initiative::hold;
use crate::problem::Problem;

/// By the secretariat.
pub(super) async fn add(app: App, call: Call<AddAWorkstream>) -> Result<WorkstreamView, Problem> {
    let (caller, edit) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let permit = caller.permit::<ManageWorkstreams>(&tx, &())?;
    ground.worked_on()?;
    check(&tx, &ground, None, &edit).await?;
    if store::ids_of(tx.sql(), ground.programme).await?.len() >= WORKSTREAMS_MOST {
        return Err(Problem::field("/name", FieldCode::TooLong));
    }
    let id = app.id(WorkstreamId::from_parts);
    store::insert(&tx, &permit, ground.programme, id, &edit).await?;
    let detail = json!({ "what": "added", "name": edit.name.trim() });
    record(&app, &tx, &permit, ground.programme, id, detail).await?;
    let (_, view) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(view)
}
