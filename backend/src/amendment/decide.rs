//! Deciding on an amendment.

use serde_json::json;
use shared::amendment::rights::DecideAmendment;
use shared::amendment::{Outcome, REASON_MOST, Step};
use shared::api::amendment::{AmendmentView, DecideAnAmendment, NewDecision};
use shared::problem::{Code, FieldCode, FieldErrors};

use super::accept::{self, Plan, accept};
use super::step::{known, open, save};
use super::store::{self, Stored};
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;

/// Accepting changes the text in the same transaction; everything else changes the amendment alone.
pub(super) async fn decide(app: App, call: Call<DecideAnAmendment>) -> Result<AmendmentView, Problem> {
    let (caller, id, body) = (call.caller, call.path.amendment, call.body);
    let read = app.db.read();
    let first = known(read, &caller, store::find(read, id).await?).await?;
    caller.check::<DecideAmendment>(&first.matter())?;
    check(&body)?;
    if matches!(body.outcome, Outcome::Accept | Outcome::AcceptAsModified { .. }) {
        negotiated(read, first.of.programme).await?;
        if !first.stored.record.state.is_open() {
            return Err(Code::AmendmentMoved.into());
        }
        if first.stored.record.version != body.version {
            return Err(Code::Stale.into());
        }
        let plan = Plan {
            version: body.version,
            outcome: body.outcome,
            choices: body.choices,
            reason: body.reason.trim().to_owned(),
            stored: first.stored,
        };
        accept(&app, &caller, first.of.id, vec![plan]).await?;
        return view::one(&app, &caller, id).await;
    }

    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<DecideAmendment>(&tx, &found.matter())?;
    let host_open = accept::host_open(&tx, &found.stored, &body.outcome).await?;
    let detail = json!({ "decided": body.outcome.state(), "version": body.version });
    let step = Step::Decide {
        version: body.version,
        outcome: body.outcome,
        reason: body.reason.trim().to_owned(),
        host_open,
        changed: Vec::new(),
    };
    let record = found.taken(step, &caller, &tx)?;
    let after = Stored { record, undo: None, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, detail).await?;
    told::decided(&app, &tx, &caller, &found, &after).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}

fn check(decision: &NewDecision) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    errors.length("/reason", &decision.reason, 0, REASON_MOST);
    if !decision.choices.is_empty() && decision.outcome != Outcome::Accept {
        errors.add("/choices", FieldCode::NotHere);
    }
    Ok(errors.finish()?)
}
