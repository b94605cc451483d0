//! Adding a milestone.

use serde_json::json;
use shared::api::initiative::InitiativeWhole;
use shared::api::milestone::AddAMilestone;
use shared::id::MilestoneId;
use shared::initiative::ChangeInitiative;
use shared::initiative::entry::{Done, Entry};
use shared::milestone::MILESTONES_MOST;
use shared::problem::FieldCode;

use super::{check, store};
use crate::app::App;
use crate::http::Call;
use crate::initiative::{append, hold_initiative, record, whole};
use crate::problem::Problem;

/// By who works on the initiative. A new one is needed by none, so that it closes no circle.
pub(super) async fn add(app: App, call: Call<AddAMilestone>) -> Result<InitiativeWhole, Problem> {
    let (caller, of, edit) = (call.caller, call.path.initiative, call.body);
    let tx = app.db.begin().await?;
    let held = hold_initiative(&tx, &caller, of).await?;
    let permit = caller.permit::<ChangeInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    check(&tx, &held, None, &edit).await?;
    if held.stored.row.milestones >= MILESTONES_MOST {
        return Err(Problem::field("/title", FieldCode::TooLong));
    }
    let id = app.id(MilestoneId::from_parts);
    store::insert(&tx, &permit, held.ground.programme, of, id, &edit).await?;
    let title = edit.title.trim().to_owned();
    append(&tx, &permit, &caller, &[(of, Entry::Milestone { done: Done::Added, title: title.clone() })])
        .await?;
    let detail =
        json!({ "number": held.stored.row.number, "milestone": Done::Added.as_str(), "title": title });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), of, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
