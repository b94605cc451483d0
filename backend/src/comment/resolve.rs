//! Settling a thread.

use serde_json::json;
use shared::api::comment::{ResolveAThread, ThreadView};
use shared::comment::Resolve;
use shared::problem::Code;

use super::settling::{held, open, question};
use super::{circle, store, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::text::code;

/// What is settled already is stale: somebody else was first.
pub(super) async fn resolve(app: App, call: Call<ResolveAThread>) -> Result<ThreadView, Problem> {
    let caller = call.caller;
    let tx = app.db.begin().await?;
    let (thread, text, rules) = held(&tx, &caller, call.path.thread).await?;
    let permit = caller.permit::<Resolve>(&tx, &question(&tx, &thread).await?)?;
    open(&rules)?;
    if thread.resolved.is_some() {
        return Err(Code::Stale.into());
    }
    store::settle(&tx, &permit, thread.id, Some((&caller, code(&caller.seat)))).await?;
    circle::record(&app, &tx, &permit, &text, (thread.id, thread.circle), json!({})).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, thread).await
}
