//! Taking up an amendment whose authors have left it (domain reference 6.7).

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::SponsorAmendment;
use shared::api::amendment::{AmendmentView, TakeUpAnAmendment};

use super::step::step;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// From then on the caller's delegation writes its next versions.
pub(super) async fn take_up(app: App, call: Call<TakeUpAnAmendment>) -> Result<AmendmentView, Problem> {
    let detail = json!({ "taken_up": call.caller.seat.member });
    step::<SponsorAmendment>(&app, &call.caller, call.path.amendment, Step::TakeUp, detail).await
}
