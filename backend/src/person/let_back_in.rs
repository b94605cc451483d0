//! Letting a suspended person back in.

use serde_json::json;
use shared::api::person::LetPersonBackIn;
use shared::audit::Scope;
use shared::person::{LetBackIn, PersonState};

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// Who never joined is invited again, and gets a new link; everyone else signs in with the password they had. Doing it twice
/// changes nothing.
pub(super) async fn let_back_in(app: App, call: Call<LetPersonBackIn>) -> Result<(), Problem> {
    let (caller, person) = (call.caller, call.path.person);
    caller.check::<LetBackIn>(&())?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<LetBackIn>(&tx, &())?;
    let state = store::state_of(tx.sql(), person).await?.ok_or_else(Problem::not_found)?;
    if state != PersonState::Suspended {
        return Ok(());
    }
    let joined = store::has_password(tx.sql(), person).await?;
    let state = if joined { PersonState::Active } else { PersonState::Invited };
    store::set_state(&tx, &permit, person, state).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, person, json!({ "state": state })).await?;
    super::tell(&tx, person);
    app.commit(tx).await?;
    Ok(())
}
