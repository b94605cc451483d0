//! How the clauses have gone that those of this programme's text were begun from.

use std::collections::HashMap;

use shared::api::programme::Predecessor;
use shared::api::succession::{Forebear, Forebears, GetForebears};
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use shared::time::Instant;

use super::get::may_read;
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::AUTHENTIC;
use crate::{indicator, programme, result, text};

/// For those who read the new programme's text as it is: its clauses are named.
pub(super) async fn forebears(app: App, call: Call<GetForebears>) -> Result<Forebears, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    may_read(read, &call.caller, programme).await?;
    Ok(found(read, programme, app.clock.now())
        .await?
        .unwrap_or(Forebears { earlier: None, forebears: Vec::new() }))
}

/// None where there is no programme before this one, or it was never adopted: nothing was promised then.
async fn found(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<Option<Forebears>, Problem> {
    let stored = programme::find(connection, programme).await?.ok_or_else(Problem::not_found)?;
    let Some(earlier) = stored.predecessor else { return Ok(None) };
    if result::sealed(connection, earlier).await?.is_none() {
        return Ok(None);
    }
    let (Some(before), Some(text), Some(old)) = (
        programme::find(connection, earlier).await?,
        text::text_of(connection, programme, AUTHENTIC).await?,
        text::text_of(connection, earlier, AUTHENTIC).await?,
    ) else {
        return Ok(None);
    };
    let begun = programme::descendants(connection, text.id, old.id).await?;
    let mut measured: HashMap<ClauseId, _> = indicator::summaries(connection, earlier)
        .await?
        .into_iter()
        .filter(|one| one.definition.is_some())
        .map(|one| (one.clause.clone(), one))
        .collect();
    let forebears = result::all(connection, earlier, now).await?.into_iter().filter_map(|one| {
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
    let earlier = Predecessor { id: earlier, title: before.summary.title, adopted: true };
    Ok(Some(Forebears { forebears: forebears.collect(), earlier: Some(earlier) }))
}
