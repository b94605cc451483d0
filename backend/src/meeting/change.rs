//! Changing a meeting.

use shared::api::meeting::{ChangeAMeeting, MeetingView};
use shared::meeting::KeepMeetings;
use shared::problem::FieldErrors;

use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::workstream;

/// By those who may add one. Who saw an older version is answered with it as it stands now.
pub(super) async fn change(app: App, call: Call<ChangeAMeeting>) -> Result<MeetingView, Problem> {
    let (caller, id, edit) = (call.caller, call.path.meeting, call.body);
    let tx = app.db.begin().await?;
    let (of, _) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let (ground, stream) = workstream::hold(&tx, &caller, of).await?;
    let permit = caller.permit::<KeepMeetings>(&tx, &stream.matter())?;
    ground.worked_on()?;
    let (_, before) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if before.version != edit.version {
        return Err(Problem::stale(&before));
    }
    let mut errors = FieldErrors::new();
    edit.check(ground.period, &mut errors);
    errors.finish()?;
    store::update(&tx, &permit, id, &edit).await?;
    record(&app, &tx, &permit, &ground, id, ("changed", edit.title.trim())).await?;
    let (_, changed) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(changed)
}
