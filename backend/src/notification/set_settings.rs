//! Saying how one wants to be told.

use i18n::Language;
use serde_json::json;
use shared::api::notification::SetNotificationSettings;
use shared::audit::Scope;
use shared::notification::{ManageNotices, Settings};
use shared::problem::FieldCode;

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// It holds for what happens from now on, and for mail that is still in the queue.
pub(super) async fn set_settings(app: App, call: Call<SetNotificationSettings>) -> Result<Settings, Problem> {
    let (caller, settings) = (call.caller, call.body);
    if Language::from_tag(&settings.language).is_none() {
        return Err(Problem::field("/language", FieldCode::Unknown));
    }
    let tx = app.db.begin().await?;
    let permit = caller.permit::<ManageNotices>(&tx, &caller.person)?;
    store::set_settings(&tx, &permit, caller.person, &settings).await?;
    let detail = json!({ "prompt": settings.mail_prompt, "digest": settings.mail_digest });
    audit::record(&app, &tx, &permit, &Scope::Installation, caller.person, detail).await?;
    app.commit(tx).await?;
    Ok(settings)
}
