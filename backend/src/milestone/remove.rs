//! Removing a milestone.

use serde_json::json;
use shared::api::initiative::InitiativeWhole;
use shared::api::milestone::RemoveAMilestone;
use shared::initiative::ChangeInitiative;
use shared::initiative::entry::{Done, Entry};
use shared::problem::{Code, FieldCode, FieldErrors};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::initiative::{append, hold_initiative, record, whole};
use crate::problem::Problem;

/// Only one on which no other depends: whoever waits for it is asked first. The log keeps that there was one.
pub(super) async fn remove(app: App, call: Call<RemoveAMilestone>) -> Result<InitiativeWhole, Problem> {
    let (caller, id) = (call.caller, call.path.milestone);
    let tx = app.db.begin().await?;
    let today = tx.at().date_in_the_east();
    let of = store::find(tx.sql(), id, today).await?.ok_or_else(Problem::not_found)?.initiative;
    let held = hold_initiative(&tx, &caller, of).await?;
    let permit = caller.permit::<ChangeInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    let milestone = store::find(tx.sql(), id, today).await?.ok_or_else(Problem::not_found)?;
    if milestone.version != call.query.version {
        return Err(Problem::stale(&milestone));
    }
    let waiting = store::waiting_for(tx.sql(), id).await?;
    if !waiting.is_empty() {
        let mut errors = FieldErrors::new();
        errors.add_named("", FieldCode::InUse, waiting);
        let errors = errors.finish().err().unwrap_or_default();
        return Err(Problem { errors, ..Problem::new(Code::NeededByOthers) });
    }
    store::delete(&tx, &permit, id).await?;
    let title = milestone.title;
    append(&tx, &permit, &caller, &[(of, Entry::Milestone { done: Done::Removed, title: title.clone() })])
        .await?;
    let detail =
        json!({ "number": held.stored.row.number, "milestone": Done::Removed.as_str(), "title": title });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), of, today).await?;
    app.commit(tx).await?;
    Ok(whole)
}
