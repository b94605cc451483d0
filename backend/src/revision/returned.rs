//! Returning a prepared revision to the secretariat.

use serde_json::json;
use shared::api::revision::{ReturnARevision, RevisionSummary};
use shared::audit::Scope;
use shared::problem::{Code, FieldErrors};
use shared::revision::{IssueRevision, REASON_MOST, RevisionState};

use super::sight::Sight;
use super::{changed, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, text};

/// With a reason, which the secretariat reads.
pub(super) async fn return_it(app: App, call: Call<ReturnARevision>) -> Result<RevisionSummary, Problem> {
    let tx = app.db.begin().await?;
    let found = Sight::held(&tx, &call.caller, call.path.revision).await?;
    let permit = call.caller.permit::<IssueRevision>(&tx, &())?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &call.body.reason, 1, REASON_MOST);
    errors.finish()?;
    if found.state != RevisionState::Prepared {
        return Err(Code::NotPrepared.into());
    }
    let of = text::find(tx.sql(), found.text).await?.ok_or_else(Problem::not_found)?;
    let reason = call.body.reason.trim().to_owned();
    store::set_state(&tx, &permit, found.id, RevisionState::Returned, &reason).await?;
    audit::record(&app, &tx, &permit, &Scope::Programme(of.programme), found.id, json!({ "returned": true }))
        .await?;
    tx.tell(changed(found.id));
    app.commit(tx).await?;
    Ok(RevisionSummary { state: RevisionState::Returned, reason, ..found })
}
