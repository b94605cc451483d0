//! The programmes that are public.

use shared::api::publication::{ListPublic, PublicSummary};

use super::store;
use crate::app::App;
use crate::http::Open;
use crate::problem::Problem;

/// For everybody; the latest period first.
pub(super) async fn list(app: App, _: Open<ListPublic>) -> Result<Vec<PublicSummary>, Problem> {
    Ok(store::all_public(app.db.read()).await?)
}
