//! The documents of an initiative, and of a workstream.

use shared::api::document::{DocumentView, ListInitiativeDocuments, ListWorkstreamDocuments};

use super::owner::Owner;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;

/// For those who read the initiative.
pub(super) async fn of_initiative(
    app: App,
    call: Call<ListInitiativeDocuments>,
) -> Result<Vec<DocumentView>, Problem> {
    list(&app, &call.caller, Owner::Initiative(call.path.initiative)).await
}

/// For those who read the workstream.
pub(super) async fn of_workstream(
    app: App,
    call: Call<ListWorkstreamDocuments>,
) -> Result<Vec<DocumentView>, Problem> {
    list(&app, &call.caller, Owner::Workstream(call.path.workstream)).await
}

async fn list(app: &App, caller: &Caller, owner: Owner) -> Result<Vec<DocumentView>, Problem> {
    let read = app.db.read();
    owner.read_by(read, caller).await?;
    Ok(store::of(read, owner).await?)
}
