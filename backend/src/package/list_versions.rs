//! The versions of a package that were put.

use shared::api::package::{ListPackageVersions, PutVersion};

use super::step::known;
use super::store;
use super::view::{bodies, pieces};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For all who know of the package.
pub(super) async fn list_versions(
    app: App,
    call: Call<ListPackageVersions>,
) -> Result<Vec<PutVersion>, Problem> {
    let (read, id) = (app.db.read(), call.path.package);
    known(read, &call.caller, store::find(read, id).await?).await?;
    let versions = store::versions(read, id).await?;
    let bodies = bodies(read, versions.iter().flat_map(|version| &version.base)).await?;
    let shown = |version: store::Version| PutVersion {
        pieces: pieces(&version.operations, &version.base, &bodies),
        version: version.version,
        at: version.put_at,
        title: version.title,
        note: version.note,
    };
    Ok(versions.into_iter().map(shown).collect())
}
