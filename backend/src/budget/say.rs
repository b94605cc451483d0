//! Saying the money of an initiative.

use serde_json::json;
use shared::api::budget::{InitiativeMoney, SayTheBudget};
use shared::budget::{GrantMoney, SayBudget, grants_differ};

use super::entry::entries;
use super::judge::judge;
use super::one::whole;
use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::initiative::hold_initiative;
use crate::problem::Problem;

/// By the secretariat, or by the delegation that leads it, which grants nothing. Who saw an older version is answered with it as it
/// stands now.
pub(super) async fn say(app: App, call: Call<SayTheBudget>) -> Result<InitiativeMoney, Problem> {
    let (caller, id, edit) = (call.caller, call.path.initiative, call.body);
    let tx = app.db.begin().await?;
    let held = hold_initiative(&tx, &caller, id).await?;
    let (ground, row) = (held.ground, held.stored.row);
    let permit = caller.permit::<SayBudget>(&tx, &row.matter())?;
    ground.worked_on()?;
    let today = tx.at().date_in_the_east();
    let before = whole(tx.sql(), id, today).await?;
    if before.entry.version != edit.version {
        return Err(Problem::stale(&before));
    }
    if grants_differ(&before.entry.edit(), &edit) {
        caller.check::<GrantMoney>(&())?;
    }
    let mut all = entries(tx.sql(), ground.programme, today).await?;
    let at = all.iter().position(|one| one.initiative == id).ok_or_else(Problem::not_found)?;
    let errors = judge(&mut all, at, ground.period, &edit);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let edit = edit.tidied();
    store::add(&tx, &permit, &caller, ground.programme, &[(id, edit.clone())]).await?;
    let years: Vec<i32> = edit.lines.iter().map(|line| line.year).collect();
    let detail = json!({ "number": row.number, "version": edit.version + 1, "years": years });
    record(&app, &tx, &permit, ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), id, today).await?;
    app.commit(tx).await?;
    Ok(whole)
}
