//! Changing one's own e-mail address, which is what one signs in with.

use serde_json::json;
use shared::api::session::{Account, ChangeEmail};
use shared::audit::Scope;
use shared::person::check_email;
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::session;

use super::guess::Attempt;
use super::{account, store};
use crate::app::App;
use crate::db::Error;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;
use crate::{audit, person};

/// The current password must be given, and counts as an attempt to guess it; only whoever knows it learns that an address is
/// taken. Every other session ends, as with a new password. The audit says that it was done, and no address.
pub(super) async fn change_email(app: App, call: Call<ChangeEmail>) -> Result<Account, Problem> {
    let (caller, body) = (call.caller, call.body);
    let mut errors = FieldErrors::new();
    check_email("/email", &body.email, &mut errors);
    errors.finish()?;
    let known = store::credentials_of(app.db.read(), caller.person).await?.ok_or_else(Problem::not_found)?;
    let attempt = Attempt::begin(&app, call.head.peer, &known.email).await?;
    let matches = app.passwords.matches(&body.current, known.hash.as_deref()).await?;
    attempt.end(&app, matches).await?;
    if !matches {
        return Err(Problem::field("/current", FieldCode::WrongPassword));
    }
    let tx = app.db.begin().await?;
    // First of all, as everybody does who acts on a person: see `audit::lock`.
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<session::ChangeEmail>(&tx, &())?;
    let changed = person::set_email(&tx, &permit, caller.person, &body.email).await;
    changed.map_err(|error| match error {
        Error::Duplicate => Problem::new(Code::EmailTaken),
        other => other.into(),
    })?;
    store::end_all_but(&tx, caller.person, Some(caller.session)).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, caller.person, json!({})).await?;
    tx.tell(Event::Changed { topic: "person", id: caller.person.to_string() });
    app.commit(tx).await?;
    account(app.db.read(), caller.person, caller.session, app.clock.now()).await
}
