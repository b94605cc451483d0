//! Changing one's own password.

use serde_json::json;
use shared::api::session::ChangePassword;
use shared::audit::Scope;
use shared::problem::FieldCode;
use shared::session::ManageOwnAccount;

use super::guess::Attempt;
use super::password::check_new_password;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, person};

/// The current one must be given, and counts as an attempt to guess it. Every other session ends.
pub(super) async fn change_password(app: App, call: Call<ChangePassword>) -> Result<(), Problem> {
    let (caller, body) = (call.caller, call.body);
    check_new_password("/new", &body.new)?;
    let known = store::credentials_of(app.db.read(), caller.person).await?.ok_or_else(Problem::not_found)?;
    let attempt = Attempt::begin(&app, call.head.peer, &known.email).await?;
    let matches = app.passwords.matches(&body.current, known.hash.as_deref()).await?;
    attempt.end(&app, matches).await?;
    if !matches {
        return Err(Problem::field("/current", FieldCode::WrongPassword));
    }
    let hash = app.passwords.hash(&body.new, &app.random).await?;
    let tx = app.db.begin().await?;
    // First of all, as everybody does who acts on a person: see `audit::lock`.
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<ManageOwnAccount>(&tx, &())?;
    person::set_password(&tx, caller.person, &hash).await?;
    store::end_all_but(&tx, caller.person, Some(caller.session)).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, caller.person, json!({ "what": "password" }))
        .await?;
    app.commit(tx).await?;
    Ok(())
}
