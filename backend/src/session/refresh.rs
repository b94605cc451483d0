//! Renewing the access token; the refresh token is replaced at every use.

use shared::api::session::{RefreshSession, SessionOpened};
use shared::problem::Code;
use shared::session::REFRESH_GRACE_SECONDS;

use super::{opened, refresh_token, store};
use crate::app::App;
use crate::http::{Answer, Open};
use crate::hub::Event;
use crate::problem::Problem;

/// The current token is replaced. The one before it is taken once more within some seconds, when the answer with the new
/// one was lost. Any older one means that two hold the session: it ends.
pub(super) async fn refresh(app: App, call: Open<RefreshSession>) -> Result<Answer<SessionOpened>, Problem> {
    let presented = call.head.cookie(refresh_token::cookie_name(&app)).ok_or(Code::SessionEnded)?;
    let presented = refresh_token::hash(presented);
    let tx = app.db.begin().await?;
    let now = tx.at();
    let Some(found) = store::by_token(&tx, &presented).await? else { return Err(Code::SessionEnded.into()) };
    let current = found.token_hash == presented;
    let lost_answer = found.previous_hash.as_deref() == Some(&presented)
        && now < found.rotated_at.plus_seconds(REFRESH_GRACE_SECONDS);
    if !current && !lost_answer {
        store::end(&tx, found.session).await?;
        tx.tell(Event::SessionEnded(found.session));
        app.commit_unaudited(tx, "a session that two hold ends").await?;
        tracing::warn!(session = %found.session, "a refresh token came a second time; the session was ended");
        return Err(Code::SessionEnded.into());
    }
    if !found.is_open(now) {
        return Err(Code::SessionEnded.into());
    }
    let token = refresh_token::new(&app);
    store::rotate(&tx, &found, current, &refresh_token::hash(&token)).await?;
    let reply = opened(&app, tx.sql(), found.person, found.session, now).await?;
    tx.commit_unaudited("a token").await?;
    Ok(Answer { reply, cookies: vec![refresh_token::cookie(&app, token)] })
}
