//! Changing a milestone, and saying that it was reached.

use serde_json::json;
use shared::api::initiative::InitiativeWhole;
use shared::api::milestone::{ChangeAMilestone, MilestoneView};
use shared::initiative::ChangeInitiative;
use shared::initiative::entry::{Done, Entry};
use shared::milestone::MilestoneEdit;
use shared::time::Date;

use super::{check, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::initiative::{append, hold_initiative, record, whole};
use crate::problem::Problem;

/// By who works on the initiative. Who saw an older version is answered with it as it stands now.
pub(super) async fn change(app: App, call: Call<ChangeAMilestone>) -> Result<InitiativeWhole, Problem> {
    let (caller, id, edit) = (call.caller, call.path.milestone, call.body);
    let tx = app.db.begin().await?;
    let today = tx.at().date_in_the_east();
    let of = store::find(tx.sql(), id, today).await?.ok_or_else(Problem::not_found)?.initiative;
    let held = hold_initiative(&tx, &caller, of).await?;
    let permit = caller.permit::<ChangeInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    let before = store::find(tx.sql(), id, today).await?.ok_or_else(Problem::not_found)?;
    if before.version != edit.version {
        return Err(Problem::stale(&before));
    }
    check(&tx, &held, Some(id), &edit).await?;
    store::update(&tx, &permit, id, &edit).await?;
    let (done, title) = (what(before.done, edit.done), edit.title.trim().to_owned());
    let entries: Vec<_> = entries(&before, &edit, done).into_iter().map(|entry| (of, entry)).collect();
    append(&tx, &permit, &caller, &entries).await?;
    let whole = whole(tx.sql(), of, today).await?;
    let was = before.edit();
    let is =
        whole.milestones.iter().find(|one| one.id == id).map_or_else(|| was.clone(), MilestoneView::edit);
    let is = MilestoneEdit { version: was.version, ..is };
    let detail = json!({
        "number": held.stored.row.number, "milestone": done.as_str(), "title": title,
        "changed": audit::differing(&was, &is, &[]),
    });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    app.commit(tx).await?;
    Ok(whole)
}

/// What the log says of it: that it was reached tells more than that it was changed.
const fn what(before: Option<Date>, after: Option<Date>) -> Done {
    match (before, after) {
        (None, Some(_)) => Done::Reached,
        (Some(_), None) => Done::Reopened,
        _ => Done::Changed,
    }
}

/// What the log says of it: another day for itself, with what it was, for others have counted on it.
fn entries(before: &MilestoneView, edit: &MilestoneEdit, done: Done) -> Vec<Entry> {
    let title = edit.title.trim().to_owned();
    let is_moved = before.due != edit.due;
    let is_other = before.title != title || before.done != edit.done || before.needs != edit.needs;
    let moved = is_moved.then(|| Entry::Due { title: title.clone(), from: before.due, to: edit.due });
    let changed = (is_other || !is_moved).then(|| Entry::Milestone { done, title: title.clone() });
    moved.into_iter().chain(changed).collect()
}
