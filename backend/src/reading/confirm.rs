//! Confirming a reading.

use std::collections::{BTreeSet, HashMap};

use serde_json::json;
use shared::amendment::Audience;
use shared::api::reading::{ConfirmTheReading, Confirmation, SHOWN_MOST};
use shared::audit::Scope;
use shared::position::Bound;
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};
use shared::reading::{ConfirmReading, Stale, Stand, Whose};
use shared::text::ClauseId;

use super::sight::Sight;
use super::store::{self, Holder};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::hub::Event;
use crate::position;
use crate::problem::Problem;
use crate::text;

/// Only what was shown: when any of it is otherwise by now, nothing is confirmed, and the answer names it. Clearing is an act of
/// the delegation, in its own chain of the audit, which nobody else reads; what a person has read is nobody's act.
pub(super) async fn confirm(app: App, call: Call<ConfirmTheReading>) -> Result<(), Problem> {
    let (caller, body, id) = (call.caller, call.body, call.path.text);
    position::known(app.db.read(), &caller, id).await?;
    caller.check::<ConfirmReading>(&body.whose)?;
    text::settle(&app, id).await?;
    let tx = app.db.begin().await?;
    text::hold(&tx, id).await?;
    let sight = Sight::of(tx.sql(), &caller, id, tx.at().date()).await?;
    let permit = caller.permit::<ConfirmReading>(&tx, &body.whose)?;
    check(&body)?;

    let holder = Holder::of(&caller, body.whose);
    let kept = store::find(tx.sql(), id, &holder).await?;
    let stand = shared::reading::confirm(&kept.stand, &sight.now, &body.shown, body.wide.as_deref())?;
    let confirmed: BTreeSet<&ClauseId> = body.shown.iter().map(|one| &one.clause).collect();
    store::save(&tx, &permit, id, (&holder, &caller), &stand, &confirmed).await?;
    let read = |id: &ClauseId| stand.find(id).map(|seen| Bound::of(&seen.clause));
    position::note(&tx, &caller, id, confirmed.iter().filter_map(|id| read(id)).collect()).await?;

    let member = caller.seat.member.filter(|_| body.whose == Whose::Delegation);
    let Some(member) = member else {
        app.commit_unaudited(tx, "what a person has read is nobody's act").await?;
        return Ok(());
    };
    let detail =
        json!({ "clauses": labels(&kept.stand, &stand, &body), "reservations": body.wide.is_some() });
    let scope = Scope::Delegation(sight.of.text.programme, member);
    audit::record(&app, &tx, &permit, &scope, id, detail).await?;
    let among = Audience::Members { members: BTreeSet::from([member]) };
    tx.tell(Event::ChangedAmong { topic: "reading", id: id.to_string(), among });
    app.commit(tx).await?;
    Ok(())
}

fn check(body: &Confirmation) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    if body.shown.is_empty() && body.wide.is_none() {
        errors.add("/shown", FieldCode::Required);
    } else if body.shown.len() > SHOWN_MOST as usize {
        errors.add_limit("/shown", FieldCode::TooLong, SHOWN_MOST);
    }
    let mut seen = BTreeSet::new();
    for (at, one) in body.shown.iter().enumerate().take(SHOWN_MOST as usize) {
        if !seen.insert(&one.clause) {
            errors.add(format!("/shown/{at}"), FieldCode::Duplicate);
        }
    }
    Ok(errors.finish()?)
}

/// What was confirmed, by what it is called; what is gone by what it was called.
fn labels(before: &Stand, after: &Stand, body: &Confirmation) -> Vec<String> {
    let all = before.clauses.iter().chain(&after.clauses);
    let labels: HashMap<&ClauseId, &String> = all.map(|seen| (&seen.clause.id, &seen.label)).collect();
    let named = body.shown.iter().filter_map(|one| labels.get(&one.clause));
    named.filter(|label| !label.is_empty()).map(|label| (*label).clone()).collect()
}

impl From<Stale> for Problem {
    fn from(stale: Stale) -> Self {
        let wide = stale.wide.then(|| "/wide".to_owned());
        let pointers = stale.clauses.iter().map(|at| format!("/shown/{at}")).chain(wide);
        let changed =
            |pointer| FieldError { pointer, code: FieldCode::Changed, limit: None, names: Vec::new() };
        Self { errors: pointers.map(changed).collect(), ..Self::new(Code::Stale) }
    }
}
