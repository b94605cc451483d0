//! The threads of a text, of a clause, and one of them.

use shared::api::comment::{GetThread, ListClauseThreads, ListTextThreads, ThreadView};

use super::settling::known;
use super::{store, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Those of the caller's circles: others are not there.
pub(super) async fn of_text(app: App, call: Call<ListTextThreads>) -> Result<Vec<ThreadView>, Problem> {
    view::all(&app, &call.caller, call.path.text).await
}

/// The same for one clause; a clause that is not there has none.
pub(super) async fn of_clause(app: App, call: Call<ListClauseThreads>) -> Result<Vec<ThreadView>, Problem> {
    let mut threads = view::all(&app, &call.caller, call.path.text).await?;
    threads.retain(|thread| thread.places.iter().any(|place| place.clause == call.path.clause));
    Ok(threads)
}

/// One thread.
pub(super) async fn get(app: App, call: Call<GetThread>) -> Result<ThreadView, Problem> {
    let stored = store::find(app.db.read(), call.path.thread).await?;
    let thread = known(app.db.read(), &call.caller, stored).await?.0;
    view::one(&app, &call.caller, thread).await
}
