//! How the clauses have gone that those of this programme's text were begun from.

use std::collections::HashMap;

use shared::api::succession::{Forebear, Forebears, GetForebears};
use shared::text::ClauseId;

use super::get::{Before, before, may_read};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{indicator, result};

/// For those who read the new programme's text as it is: its clauses are named.
pub(super) async fn forebears(app: App, call: Call<GetForebears>) -> Result<Forebears, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    may_read(read, &call.caller, programme).await?;
    let Some(Before { earlier, begun, .. }) = before(read, programme).await? else {
        return Ok(Forebears { earlier: None, forebears: Vec::new() });
    };
    let mut measured: HashMap<ClauseId, _> = indicator::summaries(read, earlier.id)
        .await?
        .into_iter()
        .filter(|one| one.definition.is_some())
        .map(|one| (one.clause.clone(), one))
        .collect();
    let forebears = result::all(read, earlier.id, app.clock.now()).await?.into_iter().filter_map(|one| {
        let clause = begun.get(&one.clause)?.clone();
        let light = one.light_now();
        Some(Forebear {
            clause,
            measured: measured.remove(&one.clause),
            status: one.status.as_ref().map(|status| status.status),
            old: one.clause,
            kind: one.kind,
            label: one.label,
            title: one.title,
            light,
        })
    });
    Ok(Forebears { forebears: forebears.collect(), earlier: Some(earlier) })
}
