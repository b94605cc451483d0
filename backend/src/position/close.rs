//! Closing a clause as agreed.

use serde_json::json;
use shared::api::position::CloseAClause;
use shared::position::{Bound, CloseClause, Refusal, may_close};

use super::standing::Standing;
use super::{begin, changed, must_be_negotiated, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// The chair, for what is agreed *ad referendum* (domain reference 6.3): from then on it changes only after it is reopened.
pub(super) async fn close(app: App, call: Call<CloseAClause>) -> Result<(), Problem> {
    let (caller, hash) = (call.caller, call.body.hash);
    let (id, clause) = (call.path.text, call.path.clause);
    let (tx, sheet) = begin(&app, &caller, id).await?;
    let permit = caller.permit::<CloseClause>(&tx, &())?;
    let at = sheet.find(&clause).ok_or_else(Problem::not_found)?;
    must_be_negotiated(&sheet)?;
    let scope = sheet.scope();
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    if standing.sheet.read[at].hash != hash {
        return Err(Refusal::Stale.into());
    }
    may_close(standing.state(at))?;
    let chair = store::Chair { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) };
    let detail = json!({ "clause": standing.label(&clause), "hash": hash });
    store::insert_closing(&tx, &permit, id, &Bound { clause: clause.clone(), hash }, Some(&chair)).await?;
    audit::record(&app, &tx, &permit, &scope, &clause, detail).await?;
    tx.tell(changed(id));
    app.commit(tx).await?;
    Ok(())
}
