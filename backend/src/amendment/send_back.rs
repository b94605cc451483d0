//! Sending a draft back to be written on.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::WriteDraft;
use shared::api::amendment::{AmendmentView, SendTheDraftBack};

use super::step::{open, save};
use super::store::Stored;
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// What was released is no longer, and its authors are told.
pub(super) async fn send_back(app: App, call: Call<SendTheDraftBack>) -> Result<AmendmentView, Problem> {
    let (caller, id) = (call.caller, call.path.amendment);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<WriteDraft>(&tx, &found.matter())?;
    let record = found.taken(Step::SendBack, &caller, &tx)?;
    let after = Stored { record, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({ "sent_back": true })).await?;
    told::sent_back(&app, &tx, &caller, &found, &after).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
