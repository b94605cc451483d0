//! The link that makes the first administrator, while there is nobody at all.

use serde_json::json;
use shared::api::person::LinkMade;
use shared::audit::Scope;
use shared::person::{Invite, LinkPurpose};

use super::{link, store};
use crate::app::App;
use crate::audit;
use crate::permit::Permit;
use crate::problem::Problem;

/// `None` once there is anybody. Asked at every start: a link that was not followed is replaced, because whoever starts the
/// server may have lost it.
///
/// # Errors
/// When the database fails.
pub async fn first_link(app: &App) -> Result<Option<LinkMade>, Problem> {
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    if store::anybody(tx.sql()).await? {
        return Ok(None);
    }
    let permit = Permit::<Invite>::system(&tx, "there was nobody");
    let made = link::make(app, &tx, &permit, None, LinkPurpose::FirstAdministrator).await?;
    let detail = json!({ "purpose": LinkPurpose::FirstAdministrator });
    audit::record(app, &tx, &permit, &Scope::Installation, "first_administrator", detail).await?;
    app.commit(tx).await?;
    Ok(Some(made))
}
