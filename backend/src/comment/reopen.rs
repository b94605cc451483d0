//! Opening a settled thread again.

use serde_json::json;
use shared::api::comment::{ReopenAThread, ThreadView};
use shared::comment::Reopen;
use shared::problem::Code;

use super::settling::{held, open, question};
use super::{circle, store, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// What is open already is stale: somebody else was first.
pub(super) async fn reopen(app: App, call: Call<ReopenAThread>) -> Result<ThreadView, Problem> {
    let caller = call.caller;
    let tx = app.db.begin().await?;
    let (thread, text, rules) = held(&tx, &caller, call.path.thread).await?;
    let permit = caller.permit::<Reopen>(&tx, &question(&tx, &thread).await?)?;
    open(&rules)?;
    if thread.resolved.is_none() {
        return Err(Code::Stale.into());
    }
    store::settle(&tx, &permit, thread.id, None).await?;
    circle::record(&app, &tx, &permit, &text, (thread.id, thread.circle), json!({})).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, thread).await
}
