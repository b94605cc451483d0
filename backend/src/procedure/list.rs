//! A programme's procedures.

use shared::api::procedure::{ListProcedures, Procedure};
use shared::permission::Act;
use shared::procedure::{Decided, ReadProcedure};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// Those the caller may read, the latest first.
pub(super) async fn list(app: App, call: Call<ListProcedures>) -> Result<Vec<Procedure>, Problem> {
    let (read, of) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, of).await?;
    let mut found = store::of_programme(read, of).await?;
    found.retain(|one| {
        ReadProcedure::verdict(&call.caller.seat, &Decided(one.decided_at.is_some())).is_allowed()
    });
    Ok(found)
}
