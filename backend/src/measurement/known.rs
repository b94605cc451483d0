//! Measures whose figures an indicator can take over: those of the indicator it was begun from, and those of the pack.

use shared::api::measurement::{EARLIER, ListMeasures, Measure};
use shared::api::result::OfResult;
use shared::measurement::{Change, Status};

use super::pack::measures;
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{indicator, programme, result, text};

/// To whoever reads the indicator. Taking them over is entering figures like any other.
pub(super) async fn known(app: App, call: Call<ListMeasures>) -> Result<Vec<Measure>, Problem> {
    let read = app.db.read();
    indicator::found(read, &call.caller, &call.path).await?;
    let today = app.clock.now().date();
    let earlier = earlier(read, &call.caller, &call.path, today).await?;
    Ok(earlier.into_iter().chain(measures().iter().cloned()).collect())
}

/// The indicator of the programme before, where this one was begun from it, it was defined there, and the caller may read it.
async fn earlier(
    connection: &impl Connection,
    caller: &Caller,
    path: &OfResult,
    today: shared::time::Date,
) -> Result<Option<Measure>, Problem> {
    let Some(sealed) = result::sealed(connection, path.programme).await? else { return Ok(None) };
    let begun = programme::ancestor(connection, sealed.text, &path.clause).await?;
    let Some((before, clause)) = begun else { return Ok(None) };
    let Some(text) = text::of_programme(connection, before).await? else { return Ok(None) };
    let path = OfResult { programme: text.programme, clause };
    // For others there is no such programme, and what was no indicator there has no figures.
    let Ok(found) = indicator::found(connection, caller, &path).await else { return Ok(None) };
    let title = found.summary.title.clone();
    let whole = indicator::whole(connection, &path, found, today).await?;
    let Some(definition) = whole.definition().cloned() else { return Ok(None) };
    let figures = whole.figures.into_iter().map(|now| now.figure);
    let figures = figures.filter(|figure| figure.status != Status::Withdrawn).map(|figure| Change {
        member: figure.member,
        edition: figure.edition,
        status: figure.status,
        value: figure.value,
        note: figure.note,
        source: figure.source,
        version: 0,
    });
    Ok(Some(Measure { key: EARLIER.to_owned(), title, definition, figures: figures.collect() }))
}
