//! Answering in a thread.

use serde_json::json;
use shared::api::comment::{ReplyInThread, ThreadView};
use shared::comment::Reply;
use shared::id::MessageId;
use shared::problem::FieldErrors;

use super::settling::{held, open};
use super::{circle, mention, store, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Anybody of its circle, also in one that is settled: it stays settled. Who has written in it before is told.
pub(super) async fn reply(app: App, call: Call<ReplyInThread>) -> Result<ThreadView, Problem> {
    let (caller, body) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let (thread, text, rules) = held(&tx, &caller, call.path.thread).await?;
    let permit = caller.permit::<Reply>(&tx, &thread.circle)?;
    open(&rules)?;
    let mut errors = FieldErrors::new();
    let said = (body.body.as_str(), body.mentions.as_slice());
    mention::check(tx.sql(), (thread.circle, &rules), said, tx.at(), &mut errors).await?;
    errors.finish()?;
    let message = (app.id(MessageId::from_parts), thread.id);
    store::say(&tx, &permit, &caller, message, body.body.trim(), &body.mentions).await?;
    let detail = json!({ "message": message.0 });
    circle::record(&app, &tx, &permit, &text, (thread.id, thread.circle), detail).await?;
    let on = (text.programme, &thread);
    mention::tell(&app, &tx, &caller, on, &body.mentions).await?;
    mention::answered(&app, &tx, &caller, on, &rules, &body.mentions).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, thread).await
}
