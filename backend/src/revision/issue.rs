//! Issuing a prepared revision: the chair's confirmation makes it one.

use serde_json::json;
use shared::api::revision::{Doer, IssueARevision, RevisionSummary};
use shared::audit::Scope;
use shared::notification::{Circle, What};
use shared::problem::Code;
use shared::programme::Reading;
use shared::revision::{IssueRevision, RevisionState};

use super::sight::Sight;
use super::{changed, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, notification, position, text};

/// It gets its number, and its labels hold from now on. What was typed since it was prepared is not in it. What is accepted in the same
/// moment is before or behind: labels are frozen for the clauses that stand, and a clause that comes in meanwhile would not be among them.
pub(super) async fn issue(app: App, call: Call<IssueARevision>) -> Result<RevisionSummary, Problem> {
    let tx = app.db.begin().await?;
    let found = Sight::held(&tx, &call.caller, call.path.revision).await?;
    let permit = call.caller.permit::<IssueRevision>(&tx, &())?;
    if found.state != RevisionState::Prepared {
        return Err(Code::NotPrepared.into());
    }
    let of = text::find(tx.sql(), found.text).await?.ok_or_else(Problem::not_found)?;
    let number = store::latest(tx.sql(), found.text).await?.map_or(1, |last| last.number + 1);
    let by = Doer { name: call.caller.name.clone(), code: text::code(&call.caller.seat) };
    store::set_issued(&tx, &permit, found.id, number, call.caller.person, &by.code).await?;
    let labels: Vec<_> =
        store::clauses(tx.sql(), found.id).await?.into_iter().map(|row| (row.clause.id, row.label)).collect();
    text::freeze_labels(&tx, found.text, number, &labels).await?;
    let detail = json!({ "number": number, "root_hash": found.root_hash });
    audit::record(&app, &tx, &permit, &Scope::Programme(of.programme), found.id, detail).await?;
    let what = What::RevisionIssued { number };
    notification::tell(&app, &tx, of.programme, &what, &Circle::All, Some(call.caller.person)).await?;
    position::words_changed(&app, &tx, &of, Reading::LastRevision).await?;
    tx.tell(changed(found.id));
    tx.tell(crate::hub::Event::Changed { topic: "text", id: found.text.to_string() });
    let at = tx.at();
    app.commit(tx).await?;
    Ok(RevisionSummary {
        number: Some(number),
        state: RevisionState::Issued,
        issued_at: Some(at),
        issued_by: Some(by),
        ..found
    })
}
