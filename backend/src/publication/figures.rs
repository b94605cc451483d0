//! The figures of a public programme: all of them, and what each indicator has come to by them.

use std::collections::HashMap;

use shared::api::indicator::TargetsNow;
use shared::api::publication::{ListPublicFigures, PublicFigure, PublicFigures, PublicIndicator};
use shared::id::ProgrammeId;
use shared::measurement::Status;
use shared::member::MemberCode;
use shared::text::ClauseId;
use shared::time::Date;

use super::shown;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Open;
use crate::problem::Problem;
use crate::result::Tracked;
use crate::{indicator, measurement, member};

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
    let (mut by_indicator, indicators) = tokio::try_join!(
        measurement::standing_of(connection, programme),
        indicator::summaries(connection, programme)
    )?;
    let mut found = Vec::new();
    for indicator in indicators {
        let Some(definition) = &indicator.definition else { continue };
        let figures = by_indicator.remove(&indicator.clause).unwrap_or_default();
        found.extend(figures.into_iter().filter(|figure| figure.status != Status::Withdrawn).map(|figure| {
            PublicFigure::of(
                &indicator.clause,
                &indicator.label,
                &definition.unit,
                &definition.source,
                figure,
            )
        }));
    }
    Ok(found)
}

/// What the indicators have come to, in the order of the text, with who is in each average.
pub(super) async fn measured(
    connection: &impl Connection,
    programme: ProgrammeId,
    tracked: &Tracked,
    today: Date,
) -> Result<Vec<PublicIndicator>, Error> {
    let (mut said, all_targets, members) = tokio::try_join!(
        measurement::said_in_editions(connection, programme),
        indicator::all_targets_of(connection, programme),
        member::on(connection, today),
    )?;
    let mut targets: HashMap<ClauseId, Vec<TargetsNow>> = HashMap::new();
    for (clause, said) in all_targets {
        targets.entry(clause).or_default().push(said);
    }
    let members: Vec<MemberCode> = members.into_iter().map(|member| member.code).collect();
    let public = tracked.measured.summaries(&tracked.results).into_iter().map(|summary| {
        let said = said.remove(&summary.clause).unwrap_or_default();
        let targets = targets.remove(&summary.clause).unwrap_or_default();
        PublicIndicator::of(summary, &targets, &said, &members)
    });
    Ok(public.collect())
}
