//! Changing many initiatives at once.

use serde_json::json;
use shared::api::initiative::{ChangeInitiatives, InitiativeRow};
use shared::initiative::bulk::{BulkEdit, Change, Standing, obstacle};
use shared::initiative::entry::Entry;
use shared::initiative::{ChangeMany, GiveLead};
use shared::problem::{Code, FieldErrors};
use shared::seat::Seat;

use super::{append, hold, record, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::workstream;

/// All of them, or none; then each that is in the way is named with what keeps it.
pub(super) async fn bulk(app: App, call: Call<ChangeInitiatives>) -> Result<Vec<InitiativeRow>, Problem> {
    let (caller, edit) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let permit = caller.permit::<ChangeMany>(&tx, &())?;
    if matches!(edit.change, Change::Lead { .. }) {
        caller.check::<GiveLead>(&())?;
    }
    ground.worked_on()?;
    let mut errors = FieldErrors::new();
    let workstreams = workstream::ids_of(tx.sql(), ground.programme).await?;
    edit.check(&workstreams, &ground.members(&tx).await?, &mut errors);
    errors.finish()?;
    let today = tx.at().date();
    let rows = store::all_of(tx.sql(), ground.programme, today, None).await?;
    in_the_way(&caller.seat, &edit, &rows)?;

    let is_meant = |row: &&InitiativeRow| edit.initiatives.iter().any(|one| one.initiative == row.id);
    let meant: Vec<&InitiativeRow> = rows.iter().filter(is_meant).collect();
    let entries: Vec<_> = meant.iter().filter_map(|row| Some((row.id, entry(row, &edit.change)?))).collect();
    // What is so already stays as it is, version and all.
    let changed: Vec<_> = entries.iter().map(|(id, _)| *id).collect();
    store::update_many(&tx, &permit, &changed, &edit.change).await?;
    append(&tx, &permit, &caller, &entries).await?;
    let numbers: Vec<u32> =
        meant.iter().filter(|row| changed.contains(&row.id)).map(|row| row.number).collect();
    let detail = json!({ "change": edit.change, "initiatives": numbers });
    record(&app, &tx, &permit, ground.programme, ground.programme, detail).await?;
    let mut rows = store::all_of(tx.sql(), ground.programme, today, None).await?;
    app.commit(tx).await?;
    rows.retain(|row| is_meant(&row));
    Ok(rows)
}

/// Names everything that keeps one of them from being changed so.
fn in_the_way(seat: &Seat, edit: &BulkEdit, rows: &[InitiativeRow]) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    for (at, shown) in edit.initiatives.iter().enumerate() {
        let row = rows.iter().find(|row| row.id == shown.initiative);
        let standing = row.map(|row| Standing {
            version: row.version,
            matter: row.matter(),
            has_days: row.starts.is_some() && row.ends.is_some(),
        });
        if let Some(code) = obstacle(seat, &edit.change, shown, standing.as_ref()) {
            let names = row.map(|row| row.title.clone()).into_iter().collect();
            errors.add_named(format!("/initiatives/{at}"), code, names);
        }
    }
    errors.finish().map_err(|errors| Problem { errors, ..Problem::new(Code::InTheWay) })
}

/// What the log says of it; nothing where it is so already.
fn entry(row: &InitiativeRow, change: &Change) -> Option<Entry> {
    use shared::initiative::merge::Field;
    match change {
        Change::State { state, reason } => (row.state != *state).then(|| Entry::State {
            from: row.state,
            to: *state,
            reason: reason.trim().to_owned(),
        }),
        Change::Workstream { workstream } => {
            (row.workstream != *workstream).then(|| Entry::Facts { fields: vec![Field::Workstream] })
        }
        Change::Lead { lead } => (row.lead != *lead).then_some(Entry::Lead { from: row.lead, to: *lead }),
    }
}
