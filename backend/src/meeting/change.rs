//! Changing a meeting.

use shared::api::meeting::{ChangeAMeeting, MeetingView};
use shared::meeting::KeepMeetings;

use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// By those who may add one. Who saw an older version is answered with it as it stands now.
pub(super) async fn change(app: App, call: Call<ChangeAMeeting>) -> Result<MeetingView, Problem> {
    let (caller, id, edit) = (call.caller, call.path.meeting, call.body);
    let tx = app.db.begin().await?;
    let (of, _) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let held = of.hold(&tx, &caller).await?;
    let permit = caller.permit::<KeepMeetings>(&tx, &held.whose())?;
    held.worked_on()?;
    let (_, before) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if before.version != edit.version {
        return Err(Problem::stale(&before));
    }
    held.check(&edit)?;
    store::update(&tx, &permit, id, &edit).await?;
    record(&app, &tx, &permit, &held, id, ("changed", edit.title.trim())).await?;
    let (_, changed) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(changed)
}
