//! Noting what somebody of a delegation has read.

use std::collections::BTreeSet;

use shared::api::position::{BOUNDS_MOST, NoteRead};
use shared::id::TextId;
use shared::permission::Act;
use shared::position::{Bound, NoteReading};
use shared::problem::{FieldCode, FieldErrors};

use super::sheet::Sheet;
use super::store;
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;

/// For the delegation's own preview, which nobody else sees. Reading is nobody's act, and not audited.
pub(super) async fn note_read(app: App, call: Call<NoteRead>) -> Result<(), Problem> {
    let (caller, body, id) = (call.caller, call.body, call.path.text);
    Sheet::known(app.db.read(), &caller, id).await?;
    let tx = app.db.begin().await?;
    let sheet = Sheet::of(tx.sql(), &caller, id).await?;
    let permit = caller.permit::<NoteReading>(&tx, &())?;
    let mut errors = FieldErrors::new();
    if body.read.len() > BOUNDS_MOST as usize {
        errors.add_limit("/read", FieldCode::TooLong, BOUNDS_MOST);
    }
    errors.finish()?;
    let stands =
        |bound: &Bound| sheet.find(&bound.clause).is_some_and(|at| sheet.read[at].hash == bound.hash);
    let read: BTreeSet<Bound> = body.read.into_iter().filter(stands).collect();
    if let Some(member) = caller.seat.member {
        store::insert_readings(&tx, &permit, id, member, caller.person, read).await?;
    }
    app.commit_unaudited(tx, "what was read is nobody's act").await?;
    Ok(())
}

/// Notes what somebody has confirmed to have read: that it was read counts for the delegation's preview as well. Nothing for seats
/// that stand for no delegation.
///
/// # Errors
/// When the database fails.
pub async fn note(tx: &Tx, caller: &Caller, text: TextId, read: BTreeSet<Bound>) -> Result<(), Problem> {
    let notes = NoteReading::verdict(&caller.seat, &()).is_allowed();
    if let Some(member) = caller.seat.member.filter(|_| notes) {
        let permit = caller.permit::<NoteReading>(tx, &())?;
        store::insert_readings(tx, &permit, text, member, caller.person, read).await?;
    }
    Ok(())
}
