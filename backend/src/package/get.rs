//! One package.

use shared::api::package::{GetPackage, PackageView};

use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// With what holds it up, and what it does to the amendments as they are now.
pub(super) async fn get(app: App, call: Call<GetPackage>) -> Result<PackageView, Problem> {
    view::one(&app, &call.caller, call.path.package).await
}
