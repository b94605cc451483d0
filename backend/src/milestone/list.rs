//! The milestones of a programme.

use shared::api::milestone::{ListMilestones, MilestoneView};
use shared::initiative::ReadInitiatives;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// Of all its initiatives, by the day they are due.
pub(super) async fn list(app: App, call: Call<ListMilestones>) -> Result<Vec<MilestoneView>, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadInitiatives>(&())?;
    Ok(store::of_programme(read, id, app.clock.now().date_in_the_east()).await?)
}
