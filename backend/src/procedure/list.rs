//! A programme's procedures.

use shared::api::procedure::{ListProcedures, Procedure};
use shared::permission::Act;
use shared::procedure::{Decided, ReadProcedure};

use super::{may_read, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Those the caller may read, the latest first.
pub(super) async fn list(app: App, call: Call<ListProcedures>) -> Result<Vec<Procedure>, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    may_read(read, &call.caller, programme).await?;
    let mut found = store::of_programme(read, programme).await?;
    found.retain(|one| {
        ReadProcedure::verdict(&call.caller.seat, &Decided(one.decided_at.is_some())).is_allowed()
    });
    Ok(found)
}
