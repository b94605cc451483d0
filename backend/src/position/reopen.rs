//! Reopening an agreed clause.

use serde_json::json;
use shared::api::position::ReopenAClause;
use shared::position::{CloseClause, REASON_MOST, Refusal, may_reopen};
use shared::problem::FieldErrors;

use super::standing::Standing;
use super::{begin, changed, must_be_negotiated, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// The chair, with a reason that all see (domain reference 6.3). What was said before does not close it again.
pub(super) async fn reopen(app: App, call: Call<ReopenAClause>) -> Result<(), Problem> {
    let (caller, body) = (call.caller, call.body);
    let (id, clause) = (call.path.text, call.path.clause);
    let (tx, sheet) = begin(&app, &caller, id).await?;
    let permit = caller.permit::<CloseClause>(&tx, &())?;
    let at = sheet.find(&clause).ok_or_else(Problem::not_found)?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 1, REASON_MOST);
    errors.finish()?;
    must_be_negotiated(&sheet)?;
    let scope = sheet.scope();
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    if standing.sheet.read[at].hash != body.hash {
        return Err(Refusal::Stale.into());
    }
    may_reopen(standing.state(at), &body.reason)?;
    let chair = store::Chair { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) };
    let detail = json!({ "clause": standing.label(&clause), "hash": body.hash, "reopened": true });
    store::insert_reopening(&tx, &permit, id, &clause, body.reason.trim(), &chair).await?;
    audit::record(&app, &tx, &permit, &scope, &clause, detail).await?;
    tx.tell(changed(id));
    app.commit(tx).await?;
    Ok(())
}
