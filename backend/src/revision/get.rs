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
    let (sight, summary) = Sight::revision(read, &call.caller, call.path.revision).await?;
    let clauses = store::clauses(read, summary.id).await?;
    let mut revision = Revision { summary, clauses };
    sight.blind(&mut revision);
    Ok(revision)
}
