//! Taking back a body.

use shared::api::body::RemoveBody;
use shared::audit::Scope;
use shared::body::ManageBodies;
use shared::problem::Code;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, meeting, person};

/// Only one in which nobody sits or ever sat, and which has no meetings: where somebody sat when something was done stays to be
/// seen, and so does what was agreed. Another is given a last day instead.
pub(super) async fn remove(app: App, call: Call<RemoveBody>) -> Result<(), Problem> {
    let (caller, id) = (call.caller, call.path.body);
    caller.check::<ManageBodies>(&())?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<ManageBodies>(&tx, &())?;
    let bodies = store::bodies(tx.sql()).await?;
    let body = bodies.into_iter().find(|body| body.id == id).ok_or_else(Problem::not_found)?;
    let sat = !person::seats_in(tx.sql(), id).await?.is_empty();
    if sat || !meeting::days_of(tx.sql(), id).await?.is_empty() {
        return Err(Code::BodyInUse.into());
    }
    store::delete(&tx, &permit, id).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, id, super::detail("removed", &body)).await?;
    super::tell(&tx, id);
    app.commit(tx).await?;
    Ok(())
}
