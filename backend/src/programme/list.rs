//! The programmes that a caller may know of.

use shared::api::programme::{ListProgrammes, ProgrammeSummary};
use shared::programme::states_known_to;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By the same rule as reading one of them; the latest period first.
pub(super) async fn list(app: App, call: Call<ListProgrammes>) -> Result<Vec<ProgrammeSummary>, Problem> {
    let list = store::list(app.db.read(), states_known_to(&call.caller.seat)).await?;
    Ok(list.into_iter().map(|stored| stored.summary).collect())
}
