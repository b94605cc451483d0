//! Drafting jointly.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::ShareDraft;
use shared::api::amendment::{AmendmentView, ShareTheDraft};
use shared::problem::FieldCode;

use super::step::step;
use crate::app::App;
use crate::http::Call;
use crate::member;
use crate::problem::Problem;

/// The other delegation is told, reads and writes the draft from now on, and its head releases too.
pub(super) async fn share(app: App, call: Call<ShareTheDraft>) -> Result<AmendmentView, Problem> {
    let with = call.body.with;
    let members = member::on(app.db.read(), app.clock.now().date()).await?;
    if members.iter().all(|member| member.code != with) {
        return Err(Problem::field("/with", FieldCode::Unknown));
    }
    let share = Step::Share { with };
    step::<ShareDraft>(&app, &call.caller, call.path.amendment, share, json!({ "with": with })).await
}
