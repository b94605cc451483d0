//! Letting a deleted clause stand again.

use collab::act::Edit;
use serde_json::json;
use shared::api::text::{ClauseView, RestoreDeleted};
use shared::audit::Scope;
use shared::live::RestoreClause;
use shared::permission::Act;
use shared::problem::Code;
use shared::text::Clause;

use super::{act, clause, find, right};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::permit::By;
use crate::problem::Problem;

/// Where it stood; `stale` when it stands already.
pub(super) async fn restore_clause(app: App, call: Call<RestoreDeleted>) -> Result<ClauseView, Problem> {
    let (id, wanted, caller) = (call.path.text, call.path.clause, call.caller);
    let text = find(app.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    caller.check::<RestoreClause>(&right(app.db.read(), &text, &caller).await?)?;

    let change = |clauses: &[Clause]| {
        let found = clauses.iter().find(|clause| clause.id == wanted).ok_or_else(Problem::not_found)?;
        match found.gone {
            Some(_) => Ok(vec![Edit::Restore { clauses: vec![wanted.clone()] }]),
            None => Err(Code::Stale.into()),
        }
    };
    let by = By::Person { person: caller.person, seat: caller.seat.id };
    let (inner, object) = (app.clone(), wanted.clone());
    act(&app, id, by, RestoreClause::NAME, change, move |tx, settled| {
        Box::pin(async move {
            let right = right(tx.sql(), &settled.text, &caller).await?;
            let permit = caller.permit::<RestoreClause>(tx, &right)?;
            let scope = Scope::Programme(settled.text.programme);
            let detail = json!({ "text": id, "seq": settled.text.seq });
            audit::record(&inner, tx, &permit, &scope, object, detail).await?;
            Ok(())
        })
    })
    .await?;
    Ok(clause(app.db.read(), id, &wanted).await?.ok_or_else(Problem::not_found)?.into())
}
