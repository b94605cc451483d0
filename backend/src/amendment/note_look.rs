//! Noting that somebody of a delegation has an amendment before them.

use shared::amendment::rights::NoteLook;
use shared::api::amendment::NoteALook;

use super::step::known;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For the chair's preview of what nobody opposes. Only of the version on the table: a draft of one's own is none, and whoever still has
/// an earlier one on the screen has not looked at this. Reading is nobody's act, and not audited; nobody is told.
pub(super) async fn note_look(app: App, call: Call<NoteALook>) -> Result<(), Problem> {
    let (caller, id, version, read) = (call.caller, call.path.amendment, call.body.version, app.db.read());
    let found = known(read, &caller, store::find(read, id).await?).await?;
    caller.check::<NoteLook>(&())?;
    let record = &found.stored.record;
    let Some(member) = caller.seat.member.filter(|_| record.is_tabled() && record.version == version) else {
        return Ok(());
    };
    let tx = app.db.begin().await?;
    let permit = caller.permit::<NoteLook>(&tx, &())?;
    store::insert_look(&tx, &permit, id, version, member).await?;
    app.commit_unaudited(tx, "what was looked at is nobody's act").await?;
    Ok(())
}
