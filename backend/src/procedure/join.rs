//! An autonomous area joins the adopted text, or does not.

use serde_json::json;
use shared::api::procedure::{Procedure, SayAJoining};
use shared::audit::Scope;
use shared::problem::FieldErrors;
use shared::procedure::{Joining, STATEMENT_MOST, SayJoining};

use super::{changed, held, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// May be said again; the audit keeps what was said before.
pub(super) async fn join(app: App, call: Call<SayAJoining>) -> Result<Procedure, Problem> {
    let (area, body) = (call.path.member, call.body);
    let tx = app.db.begin().await?;
    let found = held(&tx, &call.caller, call.path.procedure).await?;
    let permit = call.caller.permit::<SayJoining>(&tx, &area)?;
    let mut errors = FieldErrors::new();
    let least = u32::from(body.joining == Joining::InPart);
    errors.length("/note", &body.note, least, STATEMENT_MOST);
    errors.finish()?;
    if !found.joinings.iter().any(|one| one.member == area) {
        return Err(Problem::not_found());
    }
    store::set_joining(&tx, &permit, found.id, area, body.joining, body.note.trim()).await?;
    let detail = json!({ "member": area, "joining": body.joining });
    audit::record(&app, &tx, &permit, &Scope::Programme(found.programme), found.id, detail).await?;
    tx.tell(changed(found.id));
    let procedure = store::find(tx.sql(), found.id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(procedure)
}
