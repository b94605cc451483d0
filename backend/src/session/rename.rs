//! Changing what one is called.

use serde_json::json;
use shared::api::session::{Account, RenameAccount};
use shared::audit::Scope;
use shared::person::check_name;
use shared::problem::FieldErrors;
use shared::session;

use super::account;
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;
use crate::{audit, person};

/// Everyone may, at any time; the audit says that it was done and, since a person is an id there, not what.
pub(super) async fn rename(app: App, call: Call<RenameAccount>) -> Result<Account, Problem> {
    let (caller, name) = (call.caller, call.body.name);
    let mut errors = FieldErrors::new();
    check_name("/name", &name, &mut errors);
    errors.finish()?;
    let tx = app.db.begin().await?;
    // First of all, as everybody does who acts on a person: see `audit::lock`.
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<session::RenameAccount>(&tx, &())?;
    person::rename(&tx, &permit, caller.person, &name).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, caller.person, json!({})).await?;
    tx.tell(Event::Changed { topic: "person", id: caller.person.to_string() });
    app.commit(tx).await?;
    account(app.db.read(), caller.person, caller.session, app.clock.now()).await
}
