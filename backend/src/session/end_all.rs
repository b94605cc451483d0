//! Ending all of one's own sessions.

use shared::api::session::EndAllSessions;

use super::{refresh_token, store};
use crate::app::App;
use crate::http::{Answer, Call};
use crate::problem::Problem;

/// This one too.
pub(super) async fn end_all(app: App, call: Call<EndAllSessions>) -> Result<Answer<()>, Problem> {
    let tx = app.db.begin().await?;
    store::end_all_but(&tx, call.caller.person, None).await?;
    app.commit_unaudited(tx, "one's own sessions").await?;
    Ok(Answer { reply: (), cookies: vec![refresh_token::no_cookie(&app)] })
}
