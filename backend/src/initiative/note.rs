//! Writing a note into the log.

use serde_json::json;
use shared::api::initiative::{InitiativeWhole, NoteOnAnInitiative};
use shared::initiative::entry::Entry;
use shared::initiative::{NOTE_MOST, NoteOnInitiative};
use shared::problem::FieldErrors;

use super::{append, hold_initiative, record, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By who works on it, and by the delegations that take part. The words stand in the log alone, not in the audit.
pub(super) async fn note(app: App, call: Call<NoteOnAnInitiative>) -> Result<InitiativeWhole, Problem> {
    let (caller, id, note) = (call.caller, call.path.initiative, call.body);
    let tx = app.db.begin().await?;
    let held = hold_initiative(&tx, &caller, id).await?;
    let permit = caller.permit::<NoteOnInitiative>(&tx, &held.stored.row.matter())?;
    held.ground.worked_on()?;
    let mut errors = FieldErrors::new();
    errors.length("/text", &note.text, 1, NOTE_MOST);
    errors.finish()?;
    let text = note.text.trim().to_owned();
    append(&tx, &permit, &caller, &[(id, Entry::Note { text })]).await?;
    let detail = json!({ "number": held.stored.row.number });
    record(&app, &tx, &permit, held.ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), id, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
