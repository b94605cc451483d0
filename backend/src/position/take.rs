//! Taking a position.

use serde_json::json;
use shared::api::position::{PositionView, TakeAPosition};
use shared::api::revision::Doer;
use shared::id::PositionId;
use shared::position::{Scope, may_take};
use shared::problem::{FieldCode, FieldErrors};

use super::sheet::Sheet;
use super::standing::Standing;
use super::store::{self, Said};
use super::{begin, changed, close_what_is_agreed, must_be_negotiated, speaking};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// The head speaks for the delegation, on the words that were on the screen. When it was the last confirmation that was
/// missing, the clause is closed with it.
pub(super) async fn take(app: App, call: Call<TakeAPosition>) -> Result<PositionView, Problem> {
    let (caller, new, id) = (call.caller, call.body, call.path.text);
    let (tx, sheet) = begin(&app, &caller, id).await?;
    let permit = speaking(&caller, &tx, new.value.agrees())?;
    let mut errors = FieldErrors::new();
    new.check(tx.at().date(), &mut errors);
    check_head(&new.scope, &sheet, &mut errors);
    errors.finish()?;
    must_be_negotiated(&sheet)?;
    let scope = sheet.scope();
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    if let Scope::Clause { clause, hash } = &new.scope {
        let at = standing.sheet.find(clause).ok_or_else(Problem::not_found)?;
        may_take(standing.state(at), hash, &standing.sheet.read[at].hash)?;
    }

    let member = caller.seat.member.ok_or_else(Problem::not_found)?;
    for earlier in
        standing.wide().filter(|one| one.position.member == member && one.position.scope == new.scope)
    {
        // A later word on the same section, or on the whole, takes the place of the earlier.
        store::end(&tx, &permit, earlier.id, caller.seat.id).await?;
    }
    let said = Said {
        id: app.id(PositionId::from_parts),
        position: new.taken(member, caller.seat.id, tx.at()),
        by: Doer { name: caller.name.clone(), code: text::code(&caller.seat) },
    };
    store::insert(&tx, &permit, id, caller.person, std::slice::from_ref(&said)).await?;
    let closed = close_what_is_agreed(&tx, &permit, id).await?;
    let detail = json!({
        "about": standing.about(&said.position.scope),
        "value": said.position.value.as_str(),
        "confirmed": said.position.confirmed,
        "closed": closed,
    });
    audit::record(&app, &tx, &permit, &scope, said.id, detail).await?;
    tx.tell(changed(id));
    app.commit(tx).await?;
    Ok(said.view())
}

/// A section is headed by something that has one.
fn check_head(scope: &Scope, sheet: &Sheet, errors: &mut FieldErrors) {
    if let Scope::Section { head } = scope {
        match sheet.find(head) {
            None => errors.add("/scope/head", FieldCode::Unknown),
            Some(at) if !sheet.clauses[at].kind.is_heading_like() => {
                errors.add("/scope/head", FieldCode::NotHere)
            }
            Some(_) => {}
        }
    }
}
