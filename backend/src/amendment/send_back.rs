//! Sending a draft back to be written on.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::WriteDraft;
use shared::api::amendment::{AmendmentView, SendTheDraftBack};

use super::step::step;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// What was released is no longer.
pub(super) async fn send_back(app: App, call: Call<SendTheDraftBack>) -> Result<AmendmentView, Problem> {
    step::<WriteDraft>(&app, &call.caller, call.path.amendment, Step::SendBack, json!({ "sent_back": true }))
        .await
}
