//! One's own sessions.

use shared::api::session::{ListSessions, SessionSummary};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Those that are open, the latest first.
pub(super) async fn list(app: App, call: Call<ListSessions>) -> Result<Vec<SessionSummary>, Problem> {
    let caller = call.caller;
    Ok(store::open_of(app.db.read(), caller.person, caller.session, app.clock.now()).await?)
}
