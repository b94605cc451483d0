//! Taking a revision back before it is issued.

use serde_json::json;
use shared::api::revision::WithdrawARevision;
use shared::audit::Scope;
use shared::problem::Code;
use shared::revision::{PrepareRevision, RevisionState};

use super::sight::Sight;
use super::{changed, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, text};

/// It stays in the books as withdrawn.
pub(super) async fn withdraw(app: App, call: Call<WithdrawARevision>) -> Result<(), Problem> {
    let tx = app.db.begin().await?;
    let found = Sight::held(&tx, &call.caller, call.path.revision).await?;
    let permit = call.caller.permit::<PrepareRevision>(&tx, &())?;
    if !matches!(found.state, RevisionState::Prepared | RevisionState::Returned) {
        return Err(Code::NotPrepared.into());
    }
    let of = text::find(tx.sql(), found.text).await?.ok_or_else(Problem::not_found)?;
    store::set_state(&tx, &permit, found.id, RevisionState::Withdrawn, &found.reason).await?;
    audit::record(
        &app,
        &tx,
        &permit,
        &Scope::Programme(of.programme),
        found.id,
        json!({ "withdrawn": true }),
    )
    .await?;
    tx.tell(changed(found.id));
    app.commit(tx).await?;
    Ok(())
}
