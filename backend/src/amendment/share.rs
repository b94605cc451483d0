//! Drafting jointly.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::ShareDraft;
use shared::api::amendment::{AmendmentView, ShareTheDraft};
use shared::problem::FieldCode;

use super::step::{open, save};
use super::store::Stored;
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::member;
use crate::problem::Problem;

/// The other delegation is told, reads and writes the draft from now on, and its head releases too.
pub(super) async fn share(app: App, call: Call<ShareTheDraft>) -> Result<AmendmentView, Problem> {
    let (caller, id, with) = (call.caller, call.path.amendment, call.body.with);
    let members = member::on(app.db.read(), app.clock.now().date()).await?;
    if members.iter().all(|member| member.code != with) {
        return Err(Problem::field("/with", FieldCode::Unknown));
    }
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<ShareDraft>(&tx, &found.matter())?;
    let record = found.taken(Step::Share { with }, &caller, &tx)?;
    let after = Stored { record, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({ "with": with })).await?;
    told::shared_with(&app, &tx, &caller, &found, &after, with).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
