//! The templates that a workspace begins with, made at the first start.

use serde_json::json;
use shared::api::template::TemplateContent;
use shared::audit::Scope;
use shared::id::TemplateId;
use shared::template::{EditTemplates, built_in};

use super::store;
use crate::app::App;
use crate::audit;
use crate::db::Error;
use crate::permit::Permit;

/// Makes those that were never made here. What was renamed, changed or removed since stays as people left it.
///
/// # Errors
/// When the database fails.
pub async fn make_built_in(app: &App) -> Result<(), Error> {
    for template in built_in() {
        let tx = app.db.begin().await?;
        if store::was_made(&tx, template.key).await? {
            continue;
        }
        let permit = Permit::<EditTemplates>::system(&tx, "first start");
        let id = app.id(TemplateId::from_parts);
        let content = TemplateContent {
            name: template.name.into(),
            description: template.description.into(),
            clauses: template.clauses,
        };
        // Two nodes may start at once: the second finds the key taken.
        match store::insert(&tx, &permit, id, Some(template.key), content).await {
            Err(Error::Duplicate) => continue,
            made => made?,
        };
        audit::record(app, &tx, &permit, &Scope::Installation, id, json!({ "what": "made" })).await?;
        app.commit(tx).await?;
    }
    Ok(())
}
