//! The sealed plans of a programme.

use shared::api::plan::{ListPlans, PlanSummary};
use shared::plan::ReadPlans;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// The latest first.
pub(super) async fn list(app: App, call: Call<ListPlans>) -> Result<Vec<PlanSummary>, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadPlans>(&())?;
    Ok(store::all_of(read, id).await?)
}
