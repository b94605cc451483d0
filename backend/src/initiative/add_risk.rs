//! Adding a risk.

use serde_json::json;
use shared::api::initiative::{AddARisk, InitiativeWhole};
use shared::id::RiskId;
use shared::initiative::ChangeInitiative;
use shared::initiative::entry::{Done, Entry};
use shared::initiative::risk::RISKS_MOST;
use shared::problem::{FieldCode, FieldErrors};

use super::{append, hold_initiative, record, risk_store, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By who works on the initiative.
pub(super) async fn add_risk(app: App, call: Call<AddARisk>) -> Result<InitiativeWhole, Problem> {
    let (caller, of, edit) = (call.caller, call.path.initiative, call.body);
    let tx = app.db.begin().await?;
    let held = hold_initiative(&tx, &caller, of).await?;
    let permit = caller.permit::<ChangeInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    let mut errors = FieldErrors::new();
    edit.check(&mut errors);
    if risk_store::of_initiative(tx.sql(), of).await?.len() >= RISKS_MOST as usize {
        errors.add_limit("/what", FieldCode::TooLong, RISKS_MOST);
    }
    errors.finish()?;
    let id = app.id(RiskId::from_parts);
    risk_store::insert(&tx, &permit, held.ground.programme, of, id, &edit).await?;
    let title = edit.what.trim().to_owned();
    append(&tx, &permit, &caller, &[(of, Entry::Risk { done: Done::Added, title })]).await?;
    let detail = json!({ "number": held.stored.row.number, "risk": Done::Added.as_str() });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), of, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
