//! A round.

use shared::api::report::{GetReport, ReportWhole};
use shared::id::ReportId;
use shared::report::{ReadReport, Seen};

use super::store::{self, Stored};
use super::view;
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme;

/// With its sections, and who has given what.
pub(super) async fn get(app: App, call: Call<GetReport>) -> Result<ReportWhole, Problem> {
    let stored = readable(app.db.read(), &call.caller, call.path.report).await?;
    view::whole(app.db.read(), &call.caller.seat, stored, app.clock.now()).await
}

/// The round, for who may read it.
pub(super) async fn readable(
    connection: &impl Connection,
    caller: &Caller,
    id: ReportId,
) -> Result<Stored, Problem> {
    let stored = store::find(connection, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(connection, caller, stored.view.programme).await?;
    caller.check::<ReadReport>(&Seen { locked: stored.view.locked_at.is_some() })?;
    Ok(stored)
}
