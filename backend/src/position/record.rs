//! All that was ever said of a clause.

use shared::api::position::{ClauseRecord, GetClausePositions};
use shared::position::Scope;

use super::sheet::Sheet;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Also of one that is gone meanwhile, where anything was said of it.
pub(super) async fn record(app: App, call: Call<GetClausePositions>) -> Result<ClauseRecord, Problem> {
    let (caller, read) = (call.caller, app.db.read());
    let (id, clause) = (call.path.text, call.path.clause);
    let sheet = Sheet::of(read, &caller, id).await?;
    let about = |said: &store::Said| match &said.position.scope {
        Scope::Clause { clause: about, .. } => *about == clause,
        Scope::Section { .. } | Scope::Text => false,
    };
    let positions: Vec<_> =
        store::of_text(read, id).await?.into_iter().filter(about).map(|said| said.view()).collect();
    if sheet.find(&clause).is_none() && positions.is_empty() {
        return Err(Problem::not_found());
    }
    let closings = store::closings(read, id).await?.into_iter();
    let reopenings = store::reopenings(read, id).await?.into_iter();
    let corrections = store::corrections(read, id).await?.into_iter();
    Ok(ClauseRecord {
        positions,
        closings: closings.filter(|(of, _)| *of == clause).map(|(_, (_, view))| view).collect(),
        reopenings: reopenings.filter(|(of, _)| *of == clause).map(|(_, (_, view))| view).collect(),
        corrections: corrections.filter(|(one, _)| one.clause == clause).map(|(_, view)| view).collect(),
    })
}
