//! Changing many initiatives at once, and taking that back.

use std::collections::HashMap;

use serde_json::{Value, json};
use shared::api::initiative::{ChangeInitiatives, InitiativeRow};
use shared::id::InitiativeId;
use shared::initiative::bulk::{BulkEdit, Change, Standing, Values, obstacle};
use shared::initiative::entry::Entry;
use shared::initiative::merge::Field;
use shared::initiative::{ChangeMany, GiveLead, State};
use shared::problem::{Code, FieldErrors};
use shared::seat::Seat;

use super::{append, hold, log, record, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::workstream;

/// One of many: what it was, and what it becomes.
struct Changed {
    id: InitiativeId,
    number: u32,
    was: Values,
    is: Values,
}

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
    let today = tx.at().date_in_the_east();
    let rows = store::all_of(tx.sql(), ground.programme, today, None).await?;
    let came_from = match &edit.change {
        Change::Back { was } => {
            let all: Vec<InitiativeId> = was.iter().map(|was| was.initiative).collect();
            log::came_from(tx.sql(), &all).await?
        }
        _ => HashMap::new(),
    };
    in_the_way(&caller.seat, &edit, &rows, &came_from)?;

    let is_meant = |row: &&InitiativeRow| edit.initiatives.iter().any(|one| one.initiative == row.id);
    let after = |row: &InitiativeRow| {
        let was = row.values();
        let is = edit.change.after(row.id, &was);
        Changed { id: row.id, number: row.number, was, is }
    };
    // What is so already stays as it is, version and all.
    let changed: Vec<Changed> =
        rows.iter().filter(is_meant).map(after).filter(|one| one.was != one.is).collect();
    if changed.iter().any(|one| one.was.lead != one.is.lead) {
        caller.check::<GiveLead>(&())?;
    }
    let become_so: Vec<_> = changed.iter().map(|one| (one.id, &one.is)).collect();
    store::update_many(&tx, &permit, &become_so, &edit.change).await?;
    let entries: Vec<_> = changed.iter().flat_map(|one| entries(one, &edit.change)).collect();
    append(&tx, &permit, &caller, &entries).await?;
    record(&app, &tx, &permit, ground.programme, ground.programme, detail(&edit.change, &changed)).await?;
    let mut rows = store::all_of(tx.sql(), ground.programme, today, None).await?;
    app.commit(tx).await?;
    rows.retain(|row| is_meant(&row));
    Ok(rows)
}

/// Names everything that keeps one of them from being changed so.
fn in_the_way(
    seat: &Seat,
    edit: &BulkEdit,
    rows: &[InitiativeRow],
    came_from: &HashMap<InitiativeId, State>,
) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    for (at, shown) in edit.initiatives.iter().enumerate() {
        let row = rows.iter().find(|row| row.id == shown.initiative);
        let standing = row.map(|row| Standing {
            version: row.version,
            matter: row.matter(),
            has_days: row.starts.is_some() && row.ends.is_some(),
            state: row.state,
            came_from: came_from.get(&row.id).copied(),
        });
        if let Some(code) = obstacle(seat, &edit.change, shown, standing.as_ref()) {
            let names = row.map(|row| row.title.clone()).into_iter().collect();
            errors.add_named(format!("/initiatives/{at}"), code, names);
        }
    }
    errors.finish().map_err(|errors| Problem { errors, ..Problem::new(Code::InTheWay) })
}

/// What the log of one of them says of it.
fn entries(one: &Changed, change: &Change) -> Vec<(InitiativeId, Entry)> {
    let (was, is) = (&one.was, &one.is);
    let mut entries = Vec::new();
    if was.state != is.state {
        let reason = match change {
            Change::State { reason, .. } => reason.trim().to_owned(),
            _ => String::new(),
        };
        entries.push((one.id, Entry::State { from: was.state, to: is.state, reason }));
    }
    if was.lead != is.lead {
        entries.push((one.id, Entry::Lead { from: was.lead, to: is.lead }));
    }
    let others = [
        (Field::Workstream, was.workstream != is.workstream),
        (Field::Body, was.body != is.body),
        // With the lead they change by themselves.
        (Field::Partners, was.lead == is.lead && was.partners != is.partners),
    ];
    let fields: Vec<Field> =
        others.into_iter().filter_map(|(field, differs)| differs.then_some(field)).collect();
    if !fields.is_empty() {
        entries.push((one.id, Entry::Facts { fields }));
    }
    entries
}

/// What the audit says of it: which they are, by number, and in the same order what of each was changed and how that stood before; of
/// what was taken back also how it stands now, since it is not the same for all.
fn detail(change: &Change, changed: &[Changed]) -> Value {
    let numbers: Vec<u32> = changed.iter().map(|one| one.number).collect();
    let from: Vec<Value> = changed.iter().map(|one| differing(&one.was, &one.is)).collect();
    match change {
        Change::Back { .. } => {
            let to: Vec<Value> = changed.iter().map(|one| differing(&one.is, &one.was)).collect();
            json!({ "taken_back": true, "initiatives": numbers, "from": from, "to": to })
        }
        change => json!({ "change": change, "initiatives": numbers, "from": from }),
    }
}

/// What stands in the first and otherwise in the second.
fn differing(one: &Values, other: &Values) -> Value {
    let mut found = serde_json::Map::new();
    if one.state != other.state {
        found.insert("state".into(), json!(one.state));
    }
    if one.workstream != other.workstream {
        found.insert("workstream".into(), json!(one.workstream));
    }
    if one.body != other.body {
        found.insert("body".into(), json!(one.body));
    }
    if one.lead != other.lead {
        found.insert("lead".into(), json!(one.lead));
    }
    if one.partners != other.partners {
        found.insert("partners".into(), json!(one.partners));
    }
    found.into()
}
