//! A revision whole.

use shared::api::revision::{GetRevision, Revision};

use super::sight::Sight;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// One the caller does not see is not there.
pub(super) async fn get(app: App, call: Call<GetRevision>) -> Result<Revision, Problem> {
    let read = app.db.read();
    let summary = store::find(read, call.path.revision).await?.ok_or_else(Problem::not_found)?;
    let sight = Sight::of(read, &call.caller, summary.text).await?;
    if !sight.shows(&summary) {
        return Err(Problem::not_found());
    }
    let clauses = store::clauses(read, summary.id).await?;
    let mut revision = Revision { summary, clauses };
    sight.blind(&mut revision);
    Ok(revision)
}
