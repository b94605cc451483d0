//! Ending one of one's own sessions.

use shared::api::session::EndSession;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;

/// Somebody else's session is not there.
pub(super) async fn end(app: App, call: Call<EndSession>) -> Result<(), Problem> {
    let session = call.path.session;
    let tx = app.db.begin().await?;
    if !store::is_of(&tx, session, call.caller.person).await? {
        return Err(Problem::not_found());
    }
    store::end(&tx, session).await?;
    tx.tell(Event::SessionEnded(session));
    app.commit_unaudited(tx, "one's own session").await?;
    Ok(())
}
