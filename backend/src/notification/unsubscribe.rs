//! Stopping a kind of mail by the link in one (RFC 8058).

use serde_json::json;
use shared::api::notification::Unsubscribe;
use shared::audit::Scope;
use shared::notification::ManageNotices;
use shared::problem::Code;

use super::mail::queue::Kind;
use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Open;
use crate::permit::Permit;
use crate::problem::Problem;

/// The link is its own proof: nobody need sign in, and nothing else can be done with it. Asked again it
/// does nothing, and says so to nobody: the link can be pressed for ever, and by a machine.
pub(super) async fn unsubscribe(app: App, call: Open<Unsubscribe>) -> Result<(), Problem> {
    let (person, mail) = app.keys.read_mail_link(&call.path.secret).ok_or(Code::LinkSpent)?;
    let kind = Kind::from_name(&mail).ok_or(Code::LinkSpent)?;
    let tx = app.db.begin().await?;
    let permit = Permit::<ManageNotices>::system(&tx, "the link in a mail");
    let mut settings = store::settings(tx.sql(), person).await?;
    let wanted = match kind {
        Kind::Prompt => &mut settings.mail_prompt,
        Kind::Digest => &mut settings.mail_digest,
    };
    if !std::mem::take(wanted) {
        return Ok(());
    }
    store::set_settings(&tx, &permit, person, &settings).await?;
    let detail = json!({ "prompt": settings.mail_prompt, "digest": settings.mail_digest });
    audit::record(&app, &tx, &permit, &Scope::Installation, person, detail).await?;
    Ok(app.commit(tx).await?)
}
