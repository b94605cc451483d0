//! The packages on a text.

use shared::api::package::{ListPackages, PackageView};

use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Drafts are there for the chair and the secretariat alone.
pub(super) async fn list(app: App, call: Call<ListPackages>) -> Result<Vec<PackageView>, Problem> {
    view::all(&app, &call.caller, call.path.text).await
}
