//! A programme's results with the light of each and with what is thought of them.

use std::collections::HashMap;

use shared::api::result::{ResultSummary, ViewNow};
use shared::id::ProgrammeId;
use shared::result::{Followed, Word, lights};
use shared::text::ClauseId;
use shared::time::Instant;

use super::{store, views};
use crate::db::{Connection, Error};

/// In the order of the sealed text.
///
/// # Errors
/// When the database fails.
pub async fn all(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<Vec<ResultSummary>, Error> {
    let found = store::all_of(connection, programme).await?;
    let mut results: Vec<ResultSummary> = found.into_iter().map(|found| found.summary).collect();
    let mut thought: HashMap<ClauseId, Vec<ViewNow>> = HashMap::new();
    for (clause, view) in views::current(connection, programme, now).await? {
        thought.entry(clause).or_default().push(view);
    }
    let followed: Vec<Followed> = results.iter().map(followed).collect();
    for (result, light) in results.iter_mut().zip(lights(&followed, now)) {
        result.light = light;
        result.views = thought.remove(&result.clause).unwrap_or_default();
    }
    Ok(results)
}

fn followed(result: &ResultSummary) -> Followed {
    let said = result.status.as_ref().map(|now| Word {
        status: now.status,
        begins: now.begins,
        ends: now.ends,
        at: now.said_at,
    });
    Followed {
        clause: result.clause.clone(),
        kind: result.kind,
        parent: result.parent.clone(),
        due: result.due.clone(),
        said,
    }
}
