//! A text's revisions.

use shared::api::revision::{ListRevisions, RevisionSummary};

use super::sight::Sight;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Those the caller sees, the latest first.
pub(super) async fn list(app: App, call: Call<ListRevisions>) -> Result<Vec<RevisionSummary>, Problem> {
    let text = call.path.text;
    let sight = Sight::of(app.db.read(), &call.caller, text).await?;
    let mut revisions = store::of_text(app.db.read(), text).await?;
    revisions.retain(|revision| sight.shows(revision));
    Ok(revisions)
}
