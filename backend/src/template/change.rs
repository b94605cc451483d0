//! Changing a template.

use serde_json::json;
use shared::api::template::{ChangeTemplate, Template};
use shared::audit::Scope;
use shared::problem::Code;
use shared::template::EditTemplates;

use super::{checked, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// A version other than the stored one is `stale`: nobody overwrites what they have not seen.
pub(super) async fn change(app: App, call: Call<ChangeTemplate>) -> Result<Template, Problem> {
    let (id, change) = (call.path.template, call.body);
    let tx = app.db.begin().await?;
    let permit = call.caller.permit::<EditTemplates>(&tx, &())?;
    store::lock(&tx, id).await?;
    let stored = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if stored.version != change.version {
        return Err(Code::Stale.into());
    }
    checked(tx.sql(), &change.content).await?;
    let template = store::update(&tx, &permit, stored, change.content).await?;
    let detail = json!({ "what": "changed", "version": template.version });
    audit::record(&app, &tx, &permit, &Scope::Installation, id, detail).await?;
    app.commit(tx).await?;
    Ok(template)
}
