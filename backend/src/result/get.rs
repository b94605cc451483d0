//! A result.

use shared::api::result::{GetResult, ResultWhole};
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use shared::time::Instant;

use super::{lights, lit, may_read, store, views};
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;

/// With the sealed clause it answers and all that was said of it.
pub(super) async fn get(app: App, call: Call<GetResult>) -> Result<ResultWhole, Problem> {
    may_read(app.db.read(), &call.caller, call.path.programme).await?;
    whole(app.db.read(), call.path.programme, &call.path.clause, app.clock.now()).await
}

/// The result as it is read.
pub(super) async fn whole(
    connection: &impl Connection,
    programme: ProgrammeId,
    clause: &ClauseId,
    now: Instant,
) -> Result<ResultWhole, Problem> {
    // Its light comes from all that stands under it, and so it is read with all of them.
    let all = lit::all(connection, programme, now).await?;
    let found = all.into_iter().find(|one| one.summary.clause == *clause).ok_or_else(Problem::not_found)?;
    let sealed = store::sealed(connection, programme).await?.ok_or_else(Problem::not_found)?;
    let history = store::history(connection, programme, clause).await?;
    let views = views::history(connection, programme, clause, now).await?;
    let lights = lights::history(connection, programme, clause, now).await?;
    Ok(ResultWhole { summary: found.summary, sealed_clause: found.clause, sealed, history, views, lights })
}
