//! Ending this session.

use shared::api::session::SignOut;

use super::{refresh_token, store};
use crate::app::App;
use crate::http::{Answer, Open};
use crate::hub::Event;
use crate::problem::Problem;

/// Works by the cookie alone, so that it works with an access token that has run out. Without a session there is nothing
/// to end, and that is fine.
pub(super) async fn sign_out(app: App, call: Open<SignOut>) -> Result<Answer<()>, Problem> {
    if let Some(presented) = call.head.cookie(refresh_token::cookie_name(&app)) {
        let tx = app.db.begin().await?;
        if let Some(found) = store::by_token(&tx, &refresh_token::hash(presented)).await? {
            store::end(&tx, found.session).await?;
            tx.tell(Event::SessionEnded(found.session));
        }
        app.commit_unaudited(tx, "a session").await?;
    }
    Ok(Answer { reply: (), cookies: vec![refresh_token::no_cookie(&app)] })
}
