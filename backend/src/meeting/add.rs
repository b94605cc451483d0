//! Adding a meeting.

use shared::api::meeting::{AddABodyMeeting, AddAMeeting, MeetingView};
use shared::id::MeetingId;
use shared::meeting::{KeepMeetings, MEETINGS_MOST, MeetingEdit};
use shared::problem::FieldCode;

use super::owner::Owner;
use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;

/// By the secretariat, and by the delegation that leads the workstream.
pub(super) async fn add(app: App, call: Call<AddAMeeting>) -> Result<MeetingView, Problem> {
    add_to(&app, &call.caller, Owner::Workstream(call.path.workstream), call.body).await
}

/// By the secretariat, and by the chair where it presides.
pub(super) async fn add_to_body(app: App, call: Call<AddABodyMeeting>) -> Result<MeetingView, Problem> {
    add_to(&app, &call.caller, Owner::Body(call.path.body), call.body).await
}

async fn add_to(app: &App, caller: &Caller, of: Owner, edit: MeetingEdit) -> Result<MeetingView, Problem> {
    let tx = app.db.begin().await?;
    let held = of.hold(&tx, caller).await?;
    let permit = caller.permit::<KeepMeetings>(&tx, &held.whose())?;
    held.worked_on()?;
    held.check(&edit)?;
    if store::of(tx.sql(), of).await?.len() >= MEETINGS_MOST {
        return Err(Problem::field("/title", FieldCode::TooLong));
    }
    let id = app.id(MeetingId::from_parts);
    store::insert(&tx, &permit, of, id, &edit).await?;
    record(app, &tx, &permit, &held, id, ("added", edit.title.trim())).await?;
    let (_, added) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(added)
}
