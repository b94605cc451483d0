//! Changing one's own message, or withdrawing it.

use serde_json::json;
use shared::api::comment::{ChangeAMessage, ThreadView};
use shared::comment::{EditOwn, Said};
use shared::id::PersonId;
use shared::problem::{Code, FieldErrors};

use super::settling::{held, open};
use super::{circle, mention, store, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// In the seat it was written in. What it said before stays beside it; saying the same changes nothing but who is mentioned.
/// One that says nothing is withdrawn: it stays where it was, and nobody is mentioned in it.
pub(super) async fn change(app: App, call: Call<ChangeAMessage>) -> Result<ThreadView, Problem> {
    let (caller, body) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let (thread, text, rules) = held(&tx, &caller, call.path.thread).await?;
    let messages = store::messages(tx.sql(), &[thread.id]).await?;
    let message = messages.into_iter().find(|one| one.id == call.path.message);
    let message = message.ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<EditOwn>(&tx, &Said { circle: thread.circle, by: message.seat })?;
    open(&rules)?;
    let withdrawn = body.body.trim().is_empty();
    let mentions = if withdrawn { Vec::new() } else { body.mentions };
    if !withdrawn {
        let mut errors = FieldErrors::new();
        let said = (body.body.as_str(), mentions.as_slice());
        mention::check(tx.sql(), (thread.circle, &rules), said, tx.at(), &mut errors).await?;
        errors.finish()?;
    }
    if message.body != body.was {
        return Err(Code::Stale.into());
    }
    let before = store::mentions(tx.sql(), &[thread.id]).await?.remove(&message.id).unwrap_or_default();
    store::change(&tx, &permit, &message, body.body.trim(), &mentions).await?;
    let detail = if withdrawn {
        json!({ "message": message.id, "taken_back": true })
    } else {
        json!({ "message": message.id })
    };
    circle::record(&app, &tx, &permit, &text, (thread.id, thread.circle), detail).await?;
    let knew = |person: &PersonId| before.iter().any(|one| one.person == *person);
    let new: Vec<PersonId> = mentions.iter().filter(|person| !knew(person)).copied().collect();
    mention::tell(&app, &tx, &caller, (text.programme, &thread), &new).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, thread).await
}
