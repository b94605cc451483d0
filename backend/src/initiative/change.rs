//! Changing an initiative.

use serde_json::json;
use shared::api::initiative::{ChangeAnInitiative, InitiativeWhole};
use shared::initiative::entry::Entry;
use shared::initiative::merge::{Field, differing};
use shared::initiative::{Around, ChangeInitiative, GiveLead, InitiativeEdit};
use shared::problem::FieldErrors;

use super::{append, hold_initiative, record, store, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, milestone, workstream};

/// By the secretariat, or by the delegation that leads it, which cannot give it to another. Who saw an older version is answered
/// with it as it stands now.
pub(super) async fn change(app: App, call: Call<ChangeAnInitiative>) -> Result<InitiativeWhole, Problem> {
    let (caller, id, edit) = (call.caller, call.path.initiative, call.body);
    let tx = app.db.begin().await?;
    let held = hold_initiative(&tx, &caller, id).await?;
    let (ground, stored) = (held.ground, held.stored);
    let permit = caller.permit::<ChangeInitiative>(&tx, &stored.row.matter())?;
    ground.worked_on()?;
    let today = tx.at().date_in_the_east();
    let before = whole(tx.sql(), id, today).await?;
    if stored.row.version != edit.version {
        return Err(Problem::stale(&before));
    }
    if stored.row.lead != edit.lead {
        caller.check::<GiveLead>(&())?;
    }
    let mut errors = FieldErrors::new();
    let around = Around {
        period: ground.period,
        results: &ground.results(&tx).await?,
        workstreams: &workstream::ids_of(tx.sql(), ground.programme).await?,
        members: &ground.members(&tx).await?,
        named: &stored.row.matter(),
        before: Some(stored.row.state),
        milestone: milestone::first_day(tx.sql(), id).await?,
    };
    edit.check(&around, &mut errors);
    errors.finish()?;
    let was = before.edit();
    let fields = differing(&was, &edit);
    store::update(&tx, &permit, ground.programme, id, &edit).await?;
    let entries: Vec<_> = entries(&was, &edit, &fields).into_iter().map(|entry| (id, entry)).collect();
    append(&tx, &permit, &caller, &entries).await?;
    let whole = whole(tx.sql(), id, today).await?;
    // As it is stored, without blanks around it.
    let is = InitiativeEdit { version: was.version, ..whole.edit() };
    let changed = audit::differing(&was, &is, &["description"]);
    let detail = json!({ "number": stored.row.number, "changed": changed });
    record(&app, &tx, &permit, ground.programme, id, detail).await?;
    app.commit(tx).await?;
    Ok(whole)
}

/// What the log says of it: state, lead and days each for itself with what it was, the rest by the names of the fields.
fn entries(was: &InitiativeEdit, is: &InitiativeEdit, fields: &[Field]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = Vec::new();
    for field in fields {
        match field {
            Field::State => {
                let reason = is.reason.trim().to_owned();
                entries.push(Entry::State { from: was.state, to: is.state, reason });
            }
            Field::Lead => entries.push(Entry::Lead { from: was.lead, to: is.lead }),
            Field::Starts => entries.push(Entry::Day { field: *field, from: was.starts, to: is.starts }),
            Field::Ends => entries.push(Entry::Day { field: *field, from: was.ends, to: is.ends }),
            other => rest.push(*other),
        }
    }
    if !rest.is_empty() {
        entries.push(Entry::Facts { fields: rest });
    }
    entries
}
