//! Leaving decisions on amendments to the secretariat.

use serde_json::json;
use shared::api::programme::{LeaveDecisionsTo, Programme};
use shared::audit::Scope;
use shared::problem::Code;
use shared::programme::LeaveDecisions;

use super::{store, view};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::permit::Permit;
use crate::problem::Problem;

/// From then on the secretariat decides as well, or no longer. What it decided meanwhile stands.
pub(super) async fn leave_decisions(app: App, call: Call<LeaveDecisionsTo>) -> Result<Programme, Problem> {
    let (caller, id, body) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    let mut stored = store::lock(&tx, id).await?.ok_or_else(Problem::not_found)?;
    let permit: Permit<'_, LeaveDecisions> = caller.permit(&tx, &stored.summary.state)?;
    if stored.summary.state.is_sealed() {
        return Err(Code::ProgrammeSealed.into());
    }
    if stored.secretariat_decides != body.secretariat_decides {
        stored.secretariat_decides = body.secretariat_decides;
        store::update(&tx, &permit, &mut stored).await?;
        let detail = json!({ "secretariat_decides": body.secretariat_decides });
        audit::record(&app, &tx, &permit, &Scope::Programme(id), id, detail).await?;
        super::tell_changed(&tx, id).await?;
    }
    let shown = view::shown(tx.sql(), &caller, stored, tx.at().date()).await?;
    app.commit(tx).await?;
    Ok(shown)
}
