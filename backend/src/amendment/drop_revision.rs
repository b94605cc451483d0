//! Giving the draft of a next version up.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::WriteDraft;
use shared::api::amendment::{AmendmentView, DropTheRevision};

use super::step::{open, save};
use super::store::Stored;
use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The version that is tabled stands. What was written stays in the log of the draft's text.
pub(super) async fn drop_revision(app: App, call: Call<DropTheRevision>) -> Result<AmendmentView, Problem> {
    let (caller, id) = (call.caller, call.path.amendment);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<WriteDraft>(&tx, &found.matter())?;
    let record = found.taken(Step::DropRevision, &caller, &tx)?;
    let after = Stored { record, draft: None, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({ "dropped": true })).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
