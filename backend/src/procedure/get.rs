//! A procedure.

use shared::api::procedure::{GetProcedure, Procedure};

use super::readable;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// With its record, and what follows from it.
pub(super) async fn get(app: App, call: Call<GetProcedure>) -> Result<Procedure, Problem> {
    readable(app.db.read(), &call.caller, call.path.procedure).await
}
