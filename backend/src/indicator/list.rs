//! A programme's indicators.

use shared::api::indicator::{IndicatorSummary, Indicators, ListIndicators};
use shared::id::ProgrammeId;

use super::Measured;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::problem::Problem;
use crate::result;

/// In the order of the sealed text, with a point for each edition.
pub(super) async fn list(app: App, call: Call<ListIndicators>) -> Result<Indicators, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    result::may_read(read, &call.caller, programme).await?;
    let indicators = summaries(read, programme).await?;
    Ok(Indicators { today: app.clock.now().date(), indicators })
}

/// The indicators with a point for each edition.
///
/// # Errors
/// When the database fails.
pub async fn summaries(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<IndicatorSummary>, Error> {
    let (indicators, measured) =
        tokio::try_join!(result::indicators(connection, programme), Measured::of(connection, programme))?;
    Ok(measured.summaries(indicators.iter().map(|found| &found.summary)))
}
