//! A programme's indicators.

use std::collections::HashMap;

use shared::api::indicator::{IndicatorSummary, Indicators, ListIndicators};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{measurement, result};

/// In the order of the sealed text, with a point for each edition. The database adds up: a programme has some ten thousand figures,
/// and the list shows none of them.
pub(super) async fn list(app: App, call: Call<ListIndicators>) -> Result<Indicators, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    result::may_read(read, &call.caller, programme).await?;
    let followed = result::indicators(read, programme).await?;
    let mut definitions: HashMap<_, _> = store::definitions_of(read, programme).await?.into_iter().collect();
    let mut targets: HashMap<_, _> = store::targets_of(read, programme).await?.into_iter().collect();
    let mut sums = measurement::sums(read, programme).await?;
    let indicators = followed
        .into_iter()
        .map(|found| {
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
        })
        .collect();
    Ok(Indicators { today: app.clock.now().date(), indicators })
}
