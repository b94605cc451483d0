//! Suspending a person.

use serde_json::json;
use shared::api::person::SuspendPerson;
use shared::audit::Scope;
use shared::person::{PersonState, Suspend};
use shared::problem::Code;

use super::{link_store, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, session};

/// Their sessions end in the same transaction, their sockets as soon as it stands. Somebody who was only invited loses the
/// link. Doing it twice changes nothing.
pub(super) async fn suspend(app: App, call: Call<SuspendPerson>) -> Result<(), Problem> {
    let (caller, person) = (call.caller, call.path.person);
    caller.check::<Suspend>(&())?;
    if caller.person == person {
        return Err(Code::NotYourself.into());
    }
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<Suspend>(&tx, &())?;
    let state = store::state_of(tx.sql(), person).await?.ok_or_else(Problem::not_found)?;
    if state == PersonState::Suspended {
        return Ok(());
    }
    store::set_state(&tx, &permit, person, PersonState::Suspended).await?;
    super::an_administrator_stays(&tx, &permit).await?;
    link_store::spend_open(&tx, Some(person)).await?;
    session::end_all_of(&tx, person).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, person, json!({})).await?;
    super::tell(&tx, person);
    app.commit(tx).await?;
    Ok(())
}
