//! How a programme moved, and why.

use shared::api::programme::{HistoryEntry, ListHistory};
use shared::programme::ReadHistory;

use super::{history, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// See the module.
pub(super) async fn list_history(app: App, call: Call<ListHistory>) -> Result<Vec<HistoryEntry>, Problem> {
    let read = app.db.read();
    let stored = store::find(read, call.path.programme).await?.ok_or_else(Problem::not_found)?;
    call.caller.check::<ReadHistory>(&stored.summary.state)?;
    Ok(history::list(read, call.path.programme).await?)
}
