//! How one is told.

use shared::api::notification::GetNotificationSettings;
use shared::notification::{ManageNotices, Settings};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Who has not said otherwise is told of everything, in English.
pub(super) async fn get_settings(app: App, call: Call<GetNotificationSettings>) -> Result<Settings, Problem> {
    call.caller.check::<ManageNotices>(&call.caller.person)?;
    Ok(store::settings(app.db.read(), call.caller.person).await?)
}
