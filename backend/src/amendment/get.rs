//! One amendment.

use shared::api::amendment::{AmendmentView, GetAmendment};

use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// With what its authors have typed until now, for them.
pub(super) async fn get(app: App, call: Call<GetAmendment>) -> Result<AmendmentView, Problem> {
    view::one(&app, &call.caller, call.path.amendment).await
}
