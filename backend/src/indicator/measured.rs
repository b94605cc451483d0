//! What measures a programme, read once for all that one answer tells of it.

use std::collections::HashMap;

use shared::api::indicator::IndicatorSummary;
use shared::api::result::ResultSummary;
use shared::id::ProgrammeId;
use shared::indicator::{Definition, Target};
use shared::measurement::series::Point;
use shared::text::{ClauseId, Kind};

use super::store;
use crate::db::{Connection, Error};
use crate::measurement;

/// What its indicators count, what they are to reach, and what they have come to, edition by edition.
#[derive(Default)]
pub struct Measured {
    definitions: HashMap<ClauseId, Definition>,
    targets: HashMap<ClauseId, Vec<Target>>,
    points: HashMap<ClauseId, Vec<Point>>,
}

impl Measured {
    /// Of all indicators of a programme, in three statements. The database adds up: a programme has some ten thousand figures, and no
    /// list shows them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(connection: &impl Connection, programme: ProgrammeId) -> Result<Self, Error> {
        let (definitions, targets, sums) = tokio::try_join!(
            store::definitions_of(connection, programme),
            store::targets_of(connection, programme),
            measurement::sums(connection, programme),
        )?;
        let definitions: HashMap<_, _> = definitions.into_iter().collect();
        let points = |(clause, sums): (ClauseId, Vec<measurement::Sum>)| {
            let decimals = definitions.get(&clause).map_or(0, |definition| definition.decimals);
            (clause, sums.iter().filter_map(|sum| sum.point(decimals)).collect())
        };
        let points = sums.into_iter().map(points).collect();
        Ok(Self { points, targets: targets.into_iter().collect(), definitions })
    }

    /// What an indicator counts; nothing until it is defined.
    #[must_use]
    pub fn definition(&self, of: &ClauseId) -> Option<&Definition> {
        self.definitions.get(of)
    }

    /// What it is to reach.
    #[must_use]
    pub fn targets(&self, of: &ClauseId) -> &[Target] {
        self.targets.get(of).map_or(&[], Vec::as_slice)
    }

    /// A point for each edition, the earliest first.
    #[must_use]
    pub fn points(&self, of: &ClauseId) -> &[Point] {
        self.points.get(of).map_or(&[], Vec::as_slice)
    }

    /// The indicators among results, as the list shows them.
    #[must_use]
    pub fn summaries<'a>(
        &self,
        results: impl IntoIterator<Item = &'a ResultSummary>,
    ) -> Vec<IndicatorSummary> {
        let indicators = results.into_iter().filter(|one| one.kind == Kind::Indicator);
        let summary = |one: &ResultSummary| IndicatorSummary {
            clause: one.clause.clone(),
            label: one.label.clone(),
            title: one.title.clone(),
            parent: one.parent.clone(),
            definition: self.definition(&one.clause).cloned(),
            targets: self.targets(&one.clause).to_vec(),
            points: self.points(&one.clause).to_vec(),
        };
        indicators.map(summary).collect()
    }
}
