//! The members.

use shared::api::member::ListMembers;
use shared::member::Member;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Of all times; whoever is signed in may know them.
pub(super) async fn list(app: App, _: Call<ListMembers>) -> Result<Vec<Member>, Problem> {
    Ok(store::members(app.db.read()).await?)
}
