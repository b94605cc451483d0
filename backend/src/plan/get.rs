//! A sealed plan.

use shared::api::plan::{GetPlan, PlanSummary, PlanWhole};
use shared::id::ProgrammeId;
use shared::plan::ReadPlans;

use super::{hash, store};
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// With everything in it.
pub(super) async fn get(app: App, call: Call<GetPlan>) -> Result<PlanWhole, Problem> {
    let (read, id) = (app.db.read(), call.path.plan);
    let (of, summary) = store::find(read, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(read, &call.caller, of).await?;
    call.caller.check::<ReadPlans>(&())?;
    Ok(whole(read, of, summary).await?)
}

/// The plan, and whether what is kept still has the hash it was sealed with.
pub(super) async fn whole(
    connection: &impl Connection,
    of: ProgrammeId,
    summary: PlanSummary,
) -> Result<PlanWhole, Error> {
    let initiatives = store::initiatives(connection, summary.id).await?;
    let milestones = store::milestones(connection, summary.id).await?;
    let days = summary.period.map(|period| (period, summary.decision.as_str()));
    let sound = hash((of, summary.number), days, &initiatives, &milestones) == summary.hash;
    Ok(PlanWhole { summary, sound, initiatives, milestones })
}
