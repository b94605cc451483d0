//! One template with its clauses.

use shared::api::template::{GetTemplate, Template};
use shared::template::ReadTemplates;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// See the module.
pub(super) async fn get(app: App, call: Call<GetTemplate>) -> Result<Template, Problem> {
    call.caller.check::<ReadTemplates>(&())?;
    store::find(app.db.read(), call.path.template).await?.ok_or_else(Problem::not_found)
}
