//! Taking an amendment back for one's delegation.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::WithdrawAmendment;
use shared::api::amendment::WithdrawAnAmendment;

use super::hosted::table_guests_again;
use super::step::{open, save};
use super::store::Stored;
use super::told;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Whoever else stands behind it keeps it, and is told when its last author has left; where only its answer to the office was missing, who decides is. Of a joint draft the delegation knows nothing any more. When nobody is left, what had been
/// merged into it is tabled again.
pub(super) async fn withdraw(app: App, call: Call<WithdrawAnAmendment>) -> Result<(), Problem> {
    let (caller, id) = (call.caller, call.path.amendment);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<WithdrawAmendment>(&tx, &found.matter())?;
    let record = found.taken(Step::Withdraw, &caller, &tx)?;
    // With those that wrote it goes what they had written of a next version.
    let given_up = found.stored.record.revising.is_some() && record.revising.is_none();
    let draft = found.stored.draft.clone().filter(|_| !given_up);
    let after = Stored { record, draft, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({})).await?;
    told::written_again(&app, &tx, &caller, &found, &after).await?;
    told::left(&app, &tx, &caller, &found, &after).await?;
    told::answered(&app, &tx, &caller, &found, &after).await?;
    table_guests_again(&app, &tx, &caller, &found, &after).await?;
    app.commit(tx).await?;
    Ok(())
}
