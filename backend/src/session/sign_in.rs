//! Signing in with e-mail and password.

use shared::api::session::{SessionOpened, SignIn};
use shared::id::SessionId;
use shared::person::{EMAIL_MOST, PersonState};
use shared::problem::{Code, FieldCode, FieldErrors};

use super::guess::Attempt;
use super::{forget, opened, refresh_token, store};
use crate::app::App;
use crate::http::{Answer, Open};
use crate::job;
use crate::problem::Problem;

/// Wrong address, wrong password and suspended account are answered alike and take the same time.
pub(super) async fn sign_in(app: App, call: Open<SignIn>) -> Result<Answer<SessionOpened>, Problem> {
    foreign_page(&app, call.head.header("origin"))?;
    let credentials = call.body;
    let mut errors = FieldErrors::new();
    // Not whether it is an address: that would say which are worth trying. The length, because attempts are kept.
    errors.length("/email", &credentials.email, 1, EMAIL_MOST);
    if credentials.password.is_empty() {
        errors.add("/password", FieldCode::Required);
    }
    errors.finish()?;

    let attempt = Attempt::begin(&app, call.head.peer, &credentials.email).await?;
    let known = store::credentials(app.db.read(), &credentials.email).await?;
    let hash = known
        .as_ref()
        .filter(|known| known.state == PersonState::Active)
        .and_then(|known| known.hash.as_deref());
    let matches = app.passwords.matches(&credentials.password, hash).await?;
    attempt.end(&app, matches).await?;
    let Some(known) = known.filter(|_| matches) else { return Err(Code::CredentialsWrong.into()) };

    let token = refresh_token::new(&app);
    let session = app.id(SessionId::from_parts);
    let browser = call.head.header("user-agent").unwrap_or_default().chars().take(200).collect::<String>();
    let tx = app.db.begin().await?;
    store::open(&tx, session, known.person, &browser, &refresh_token::hash(&token)).await?;
    job::schedule_once(&tx, job::Kind::SessionForget, forget::next(tx.at())).await?;
    let reply = opened(&app, tx.sql(), known.person, session, tx.at()).await?;
    tx.commit_unaudited("signing in is not an act on anything; the session itself is the record").await?;
    Ok(Answer { reply, cookies: vec![refresh_token::cookie(&app, token)] })
}

/// A foreign page must not sign somebody in under another name.
fn foreign_page(app: &App, origin: Option<&str>) -> Result<(), Problem> {
    if origin.is_none_or(|origin| origin == &*app.public_url) {
        Ok(())
    } else {
        Err(Code::ForeignOrigin.into())
    }
}
