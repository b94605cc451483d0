//! Restoring a clause, or the whole text, from an issued revision.

use collab::act::Edit;
use serde_json::json;
use shared::api::revision::RestoreFromRevision;
use shared::audit::Scope;
use shared::problem::{Code, FieldCode};
use shared::revision::{RestoreText, RevisionState};
use shared::text::Clause;

use super::sight::Sight;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::permit::{By, Caller};
use crate::problem::Problem;
use crate::{audit, text};

/// Who holds the pen may. What was written since stays in the history, and can be restored from there.
pub(super) async fn restore(app: App, call: Call<RestoreFromRevision>) -> Result<(), Problem> {
    let (caller, wanted) = (call.caller, call.body);
    let read = app.db.read();
    let of = text::find(read, call.path.text).await?.ok_or_else(Problem::not_found)?;
    let sight = Sight::of(read, &caller, of.id).await?;
    caller.check::<RestoreText>(&text::right(read, &of, &caller).await?)?;
    let revision = store::find(read, wanted.revision)
        .await?
        .filter(|one| one.text == of.id && one.state == RevisionState::Issued && sight.shows(one))
        .ok_or_else(|| Problem::field("/revision", FieldCode::Unknown))?;
    let rows = store::clauses(read, revision.id).await?;
    let then: Vec<Clause> = rows.into_iter().map(|row| row.clause).collect();
    let one = match &wanted.clause {
        None => None,
        Some(id) => {
            let found = then.iter().find(|clause| clause.id == *id);
            Some(found.ok_or_else(|| Problem::field("/clause", FieldCode::Unknown))?.clone())
        }
    };

    let seat = caller.seat.id.to_string();
    let change = move |_: &[Clause]| {
        Ok(match &one {
            Some(clause) => of_one(clause),
            None => vec![Edit::Whole { clauses: then.clone(), by: seat.clone() }],
        })
    };
    let detail = json!({ "revision": revision.number, "clause": wanted.clause });
    let by = By::Person { person: caller.person, seat: caller.seat.id };
    let recorder = app.clone();
    text::act(&app, of.id, by, "revision.restore", change, move |tx, settled| {
        Box::pin(async move { record(&recorder, tx, settled, &caller, detail).await })
    })
    .await
}

/// The clause stands again, with the kind, words and facts it had; its place stays where it is now.
fn of_one(clause: &Clause) -> Vec<Edit> {
    let id = || clause.id.clone();
    vec![
        Edit::Restore { clauses: vec![id()] },
        Edit::Kind { clause: id(), kind: clause.kind, level: clause.level },
        Edit::Wording { clause: id(), wording: clause.wording.clone() },
        Edit::Facts { clause: id(), facts: clause.facts.clone() },
    ]
}

async fn record(
    app: &App,
    tx: &crate::db::Tx,
    settled: &text::Settled,
    caller: &Caller,
    detail: serde_json::Value,
) -> Result<(), Problem> {
    // Asked again within the transaction: a procedure may have begun meanwhile.
    let right = text::right(tx.sql(), &settled.text, caller).await?;
    let permit = caller.permit::<RestoreText>(tx, &right).map_err(|_| Code::TextFrozen)?;
    let scope = Scope::Programme(settled.text.programme);
    Ok(audit::record(app, tx, &permit, &scope, settled.text.id, detail).await?)
}
