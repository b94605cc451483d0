//! Standing behind an amendment of others.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::SponsorAmendment;
use shared::api::amendment::{AmendmentView, SponsorAnAmendment};

use super::step::step;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For the caller's delegation.
pub(super) async fn sponsor(app: App, call: Call<SponsorAnAmendment>) -> Result<AmendmentView, Problem> {
    let detail = json!({ "member": call.caller.seat.member });
    step::<SponsorAmendment>(&app, &call.caller, call.path.amendment, Step::Sponsor, detail).await
}
