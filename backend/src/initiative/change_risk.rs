//! Changing a risk.

use serde_json::json;
use shared::api::initiative::{ChangeARisk, InitiativeWhole};
use shared::initiative::ChangeInitiative;
use shared::initiative::entry::{Done, Entry};
use shared::problem::FieldErrors;

use super::{append, hold_initiative, record, risk_store, whole};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// By who works on the initiative. Who saw an older version is answered with it as it stands now.
pub(super) async fn change_risk(app: App, call: Call<ChangeARisk>) -> Result<InitiativeWhole, Problem> {
    let (caller, id, edit) = (call.caller, call.path.risk, call.body);
    let tx = app.db.begin().await?;
    let (of, _) = risk_store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let held = hold_initiative(&tx, &caller, of).await?;
    let permit = caller.permit::<ChangeInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    let (_, risk) = risk_store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if risk.version != edit.version {
        return Err(Problem::stale(&risk));
    }
    let mut errors = FieldErrors::new();
    edit.check(&mut errors);
    errors.finish()?;
    risk_store::update(&tx, &permit, id, &edit).await?;
    let title = edit.what.trim().to_owned();
    append(&tx, &permit, &caller, &[(of, Entry::Risk { done: Done::Changed, title })]).await?;
    let changed = audit::differing(&risk.edit(), &edit, &["what", "owner", "answer"]);
    let detail =
        json!({ "number": held.stored.row.number, "risk": Done::Changed.as_str(), "changed": changed });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), of, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
