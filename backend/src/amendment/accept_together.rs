//! Accepting together what nobody opposes.

use shared::amendment::rights::AcceptUnopposed;
use shared::amendment::{Outcome, REASON_MOST};
use shared::api::amendment::AcceptTogether;
use shared::problem::{Code, FieldCode, FieldErrors};

use super::accept::{Plan, accept};
use super::basis::Basis;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;

/// All or none, in the order of their numbers. What somebody has opposed or revised since the preview stops it.
pub(super) async fn accept_together(app: App, call: Call<AcceptTogether>) -> Result<(), Problem> {
    let (caller, of, body, read) = (call.caller, call.path.text, call.body, app.db.read());
    caller.check::<shared::amendment::rights::ListAmendments>(&())?;
    let basis = Basis::of(read, &caller, of).await?;
    caller.check::<AcceptUnopposed>(&())?;
    negotiated(read, basis.text.programme).await?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 0, REASON_MOST);
    if body.amendments.is_empty() {
        errors.add("/amendments", FieldCode::Required);
    }
    let tabled = store::tabled(read, of).await?;
    let mut plans: Vec<Plan> = Vec::new();
    for (at, wanted) in body.amendments.iter().enumerate() {
        let Some(stored) = tabled.iter().find(|stored| stored.id == wanted.id) else {
            errors.add(format!("/amendments/{at}/id"), FieldCode::Unknown);
            continue;
        };
        if plans.iter().any(|plan| plan.stored.id == wanted.id) {
            errors.add(format!("/amendments/{at}/id"), FieldCode::Duplicate);
            continue;
        }
        plans.push(Plan {
            stored: stored.clone(),
            version: wanted.version,
            outcome: Outcome::Accept,
            choices: Vec::new(),
            reason: body.reason.trim().to_owned(),
        });
    }
    errors.finish()?;
    for plan in &plans {
        let record = &plan.stored.record;
        if !record.state.is_open() {
            return Err(Code::AmendmentMoved.into());
        }
        if record.version != plan.version || !record.is_unopposed() {
            return Err(Code::Stale.into());
        }
    }
    plans.sort_by_key(|plan| plan.stored.record.number);
    accept(&app, &caller, of, plans).await
}
