//! Removing a template.

use serde_json::json;
use shared::api::template::RemoveTemplate;
use shared::audit::Scope;
use shared::template::EditTemplates;

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// It is no longer listed; its row stays, for the audit's sake.
pub(super) async fn remove(app: App, call: Call<RemoveTemplate>) -> Result<(), Problem> {
    let id = call.path.template;
    let tx = app.db.begin().await?;
    let permit = call.caller.permit::<EditTemplates>(&tx, &())?;
    if !store::remove(&tx, &permit, id).await? {
        return Err(Problem::not_found());
    }
    audit::record(&app, &tx, &permit, &Scope::Installation, id, json!({ "what": "removed" })).await?;
    app.commit(tx).await?;
    Ok(())
}
