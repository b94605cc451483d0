//! Locking a round.

use serde_json::json;
use shared::api::report::{LockAReport, ReportWhole};
use shared::notification::{Circle, What};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::report::LockReport;
use shared::round::REASON_MOST;

use super::held::hold;
use super::standing::left;
use super::store::{self, Who};
use super::{record, section_store, view};
use crate::app::App;
use crate::http::Call;
use crate::notification;
use crate::problem::Problem;

/// For good. What is not verified is left out only where that is said of each section by name, with a reason that stands in the
/// report: a section that was returned meanwhile is not left out by chance.
pub(super) async fn lock(app: App, call: Call<LockAReport>) -> Result<ReportWhole, Problem> {
    let (caller, id, body) = (call.caller, call.path.report, call.body);
    let tx = app.db.begin().await?;
    let held = hold(&tx, &caller, id).await?;
    let permit = caller.permit::<LockReport>(&tx, &held.seen())?;
    held.open()?;
    let (of, number) = (held.stored.view.programme, held.stored.view.number);
    if held.stored.view.version != body.version {
        return Err(Problem::stale(&view::whole(tx.sql(), &caller.seat, held.stored, tx.at()).await?));
    }
    let sections = section_store::of_report(tx.sql(), id).await?;
    let left = left(&sections);
    let mut errors = FieldErrors::new();
    if left.iter().any(|one| !body.without.contains(&one.clause)) {
        let names = left.iter().map(|one| one.label.clone()).collect();
        errors.add_named("/without", FieldCode::NotVerified, names);
        let errors = errors.finish().err().unwrap_or_default();
        return Err(Problem { errors, ..Problem::new(Code::SectionsLeft) });
    }
    errors.length("/reason", &body.reason, u32::from(!left.is_empty()), REASON_MOST);
    errors.finish()?;
    let reason = if left.is_empty() { "" } else { body.reason.trim() };
    store::lock(&tx, &permit, id, reason, &Who::of(&caller)).await?;
    let labels: Vec<&str> = left.iter().map(|one| one.label.as_str()).collect();
    record(&app, &tx, &permit, of, id, json!({ "number": number, "without": labels })).await?;
    let what = What::ReportLocked { report: id, number };
    notification::tell(&app, &tx, of, &what, &Circle::All, Some(caller.person)).await?;
    let stored = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let whole = view::whole(tx.sql(), &caller.seat, stored, tx.at()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
