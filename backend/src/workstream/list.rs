//! The workstreams of a programme.

use shared::api::workstream::{ListWorkstreams, WorkstreamView};
use shared::workstream::ReadWorkstreams;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// With how much work belongs to each.
pub(super) async fn list(app: App, call: Call<ListWorkstreams>) -> Result<Vec<WorkstreamView>, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadWorkstreams>(&())?;
    Ok(store::all_of(read, id).await?)
}
