//! Sealing the work plan.

use serde_json::json;
use shared::api::plan::{PlanWhole, SealAPlan};
use shared::audit::Scope;
use shared::id::PlanId;
use shared::plan::SealPlan;
use shared::problem::{Code, FieldErrors};

use super::store::Sealing;
use super::{get, hash, store};
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::initiative::hold;
use crate::problem::Problem;
use crate::{audit, text};

/// By the secretariat. Every act on the programme's work waits meanwhile, so that the plan is of one moment. Who did not see the plan
/// that was sealed last is answered with it.
pub(super) async fn seal(app: App, call: Call<SealAPlan>) -> Result<PlanWhole, Problem> {
    let (caller, new) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let permit = caller.permit::<SealPlan>(&tx, &())?;
    ground.worked_on()?;
    let mut errors = FieldErrors::new();
    new.check(ground.period, &mut errors);
    errors.finish()?;
    let of = ground.programme;
    let last = store::all_of(tx.sql(), of).await?.into_iter().next();
    let number = last.as_ref().map_or(0, |last| last.number) + 1;
    if new.number != number {
        return Err(Problem::stale(&last));
    }
    let initiatives = store::planned_initiatives(tx.sql(), of, new.period).await?;
    let milestones = store::planned_milestones(tx.sql(), of, new.period).await?;
    if initiatives.is_empty() {
        return Err(Code::NothingPlanned.into());
    }
    let id = app.id(PlanId::from_parts);
    let days = Some((new.period, new.decision.trim()));
    let hash = hash((of, number), days, &initiatives, &milestones);
    let code = text::code(&caller.seat);
    let sealing = Sealing { id, programme: of, new: &new, by: caller.person, code: &code, hash: &hash };
    store::insert(&tx, &permit, &sealing).await?;
    let detail = json!({
        "number": number, "title": new.title.trim(), "from": new.period.from, "to": new.period.to, "hash": hash,
        "initiatives": initiatives.len(), "milestones": milestones.len(),
    });
    audit::record(&app, &tx, &permit, &Scope::Programme(of), id, detail).await?;
    tx.tell(Event::Changed { topic: "plan", id: of.to_string() });
    let (_, summary) = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let whole = get::whole(tx.sql(), of, summary).await?;
    app.commit(tx).await?;
    Ok(whole)
}
