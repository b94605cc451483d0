//! Changing a record before it is confirmed.

use serde_json::json;
use shared::api::procedure::{ChangeTheRecord, Procedure, ProcedureState};
use shared::audit::Scope;
use shared::problem::{Code, FieldErrors};
use shared::procedure::{RecordAdoption, check_record};

use super::{changed, held, store, taking_part};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// A returned one is recorded again by this.
pub(super) async fn change(app: App, call: Call<ChangeTheRecord>) -> Result<Procedure, Problem> {
    let (caller, body) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let found = held(&tx, &caller, call.path.procedure).await?;
    let permit = caller.permit::<RecordAdoption>(&tx, &())?;
    let taking = taking_part(tx.sql(), body.record.held_on).await?;
    let codes: Vec<_> = taking.iter().map(|one| one.member).collect();
    let mut errors = FieldErrors::new();
    check_record(&body.record, &codes, &mut errors);
    errors.finish().map_err(|mut errors| {
        for error in &mut errors {
            error.pointer.insert_str(0, "/record");
        }
        errors
    })?;
    if found.state == ProcedureState::Decided {
        return Err(Code::AlreadyDecided.into());
    }
    if !store::change(&tx, &permit, found.id, body.version, &body.record, &taking, caller.person).await? {
        return Err(Code::Stale.into());
    }
    audit::record(
        &app,
        &tx,
        &permit,
        &Scope::Programme(found.programme),
        found.id,
        json!({ "changed": true }),
    )
    .await?;
    tx.tell(changed(found.id));
    let procedure = store::find(tx.sql(), found.id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(procedure)
}
