//! The people who take part.

use shared::api::person::{ListPeople, PersonSummary};
use shared::person::ReadPeople;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By name, with all their seats: who was head when something was decided stays to be seen.
pub(super) async fn list(app: App, call: Call<ListPeople>) -> Result<Vec<PersonSummary>, Problem> {
    call.caller.check::<ReadPeople>(&())?;
    Ok(store::people(app.db.read(), app.clock.now()).await?)
}
