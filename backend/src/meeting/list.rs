//! The meetings of a workstream, and those of a body.

use shared::api::meeting::{ListBodyMeetings, ListMeetings, MeetingView};
use shared::workstream::ReadWorkstreams;

use super::owner::Owner;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{body, programme, workstream};

/// For those who read the workstream.
pub(super) async fn list(app: App, call: Call<ListMeetings>) -> Result<Vec<MeetingView>, Problem> {
    let (read, id) = (app.db.read(), call.path.workstream);
    let (of, _) = workstream::one(read, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(read, &call.caller, of).await?;
    call.caller.check::<ReadWorkstreams>(&())?;
    Ok(store::of(read, Owner::Workstream(id)).await?)
}

/// For whoever is signed in, as the bodies themselves.
pub(super) async fn list_of_body(
    app: App,
    call: Call<ListBodyMeetings>,
) -> Result<Vec<MeetingView>, Problem> {
    let (read, id) = (app.db.read(), call.path.body);
    if !body::bodies(read).await?.iter().any(|body| body.id == id) {
        return Err(Problem::not_found());
    }
    Ok(store::of(read, Owner::Body(id)).await?)
}
