//! Changing what a body is called, and its days.

use shared::api::body::ChangeBody;
use shared::audit::Scope;
use shared::body::{Body, ManageBodies};
use shared::problem::Code;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, meeting, person};

/// Its seats and its meetings stay within its days. A version other than the stored one is `stale`: nobody overwrites what they have not seen.
pub(super) async fn change(app: App, call: Call<ChangeBody>) -> Result<Body, Problem> {
    let (caller, id, change) = (call.caller, call.path.body, call.body);
    caller.check::<ManageBodies>(&())?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<ManageBodies>(&tx, &())?;
    let bodies = store::bodies(tx.sql()).await?;
    let stored = bodies.iter().find(|body| body.id == id).ok_or_else(Problem::not_found)?;
    if stored.version != change.version {
        return Err(Code::Stale.into());
    }
    let seats = person::seats_in(tx.sql(), id).await?;
    change.check(id, &bodies, &seats, &meeting::days_of(tx.sql(), id).await?)?;
    let body = Body {
        id,
        version: stored.version + 1,
        kind: stored.kind,
        name: change.name.trim().to_owned(),
        from: change.from,
        to: change.to,
    };
    store::update(&tx, &permit, &body).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, id, super::detail("changed", &body)).await?;
    super::tell(&tx, id);
    app.commit(tx).await?;
    Ok(body)
}
