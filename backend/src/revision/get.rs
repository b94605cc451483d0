//! A revision whole.

use shared::api::revision::{GetRevision, Revision};

use super::sight::Sight;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// One the caller does not see is not there.
pub(super) async fn get(app: App, call: Call<GetRevision>) -> Result<Revision, Problem> {
    let read = app.db.read();
    let (sight, summary) = Sight::revision(read, &call.caller, call.path.revision).await?;
    let clauses = store::clauses(read, summary.id).await?;
    let mut revision = Revision { summary, clauses };
    sight.blind(&mut revision);
    // Of the brackets that are left: who sees none is not told who set them.
    let set = text::hand_set(read, revision.clauses.iter().map(|row| &row.clause.wording)).await?;
    for row in &mut revision.clauses {
        row.hand_set = text::set_in(&set, &row.clause.wording);
    }
    Ok(revision)
}
