//! Marking a change as linguistic.

use serde_json::json;
use shared::api::position::MarkCorrection;
use shared::position::{MarkLinguistic, Scope};
use shared::problem::{Code, FieldCode};
use shared::text::ContentHash;

use super::sheet::Sheet;
use super::standing::Standing;
use super::{begin, changed, close_what_is_agreed, must_be_negotiated, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// The chair, from words that somebody has spoken of to the words that stand: positions and closings are carried along.
pub(super) async fn correct(app: App, call: Call<MarkCorrection>) -> Result<(), Problem> {
    let (caller, body) = (call.caller, call.body);
    let (id, clause) = (call.path.text, call.path.clause);
    let (tx, sheet) = begin(&app, &caller, id).await?;
    let permit = caller.permit::<MarkLinguistic>(&tx, &())?;
    let at = sheet.find(&clause).ok_or_else(Problem::not_found)?;
    must_be_negotiated(&sheet)?;
    let scope = sheet.scope();
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    if standing.sheet.read[at].hash != body.to {
        return Err(Code::Stale.into());
    }
    if body.from == body.to || !spoken_of(&standing, at, &body.from) {
        return Err(Problem::field("/from", FieldCode::Unknown));
    }
    let chair = store::Chair { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) };
    store::insert_correction(&tx, &permit, id, &clause, &body.from, &body.to, &chair).await?;
    let closed = close_what_is_agreed(&tx, &permit, id).await?;
    let detail = json!({
        "clause": standing.label(&clause), "from": body.from, "to": body.to, "closed": closed,
    });
    audit::record(&app, &tx, &permit, &scope, &clause, detail).await?;
    tx.tell(changed(id));
    app.commit(tx).await?;
    Ok(())
}

/// Whether a position was taken on that content of the clause, or the clause closed with it.
fn spoken_of(standing: &Standing, at: usize, content: &ContentHash) -> bool {
    let Sheet { clauses, .. } = &standing.sheet;
    let id = &clauses[at].id;
    let said = standing.said().iter().any(|one| match &one.position.scope {
        Scope::Clause { clause, hash } => clause == id && hash == content,
        Scope::Section { .. } | Scope::Text => false,
    });
    said || standing.closed(id).is_some_and(|closing| closing.hash == *content)
}
