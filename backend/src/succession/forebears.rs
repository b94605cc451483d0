//! How the clauses have gone that those of this programme's text go on from.

use std::collections::HashMap;

use shared::api::result::ResultSummary;
use shared::api::succession::{Forebear, Forebears, GetForebears};
use shared::succession::{Line, lines};
use shared::text::ClauseId;

use super::get::{Before, before, may_read};
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::result::{self, Tracked};

/// For those who read the new programme's text as it is: its clauses are named.
pub(super) async fn forebears(app: App, call: Call<GetForebears>) -> Result<Forebears, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    may_read(read, &call.caller, programme).await?;
    let Some(Before { earlier, begun, .. }) = before(read, programme).await? else {
        return Ok(Forebears { earlier: None, forebears: Vec::new() });
    };
    let Tracked { results, measured, .. } = result::tracked(read, earlier.id, app.clock.now()).await?;
    let measured: HashMap<ClauseId, _> = measured
        .summaries(&results)
        .into_iter()
        .filter(|one| one.definition.is_some())
        .map(|one| (one.clause.clone(), one))
        .collect();
    let heirs = store::latest(read, programme).await?.map(|said| said.heirs).unwrap_or_default();
    let order: Vec<ClauseId> = results.iter().map(|one| one.clause.clone()).collect();
    let known: HashMap<&ClauseId, &ResultSummary> = results.iter().map(|one| (&one.clause, one)).collect();
    let forebear = |line: Line<'_>| {
        let one = known.get(line.old)?;
        Some(Forebear {
            clause: line.new.clone(),
            old: one.clause.clone(),
            kind: one.kind,
            label: one.label.clone(),
            title: one.title.clone(),
            status: one.status.as_ref().map(|status| status.status),
            light: one.light_now(),
            measured: measured.get(line.old).cloned(),
            fate: line.said.map(|heir| heir.fate),
            note: line.said.map(|heir| heir.note.clone()).unwrap_or_default(),
        })
    };
    let forebears = lines(&order, |old| begun.get(old), &heirs).into_iter().filter_map(forebear).collect();
    Ok(Forebears { forebears, earlier: Some(earlier) })
}
