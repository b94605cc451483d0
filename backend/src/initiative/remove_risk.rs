//! Removing a risk.

use serde_json::json;
use shared::api::initiative::{InitiativeWhole, RemoveARisk};
use shared::initiative::ChangeInitiative;
use shared::initiative::entry::{Done, Entry};

use super::{append, hold_initiative, record, risk_store, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By who works on the initiative; the log keeps that there was one.
pub(super) async fn remove_risk(app: App, call: Call<RemoveARisk>) -> Result<InitiativeWhole, Problem> {
    let (caller, id) = (call.caller, call.path.risk);
    let tx = app.db.begin().await?;
    let (of, _) = risk_store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let held = hold_initiative(&tx, &caller, of).await?;
    let permit = caller.permit::<ChangeInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    let (_, risk) = risk_store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if risk.version != call.query.version {
        return Err(Problem::stale(&risk));
    }
    risk_store::delete(&tx, &permit, id).await?;
    append(&tx, &permit, &caller, &[(of, Entry::Risk { done: Done::Removed, title: risk.what })]).await?;
    let detail = json!({ "number": held.stored.row.number, "risk": Done::Removed.as_str() });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), of, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
