//! Returning a record to the secretariat.

use serde_json::json;
use shared::api::procedure::{Procedure, ProcedureState, ReturnTheRecord};
use shared::audit::Scope;
use shared::problem::{Code, FieldErrors};
use shared::procedure::{ConfirmAdoption, STATEMENT_MOST};

use super::{changed, held, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// With a reason, which the secretariat reads.
pub(super) async fn return_it(app: App, call: Call<ReturnTheRecord>) -> Result<Procedure, Problem> {
    let tx = app.db.begin().await?;
    let found = held(&tx, &call.caller, call.path.procedure).await?;
    let permit = call.caller.permit::<ConfirmAdoption>(&tx, &())?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &call.body.reason, 1, STATEMENT_MOST);
    errors.finish()?;
    if found.state != ProcedureState::Recorded {
        return Err(Code::NotRecorded.into());
    }
    store::set_returned(&tx, &permit, found.id, call.body.reason.trim()).await?;
    audit::record(
        &app,
        &tx,
        &permit,
        &Scope::Programme(found.programme),
        found.id,
        json!({ "returned": true }),
    )
    .await?;
    tx.tell(changed(found.id));
    let procedure = store::find(tx.sql(), found.id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(procedure)
}
