//! The bodies.

use shared::api::body::ListBodies;
use shared::body::Body;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Of all times; whoever is signed in may know them.
pub(super) async fn list(app: App, _: Call<ListBodies>) -> Result<Vec<Body>, Problem> {
    Ok(store::bodies(app.db.read()).await?)
}
