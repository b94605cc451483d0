//! The figures of a public programme: all of them, and what each indicator has come to by them.

use std::collections::HashMap;

use shared::api::indicator::{IndicatorSummary, TargetsNow};
use shared::api::publication::{ListPublicFigures, PublicFigure, PublicFigures, PublicIndicator};
use shared::id::ProgrammeId;
use shared::indicator::Definition;
use shared::measurement::{InEdition, Status};
use shared::member::MemberCode;
use shared::text::ClauseId;
use shared::time::Date;

use super::shown;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Open;
use crate::problem::Problem;
use crate::result::{Found, Tracked};
use crate::{indicator, measurement, member, result};

/// For everybody, where the secretariat shows figures.
pub(super) async fn figures(app: App, call: Open<ListPublicFigures>) -> Result<PublicFigures, Problem> {
    let figures = shown_figures(app.db.read(), call.path.programme).await?;
    Ok(PublicFigures { figures })
}

/// The figures that stand of indicators that are defined, in the order of the text.
pub(super) async fn shown_figures(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<PublicFigure>, Problem> {
    let (_, parts) = shown(connection, programme).await?;
    if !parts.figures {
        return Err(Problem::not_found());
    }
    // What the figures add up to is told elsewhere, and not asked for here.
    let (mut by_indicator, indicators, definitions) = tokio::try_join!(
        measurement::standing_of(connection, programme),
        result::indicators(connection, programme),
        indicator::definitions_of(connection, programme),
    )?;
    let definitions: HashMap<ClauseId, Definition> = definitions.into_iter().collect();
    let mut found = Vec::with_capacity(by_indicator.values().map(Vec::len).sum());
    for Found { summary, .. } in indicators {
        let Some(definition) = definitions.get(&summary.clause) else { continue };
        let figures = by_indicator.remove(&summary.clause).unwrap_or_default();
        let public = |figure| {
            PublicFigure::of(&summary.clause, &summary.label, &definition.unit, &definition.source, figure)
        };
        found.extend(figures.into_iter().filter(|figure| figure.status != Status::Withdrawn).map(public));
    }
    Ok(found)
}

/// What is public of indicators beside what they count and have come to.
pub(super) struct Beside {
    /// Who has figures that stand, and what each is, edition by edition.
    said: HashMap<ClauseId, Vec<InEdition>>,
    /// The latest day on which a figure of each was read at its source.
    retrieved: HashMap<ClauseId, Date>,
    /// What each is and was to reach, the latest first.
    targets: HashMap<ClauseId, Vec<TargetsNow>>,
    /// The members of today.
    members: Vec<MemberCode>,
}

impl Beside {
    pub(super) async fn of(
        connection: &impl Connection,
        programme: ProgrammeId,
        today: Date,
    ) -> Result<Self, Error> {
        let (said, retrieved, all_targets, members) = tokio::try_join!(
            measurement::said_in_editions(connection, programme),
            measurement::last_retrieved(connection, programme),
            indicator::all_targets_of(connection, programme),
            member::on(connection, today),
        )?;
        let mut targets: HashMap<ClauseId, Vec<TargetsNow>> = HashMap::new();
        for (clause, said) in all_targets {
            targets.entry(clause).or_default().push(said);
        }
        Ok(Self {
            said,
            retrieved,
            targets,
            members: members.into_iter().map(|member| member.code).collect(),
        })
    }

    /// What the indicators have come to, in the order of the text, with who is in each average.
    pub(super) fn measured(mut self, tracked: &Tracked) -> Vec<PublicIndicator> {
        let public = |summary: IndicatorSummary| {
            let said = self.said.remove(&summary.clause).unwrap_or_default();
            let targets = self.targets.remove(&summary.clause).unwrap_or_default();
            let retrieved = self.retrieved.get(&summary.clause).copied();
            PublicIndicator::of(summary, &targets, &said, &self.members, retrieved)
        };
        tracked.measured.summaries(&tracked.results).into_iter().map(public).collect()
    }
}
