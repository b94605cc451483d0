//! The figures of a public programme: all of them, and what each indicator has come to by them.

use std::collections::HashMap;

use shared::api::indicator::TargetsNow;
use shared::api::publication::{ListPublicFigures, PublicFigure, PublicFigures, PublicIndicator};
use shared::id::ProgrammeId;
use shared::measurement::{Figure, Status};
use shared::member::MemberCode;
use shared::text::ClauseId;
use shared::time::Date;

use super::shown;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Open;
use crate::problem::Problem;
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
    let mut by_indicator = standing(connection, programme).await?;
    let mut found = Vec::new();
    for indicator in indicator::summaries(connection, programme).await? {
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

/// What the indicators have come to, in the order of the text: who is in each average takes all figures that stand.
pub(super) async fn measured(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
) -> Result<Vec<PublicIndicator>, Error> {
    let mut figures = standing(connection, programme).await?;
    let mut targets: HashMap<ClauseId, Vec<TargetsNow>> = HashMap::new();
    for (clause, said) in indicator::all_targets_of(connection, programme).await? {
        targets.entry(clause).or_default().push(said);
    }
    let members: Vec<MemberCode> =
        member::on(connection, today).await?.into_iter().map(|member| member.code).collect();
    let summaries = indicator::summaries(connection, programme).await?;
    let public = summaries.into_iter().map(|summary| {
        let figures = figures.remove(&summary.clause).unwrap_or_default();
        let said = targets.remove(&summary.clause).unwrap_or_default();
        PublicIndicator::of(summary, &said, &figures, &members)
    });
    Ok(public.collect())
}

/// The figures that stand, of each indicator by edition and member.
async fn standing(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ClauseId, Vec<Figure>>, Error> {
    let mut by_indicator: HashMap<_, Vec<Figure>> = HashMap::new();
    for (clause, figure) in measurement::standing_of(connection, programme).await? {
        by_indicator.entry(clause).or_default().push(figure);
    }
    Ok(by_indicator)
}
