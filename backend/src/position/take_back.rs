//! Taking a position back: lifting a reservation, withdrawing an agreement or an objection.

use serde_json::json;
use shared::api::position::TakePositionBack;
use shared::position::{Scope, TakePosition, Voice, lifted_in, may_take_back, taken_in};
use shared::problem::Code;

use super::standing::Standing;
use super::{begin, changed, close_what_is_agreed, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// It stays on record as what was said until now. What another has taken the place of cannot be taken back: it says nothing
/// any more.
pub(super) async fn take_back(app: App, call: Call<TakePositionBack>) -> Result<(), Problem> {
    let (caller, id) = (call.caller, call.path.text);
    let (tx, sheet) = begin(&app, &caller, id).await?;
    let (scope, state) = (sheet.scope(), sheet.state);
    let standing = Standing::load(tx.sql(), sheet, tx.at().date()).await?;
    let found = standing.said().iter().find(|one| one.id == call.path.position);
    let found = found.ok_or_else(Problem::not_found)?;
    let (member, value) = (found.position.member, &found.position.value);
    let voice = Voice { member, agrees: value.agrees(), named: false };
    let permit = caller.permit::<TakePosition>(&tx, &voice)?;
    let in_time = if value.agrees() { taken_in(state) } else { lifted_in(state) };
    if !in_time {
        return Err(Code::NotNegotiated.into());
    }
    let counts = match &found.position.scope {
        Scope::Text | Scope::Section { .. } => found.position.ended.is_none(),
        Scope::Clause { clause, .. } => match standing.sheet.find(clause) {
            None => found.position.ended.is_none(),
            Some(at) => {
                may_take_back(standing.state(at), value)?;
                standing.cell(member, at).is_some_and(|(_, said)| said.id == found.id)
            }
        },
    };
    if !counts {
        return Err(Code::Stale.into());
    }
    store::end(&tx, &permit, found.id, caller.seat.id).await?;
    let closed = close_what_is_agreed(&tx, &permit, id).await?;
    let detail = json!({
        "about": standing.about(&found.position.scope), "value": value.as_str(), "taken_back": true, "closed": closed,
    });
    audit::record(&app, &tx, &permit, &scope, found.id, detail).await?;
    tx.tell(changed(id));
    app.commit(tx).await?;
    Ok(())
}
