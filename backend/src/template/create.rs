//! Making a template.

use shared::api::template::{CreateTemplate, Template};
use shared::audit::Scope;
use shared::id::TemplateId;
use shared::template::{EditTemplates, ReadTemplates};

use super::{checked, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// See the module.
pub(super) async fn create(app: App, call: Call<CreateTemplate>) -> Result<Template, Problem> {
    let (caller, content) = (call.caller, call.body);
    caller.check::<ReadTemplates>(&())?;
    let tx = app.db.begin().await?;
    let permit = caller.permit::<EditTemplates>(&tx, &())?;
    checked(tx.sql(), &content).await?;
    let id = app.id(TemplateId::from_parts);
    let template = store::insert(&tx, &permit, id, None, content).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, id, serde_json::json!({ "what": "made" }))
        .await?;
    app.commit(tx).await?;
    Ok(template)
}
