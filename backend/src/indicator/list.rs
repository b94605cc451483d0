//! A programme's indicators.

use shared::api::indicator::{Indicators, ListIndicators};

use super::Measured;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::result;

/// In the order of the sealed text, with a point for each edition.
pub(super) async fn list(app: App, call: Call<ListIndicators>) -> Result<Indicators, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    result::may_read(read, &call.caller, programme).await?;
    let (found, measured) =
        tokio::try_join!(result::indicators(read, programme), Measured::of(read, programme))?;
    let indicators = measured.summaries(found.iter().map(|found| &found.summary));
    Ok(Indicators { today: app.clock.now().date_in_the_east(), indicators })
}
