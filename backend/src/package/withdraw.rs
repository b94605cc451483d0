//! Taking a package back.

use serde_json::json;
use shared::api::package::{PackageView, WithdrawAPackage};
use shared::package::Step;

use super::step::lead;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// It stays on record with what was answered. One that is applied is taken back by a decision of its own.
pub(super) async fn withdraw(app: App, call: Call<WithdrawAPackage>) -> Result<PackageView, Problem> {
    lead(&app, &call.caller, call.path.package, Step::Withdraw, json!({ "withdrawn": true })).await
}
