//! What is public as tables.

use shared::api::publication::{
    PublicFiguresTable, PublicResult, PublicResultsTable, figures_csv, results_csv,
};

use super::figures::shown_figures;
use super::shown;
use crate::app::App;
use crate::http::Open;
use crate::problem::Problem;
use crate::result;

/// The figures, where the secretariat shows them.
pub(super) async fn figures_table(app: App, call: Open<PublicFiguresTable>) -> Result<String, Problem> {
    Ok(figures_csv(&shown_figures(app.db.read(), call.path.programme).await?))
}

/// How it goes, where the secretariat shows that.
pub(super) async fn results_table(app: App, call: Open<PublicResultsTable>) -> Result<String, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    let (_, parts) = shown(read, programme).await?;
    if !parts.progress {
        return Err(Problem::not_found());
    }
    let all = result::all(read, programme, app.clock.now()).await?;
    Ok(results_csv(&PublicResult::all(all)))
}
