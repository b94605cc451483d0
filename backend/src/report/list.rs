//! The rounds of a programme.

use shared::api::report::{ListReports, ReportSummary};
use shared::permission::Act;
use shared::report::{ReadReport, Seen};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// The latest first; those that are open only for who takes part.
pub(super) async fn list(app: App, call: Call<ListReports>) -> Result<Vec<ReportSummary>, Problem> {
    let (read, of, seat) = (app.db.read(), call.path.programme, &call.caller.seat);
    programme::known_to(read, &call.caller, of).await?;
    let mut counts = store::counts(read, of).await?;
    let rounds = store::of_programme(read, of).await?.into_iter().map(|stored| stored.view);
    let seen = rounds
        .filter(|view| ReadReport::verdict(seat, &Seen { locked: view.locked_at.is_some() }).is_allowed());
    let summary = |report: shared::api::report::ReportView| {
        let counts = counts.remove(&report.id.to_string()).unwrap_or_default();
        ReportSummary { report, counts }
    };
    Ok(seen.map(summary).collect())
}
