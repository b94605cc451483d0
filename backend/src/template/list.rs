//! The templates by name.

use shared::api::template::{ListTemplates, TemplateSummary};
use shared::template::ReadTemplates;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// See the module.
pub(super) async fn list(app: App, call: Call<ListTemplates>) -> Result<Vec<TemplateSummary>, Problem> {
    call.caller.check::<ReadTemplates>(&())?;
    Ok(store::list(app.db.read()).await?)
}
