//! A result.

use shared::api::result::{GetResult, OfResult, ResultWhole};
use shared::time::Instant;

use super::{lights, lit, may_read, store, views};
use crate::app::App;
use crate::db::{Connection, Tx};
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::succession;

/// With the sealed clause it answers and all that was said of it.
pub(super) async fn get(app: App, call: Call<GetResult>) -> Result<ResultWhole, Problem> {
    may_read(app.db.read(), &call.caller, call.path.programme).await?;
    whole(app.db.read(), &call.caller, &call.path, app.clock.now()).await
}

/// Makes an act on a result stand, and answers it as it is read then: its light comes from the whole programme, which is not read while
/// others wait to write.
pub(super) async fn done(
    app: &App,
    caller: &Caller,
    tx: Tx,
    path: &OfResult,
) -> Result<ResultWhole, Problem> {
    let at = tx.at();
    app.commit(tx).await?;
    whole(app.db.read(), caller, path, at).await
}

async fn whole(
    connection: &impl Connection,
    caller: &Caller,
    of: &OfResult,
    now: Instant,
) -> Result<ResultWhole, Problem> {
    let OfResult { programme, clause } = of;
    let programme = *programme;
    // Its light comes from all that stands under it, and so it is read with all of them.
    let (all, sealed, history, views, lights) = tokio::try_join!(
        lit::all(connection, programme, now),
        store::sealed(connection, programme),
        store::history(connection, programme, clause),
        views::history(connection, programme, clause, now),
        lights::history(connection, programme, clause, now),
    )?;
    let mut found = all.found.into_iter();
    let found = found.find(|one| one.summary.clause == *clause).ok_or_else(Problem::not_found)?;
    let sealed = sealed.ok_or_else(Problem::not_found)?;
    let went = succession::went(connection, caller, programme, clause).await?;
    Ok(ResultWhole {
        summary: found.summary,
        sealed_clause: found.clause,
        sealed,
        history,
        views,
        lights,
        went,
    })
}
