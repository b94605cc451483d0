//! The initiatives of a programme.

use shared::api::initiative::{InitiativeRow, ListInitiatives};
use shared::initiative::ReadInitiatives;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// All, or those that serve a result or what stands under it. A programme that is not adopted has none.
pub(super) async fn list(app: App, call: Call<ListInitiatives>) -> Result<Vec<InitiativeRow>, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadInitiatives>(&())?;
    let today = app.clock.now().date_in_the_east();
    Ok(store::all_of(read, id, today, call.query.serves.as_ref()).await?)
}
