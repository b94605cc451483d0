//! Removing a meeting.

use shared::api::meeting::RemoveAMeeting;
use shared::meeting::KeepMeetings;

use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By those who may add one.
pub(super) async fn remove(app: App, call: Call<RemoveAMeeting>) -> Result<(), Problem> {
    let (caller, id) = (call.caller, call.path.meeting);
    let tx = app.db.begin().await?;
    let (of, _) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let held = of.hold(&tx, &caller).await?;
    let permit = caller.permit::<KeepMeetings>(&tx, &held.whose())?;
    held.worked_on()?;
    let (_, before) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if before.version != call.query.version {
        return Err(Problem::stale(&before));
    }
    store::delete(&tx, &permit, id).await?;
    record(&app, &tx, &permit, &held, id, ("removed", &before.title)).await?;
    app.commit(tx).await?;
    Ok(())
}
