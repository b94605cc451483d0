//! The clauses that are agreed, for those who write.

use shared::api::position::ListAgreed;
use shared::text::ClauseId;

use super::agreed::agreed;
use super::sheet::Sheet;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Of the settled draft: to whoever may see the positions.
pub(super) async fn list_agreed(app: App, call: Call<ListAgreed>) -> Result<Vec<ClauseId>, Problem> {
    let read = app.db.read();
    Sheet::known(read, &call.caller, call.path.text).await?;
    let agreed = agreed(read, call.path.text, app.clock.now().date()).await?;
    Ok(agreed.into_iter().collect())
}
