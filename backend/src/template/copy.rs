//! Making a template that says the same as another.

use serde_json::json;
use shared::api::template::{CopyTemplate, Template, TemplateContent};
use shared::audit::Scope;
use shared::id::TemplateId;
use shared::template::EditTemplates;

use super::{checked, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// See the module.
pub(super) async fn copy(app: App, call: Call<CopyTemplate>) -> Result<Template, Problem> {
    let tx = app.db.begin().await?;
    let permit = call.caller.permit::<EditTemplates>(&tx, &())?;
    let from = store::find(tx.sql(), call.path.template).await?.ok_or_else(Problem::not_found)?;
    let content =
        TemplateContent { name: call.body.name, description: from.description, clauses: from.clauses };
    checked(tx.sql(), &content).await?;
    let id = app.id(TemplateId::from_parts);
    let template = store::insert(&tx, &permit, id, None, content).await?;
    let detail = json!({ "what": "copied", "from": from.id });
    audit::record(&app, &tx, &permit, &Scope::Installation, id, detail).await?;
    app.commit(tx).await?;
    Ok(template)
}
