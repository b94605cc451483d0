//! The rounds of a programme.

use shared::api::round::{ListRounds, RoundRecord};
use shared::round::ReadRounds;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// For all who take part, the latest first.
pub(super) async fn list(app: App, call: Call<ListRounds>) -> Result<Vec<RoundRecord>, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    call.caller.check::<ReadRounds>(&())?;
    programme::find(read, id).await?.ok_or_else(Problem::not_found)?;
    Ok(store::records(read, id).await?)
}
