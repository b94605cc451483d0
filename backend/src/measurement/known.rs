//! Measures whose figures an indicator can take over: those of the programme before that it goes on from, and those of the pack.

use shared::api::measurement::{EARLIER, ListMeasures, Measure, earlier_key};
use shared::api::result::OfResult;
use shared::measurement::{Figure, Status};
use shared::text::ClauseId;

use super::pack::measures;
use super::store;
use crate::app::App;
use crate::db::{Connection, Error};
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::{Problem, seen};
use crate::{indicator, programme, result, succession, text};

/// To whoever reads the indicator. Taking them over is entering figures like any other.
pub(super) async fn known(app: App, call: Call<ListMeasures>) -> Result<Vec<Measure>, Problem> {
    let read = app.db.read();
    let found = indicator::found(read, &call.caller, &call.path).await?;
    let earlier = earlier(read, &call.caller, &call.path, found.summary.parent.as_ref()).await?;
    Ok(earlier.into_iter().chain(measures().iter().cloned()).collect())
}

/// The indicator of the programme before that this one was begun from. One that was newly written has those whose sub-goals were said to
/// go on in the sub-goal it stands under.
async fn earlier(
    connection: &impl Connection,
    caller: &Caller,
    path: &OfResult,
    under: Option<&ClauseId>,
) -> Result<Vec<Measure>, Problem> {
    let Some(sealed) = result::sealed(connection, path.programme).await? else { return Ok(Vec::new()) };
    if let Some((before, clause)) = programme::ancestor(connection, sealed.text, &path.clause).await? {
        let Some(text) = text::of_programme(connection, before).await? else { return Ok(Vec::new()) };
        let path = OfResult { programme: text.programme, clause };
        // For others there is no such programme, and what was no indicator there has no figures.
        let found = seen(indicator::found(connection, caller, &path).await)?;
        let Some(found) = found else { return Ok(Vec::new()) };
        let measure = measure(connection, &path, EARLIER.to_owned(), found.summary.title).await?;
        return Ok(measure.into_iter().collect());
    }
    let Some(under) = under else { return Ok(Vec::new()) };
    let Some((before, old)) = succession::going_into(connection, path.programme, under).await? else {
        return Ok(Vec::new());
    };
    if old.is_empty() || seen(result::may_read(connection, caller, before).await)?.is_none() {
        return Ok(Vec::new());
    }
    let mut measures = Vec::new();
    for found in result::indicators(connection, before).await? {
        let summary = found.summary;
        if summary.parent.is_some_and(|parent| old.contains(&parent)) {
            let key = earlier_key(&summary.clause);
            let path = OfResult { programme: before, clause: summary.clause };
            measures.extend(measure(connection, &path, key, summary.title).await?);
        }
    }
    Ok(measures)
}

/// An indicator of the programme before with its figures, where it was defined there.
async fn measure(
    connection: &impl Connection,
    path: &OfResult,
    key: String,
    title: String,
) -> Result<Option<Measure>, Error> {
    let Some(defined) = indicator::definition(connection, path).await? else { return Ok(None) };
    let figures = store::standing(connection, path).await?.into_iter().map(|now| now.figure);
    let figures = figures.filter(|figure| figure.status != Status::Withdrawn).map(Figure::taken_over);
    Ok(Some(Measure { key, title, definition: defined.definition, figures: figures.collect() }))
}
