//! A programme's indicators.

use std::collections::HashMap;

use shared::api::indicator::{IndicatorSummary, Indicators, ListIndicators};
use shared::id::ProgrammeId;

use super::store;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::problem::Problem;
use crate::{measurement, result};

/// In the order of the sealed text, with a point for each edition. The database adds up: a programme has some ten thousand figures,
/// and the list shows none of them.
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
    let followed = result::indicators(connection, programme).await?;
    let mut definitions: HashMap<_, _> =
        store::definitions_of(connection, programme).await?.into_iter().collect();
    let mut targets: HashMap<_, _> = store::targets_of(connection, programme).await?.into_iter().collect();
    let mut sums = measurement::sums(connection, programme).await?;
    let summaries = followed.into_iter().map(|found| {
        let summary = found.summary;
        let definition = definitions.remove(&summary.clause);
        let points = sums.remove(&summary.clause).unwrap_or_default();
        let decimals = definition.as_ref().map_or(0, |definition| definition.decimals);
        IndicatorSummary {
            targets: targets.remove(&summary.clause).unwrap_or_default(),
            points: points.iter().filter_map(|sum| sum.point(decimals)).collect(),
            clause: summary.clause,
            label: summary.label,
            title: summary.title,
            parent: summary.parent,
            definition,
        }
    });
    Ok(summaries.collect())
}
