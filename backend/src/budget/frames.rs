//! The frames of a programme as they were set.

use shared::api::budget::{FramesNow, ListFrames};
use shared::budget::ReadBudget;

use super::frame_store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// The latest first.
pub(super) async fn frames(app: App, call: Call<ListFrames>) -> Result<Vec<FramesNow>, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadBudget>(&())?;
    Ok(frame_store::history(read, id).await?)
}
