//! Writing down why a draft is wanted.

use serde_json::json;
use shared::amendment::REASON_MOST;
use shared::amendment::rights::WriteDraft;
use shared::api::amendment::{AmendmentView, SetReason};
use shared::problem::{Code, FieldErrors};

use super::step::{open, save};
use super::store::{Draft, Stored};
use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// As long as the draft is written. Who writes over words that somebody has changed meanwhile is told.
pub(super) async fn set_reason(app: App, call: Call<SetReason>) -> Result<AmendmentView, Problem> {
    let (id, body) = (call.path.amendment, call.body);
    let tx = app.db.begin().await?;
    let found = open(&tx, &call.caller, id).await?;
    let permit = call.caller.permit::<WriteDraft>(&tx, &found.matter())?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 0, REASON_MOST);
    errors.finish()?;
    let draft = found.stored.draft.clone().filter(|_| found.stored.record.is_being_written());
    let draft = draft.ok_or(Code::AmendmentMoved)?;
    if draft.reason != body.was.trim() {
        return Err(Code::Stale.into());
    }
    let draft = Draft { reason: body.reason.trim().to_owned(), ..draft };
    let after = Stored { draft: Some(draft), ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({ "reason": true })).await?;
    app.commit(tx).await?;
    view::one(&app, &call.caller, id).await
}
