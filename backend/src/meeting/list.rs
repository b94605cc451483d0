//! The meetings of a workstream.

use shared::api::meeting::{ListMeetings, MeetingView};
use shared::workstream::ReadWorkstreams;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{programme, workstream};

/// For those who read the workstream.
pub(super) async fn list(app: App, call: Call<ListMeetings>) -> Result<Vec<MeetingView>, Problem> {
    let (read, id) = (app.db.read(), call.path.workstream);
    let (of, _) = workstream::one(read, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(read, &call.caller, of).await?;
    call.caller.check::<ReadWorkstreams>(&())?;
    Ok(store::of_workstream(read, id).await?)
}
