//! Calling a deadline to mind.

use serde_json::json;
use shared::audit::Scope;
use shared::id::RoundId;
use shared::notification::{Circle, What};
use shared::time::Instant;

use super::store;
use crate::app::App;
use crate::job::{self, Job};
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{audit, notification};

shared::act! {
    /// Calling a deadline to mind: nobody's right, the queue's.
    pub struct RemindOfRound = "round.remind" on ();
    |_, ()| shared::permission::Verdict::Refused
}

/// The job some days before a deadline. One that belongs to a deadline that was moved, or whose round is over, does nothing.
///
/// # Errors
/// When the database fails. Then the job is tried again.
pub async fn remind(app: &App, job: &Job) -> Result<(), Problem> {
    let id: RoundId = job.object.parse().map_err(Problem::internal)?;
    let (days, of) = parts(&job.detail)?;
    let Some(claim) = job::claim(app, job).await? else { return Ok(()) };
    let tx = &claim.tx;
    let round = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if round.view.closes_at != of || !round.course().reminds(days, &round.view.reminders, tx.at()) {
        return Ok(claim.drop_it().await?);
    }
    let permit = Permit::<RemindOfRound>::system(tx, "its day");
    let detail = json!({ "number": round.view.number, "days": days });
    audit::record(app, tx, &permit, &Scope::Programme(round.programme), round.view.id, detail).await?;
    let what = What::RoundReminder {
        number: round.view.number,
        closes_at: round.view.closes_at,
        zone: round.view.zone.clone(),
    };
    notification::tell(app, tx, round.programme, &what, &Circle::All, None).await?;
    Ok(claim.finish(app).await?)
}

/// How many days before which deadline: a job of an earlier deadline must not remind of a later one.
fn parts(detail: &str) -> Result<(u8, Instant), Problem> {
    let (days, of) = detail.split_once(' ').unwrap_or((detail, ""));
    let of = of.parse::<i64>().map_err(Problem::internal)?;
    Ok((days.parse().map_err(Problem::internal)?, Instant::from_millis(of)))
}
