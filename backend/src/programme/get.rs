//! One programme.

use shared::api::programme::{GetProgramme, Programme};
use shared::programme::ReadProgramme;

use super::{store, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// See the module.
pub(super) async fn get(app: App, call: Call<GetProgramme>) -> Result<Programme, Problem> {
    let read = app.db.read();
    let stored = store::find(read, call.path.programme).await?.ok_or_else(Problem::not_found)?;
    call.caller.check::<ReadProgramme>(&stored.summary.state)?;
    view::shown(read, &call.caller, stored, app.clock.now().date()).await
}
