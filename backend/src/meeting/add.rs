//! Adding a meeting.

use shared::api::meeting::{AddAMeeting, MeetingView};
use shared::id::MeetingId;
use shared::meeting::{KeepMeetings, MEETINGS_MOST};
use shared::problem::{FieldCode, FieldErrors};

use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::workstream;

/// By the secretariat, and by the delegation that leads the workstream.
pub(super) async fn add(app: App, call: Call<AddAMeeting>) -> Result<MeetingView, Problem> {
    let (caller, of, edit) = (call.caller, call.path.workstream, call.body);
    let tx = app.db.begin().await?;
    let (ground, stream) = workstream::hold(&tx, &caller, of).await?;
    let permit = caller.permit::<KeepMeetings>(&tx, &stream.matter())?;
    ground.worked_on()?;
    let mut errors = FieldErrors::new();
    edit.check(ground.period, &mut errors);
    errors.finish()?;
    if store::of_workstream(tx.sql(), of).await?.len() >= MEETINGS_MOST {
        return Err(Problem::field("/title", FieldCode::TooLong));
    }
    let id = app.id(MeetingId::from_parts);
    store::insert(&tx, &permit, of, id, &edit).await?;
    record(&app, &tx, &permit, &ground, id, ("added", edit.title.trim())).await?;
    let (_, added) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(added)
}
