//! Agreeing to what a preview showed.

use std::collections::BTreeSet;

use serde_json::json;
use shared::api::position::{AgreeToAll, BOUNDS_MOST};
use shared::api::revision::Doer;
use shared::id::PositionId;
use shared::position::{Bound, NewPosition, Scope, Value};
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};

use super::preview::look;
use super::standing::Standing;
use super::store::{self, Said};
use super::{begin, changed, close_what_is_agreed, must_be_negotiated, speaking};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// Each clause gets a position of its own, in one transaction. When one of them reads or stands otherwise by now, none is
/// agreed to, and the answer names those that do.
pub(super) async fn agree(app: App, call: Call<AgreeToAll>) -> Result<(), Problem> {
    let (caller, body, id) = (call.caller, call.body, call.path.text);
    let (tx, sheet) = begin(&app, &caller, id).await?;
    let permit = speaking(&caller, &tx, true)?;
    let mut errors = FieldErrors::new();
    if body.agree.is_empty() {
        errors.add("/agree", FieldCode::Required);
    } else if body.agree.len() > BOUNDS_MOST as usize {
        errors.add_limit("/agree", FieldCode::TooLong, BOUNDS_MOST);
    }
    let mut seen = BTreeSet::new();
    for (index, bound) in body.agree.iter().enumerate().take(BOUNDS_MOST as usize) {
        if !seen.insert(&bound.clause) {
            errors.add(format!("/agree/{index}"), FieldCode::Duplicate);
        }
    }
    errors.finish()?;
    must_be_negotiated(&sheet)?;
    let scope = sheet.scope();
    let member = caller.seat.member.ok_or_else(Problem::not_found)?;
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    let now = look(tx.sql(), &standing, member, 0..standing.sheet.clauses.len()).await?;
    let free: BTreeSet<&Bound> = now.agree.iter().collect();
    let otherwise: Vec<FieldError> = body
        .agree
        .iter()
        .enumerate()
        .filter(|(_, bound)| !free.contains(bound))
        .map(|(at, _)| FieldError {
            pointer: format!("/agree/{at}"),
            code: FieldCode::Changed,
            limit: None,
            names: Vec::new(),
        })
        .collect();
    if !otherwise.is_empty() {
        return Err(Problem { errors: otherwise, ..Problem::new(Code::Stale) });
    }

    let by = Doer { name: caller.name.clone(), code: text::code(&caller.seat) };
    let said: Vec<Said> = body
        .agree
        .iter()
        .map(|bound| {
            let scope = Scope::Clause { clause: bound.clause.clone(), hash: bound.hash.clone() };
            let new = NewPosition { scope, value: Value::Agree, confirmed: body.confirmed };
            let position = new.taken(member, caller.seat.id, tx.at());
            Said { id: app.id(PositionId::from_parts), position, by: by.clone() }
        })
        .collect();
    store::insert(&tx, &permit, id, caller.person, &said).await?;
    let closed = close_what_is_agreed(&tx, &permit, id).await?;
    let clauses: Vec<String> = body.agree.iter().map(|bound| standing.label(&bound.clause)).collect();
    let detail = json!({
        "value": Value::Agree.as_str(), "confirmed": body.confirmed, "clauses": clauses, "closed": closed,
    });
    audit::record(&app, &tx, &permit, &scope, id, detail).await?;
    tx.tell(changed(id));
    app.commit(tx).await?;
    Ok(())
}
