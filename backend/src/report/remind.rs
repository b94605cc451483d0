//! Calling a deadline to mind.

use std::collections::BTreeSet;

use serde_json::json;
use shared::api::report::By;
use shared::audit::Scope;
use shared::id::ReportId;
use shared::member::MemberCode;
use shared::notification::{Circle, What};
use shared::report::reminds;
use shared::time::Instant;

use super::{since, store};
use crate::app::App;
use crate::job::{self, Job};
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{audit, notification};

shared::act! {
    /// Calling a deadline of a reporting round to mind: nobody's right, the queue's.
    pub struct RemindOfReport = "report.remind" on ();
    |_, ()| shared::permission::Verdict::Refused
}

/// The job some days before a deadline, and at it: it tells those delegations of which something is awaited, and
/// the secretariat of the day on which the report is due. One that belongs to a day
/// that was changed, or of which nobody is late, does nothing.
///
/// # Errors
/// When the database fails. Then the job is tried again.
pub async fn remind(app: &App, job: &Job) -> Result<(), Problem> {
    let id: ReportId = job.object.parse().map_err(Problem::internal)?;
    let (what, days, of) = parts(&job.detail)?;
    let Some(claim) = job::claim(app, job).await? else { return Ok(()) };
    let tx = &claim.tx;
    let report = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?.view;
    let By { closes_at, .. } = match what {
        "countries" => report.countries,
        "leads" => report.leads,
        _ => report.due,
    };
    if report.locked_at.is_some() || closes_at != of || !reminds(closes_at, days, tx.at()) {
        return Ok(claim.drop_it().await?);
    }
    let awaited = since::awaited(tx.sql(), report.programme).await?.remove(&id).unwrap_or_default();
    let members: BTreeSet<MemberCode> = match what {
        "countries" => awaited.words.into_iter().collect(),
        "leads" => awaited.texts.into_iter().flatten().collect(),
        _ => BTreeSet::new(),
    };
    // When the report is due it is the secretariat's turn, until it has locked the round.
    let circle = if what == "due" { Circle::Secretariat } else { Circle::Delegations(&members) };
    if what != "due" && members.is_empty() {
        return Ok(claim.drop_it().await?);
    }
    let permit = Permit::<RemindOfReport>::system(tx, "its day");
    let detail = json!({ "number": report.number, "days": days });
    audit::record(app, tx, &permit, &Scope::Programme(report.programme), id, detail).await?;
    let what = What::ReportReminder { report: id, number: report.number, closes_at, zone: report.zone };
    notification::tell(app, tx, report.programme, &what, &circle, None).await?;
    Ok(claim.finish(app).await?)
}

/// Of which deadline, how many days before, and when that was: a job of an earlier day must not remind of a later one.
fn parts(detail: &str) -> Result<(&str, u8, Instant), Problem> {
    let mut parts = detail.splitn(3, ' ');
    let mut part = || parts.next().unwrap_or_default();
    let (what, days, of) = (part(), part(), part());
    let of = of.parse::<i64>().map_err(Problem::internal)?;
    Ok((what, days.parse().map_err(Problem::internal)?, Instant::from_millis(of)))
}
