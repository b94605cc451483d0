//! The rounds of a programme.

use shared::api::report::{ListReports, ReportSummary, ReportView};
use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::report::{ReadReport, Seen};
use shared::seat::Seat;

use super::store;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// The latest first; those that are open only for who takes part.
pub(super) async fn list(app: App, call: Call<ListReports>) -> Result<Vec<ReportSummary>, Problem> {
    let (read, of, seat) = (app.db.read(), call.path.programme, &call.caller.seat);
    programme::known_to(read, &call.caller, of).await?;
    let mut counts = store::counts(read, of).await?;
    let summary = |report: ReportView| {
        let counts = counts.remove(&report.id.to_string()).unwrap_or_default();
        ReportSummary { report, counts }
    };
    Ok(seen(read, seat, of).await?.into_iter().map(summary).collect())
}

/// The rounds of a programme that somebody in this seat may know of, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn seen(
    connection: &impl Connection,
    seat: &Seat,
    of: ProgrammeId,
) -> Result<Vec<ReportView>, Error> {
    let rounds = store::of_programme(connection, of).await?.into_iter();
    let may = |view: &ReportView| {
        ReadReport::verdict(seat, &Seen { locked: view.locked_at.is_some() }).is_allowed()
    };
    Ok(rounds.filter(may).collect())
}
