//! The versions of an amendment.

use shared::api::amendment::{ListVersions, Version};

use super::basis::{bodies, clauses};
use super::{step, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The latest first; of one that was never tabled there are none.
pub(super) async fn list_versions(app: App, call: Call<ListVersions>) -> Result<Vec<Version>, Problem> {
    let (read, id) = (app.db.read(), call.path.amendment);
    step::known(read, &call.caller, store::find(read, id).await?).await?;
    let versions = store::versions(read, id).await?;
    let bodies = bodies(read, versions.iter().flat_map(|frozen| &frozen.base)).await?;
    Ok(versions
        .into_iter()
        .map(|frozen| {
            let base = clauses(&frozen.base, &bodies);
            frozen.version(base)
        })
        .collect())
}
