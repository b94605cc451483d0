//! All figures of a public programme.

use std::collections::HashMap;

use shared::api::publication::{ListPublicFigures, PublicFigure, PublicFigures};
use shared::id::ProgrammeId;
use shared::measurement::{Figure, Status};

use super::shown;
use crate::app::App;
use crate::db::Connection;
use crate::http::Open;
use crate::problem::Problem;
use crate::{indicator, measurement};

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
    let mut by_indicator: HashMap<_, Vec<Figure>> = HashMap::new();
    for (clause, figure) in measurement::standing_of(connection, programme).await? {
        by_indicator.entry(clause).or_default().push(figure);
    }
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
