//! Adding a body.

use shared::api::body::AddBody;
use shared::audit::Scope;
use shared::body::{Body, ManageBodies};
use shared::id::BodyId;

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// The chain is locked first: two bodies added at the same moment must not have one name.
pub(super) async fn add(app: App, call: Call<AddBody>) -> Result<Body, Problem> {
    let (caller, new) = (call.caller, call.body);
    caller.check::<ManageBodies>(&())?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<ManageBodies>(&tx, &())?;
    new.check(&store::bodies(tx.sql()).await?)?;
    let body = Body {
        id: app.id(BodyId::from_parts),
        version: 1,
        kind: new.kind,
        name: new.name.trim().to_owned(),
        from: new.from,
        to: new.to,
    };
    store::insert(&tx, &permit, &body).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, body.id, super::detail("added", &body)).await?;
    super::tell(&tx, body.id);
    app.commit(tx).await?;
    Ok(body)
}
