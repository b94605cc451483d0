//! Whether every wording and fact sheet that was ever settled still gives the hash it is kept under: `samrad verify`.
//! Positions and decisions hold on to these hashes for years (text model 2).

use shared::text::{ContentHash, Facts, FactsHash, Kind, Wording};

use super::read::{Body, Sheet};
use crate::db::{Connection, Error, all};
use crate::values;

/// Rows read at once.
const PAGE: i64 = 1000;

/// Recomputes them all. Says how many there are, and the hashes whose bodies give another.
///
/// # Errors
/// When the database fails.
pub async fn verify_bodies(connection: &impl Connection) -> Result<(usize, Vec<String>), Error> {
    let (mut count, mut wrong) = (0, Vec::new());
    let mut after = String::new();
    loop {
        let sql = "SELECT hash, kind, level, body FROM wording WHERE hash > $1 ORDER BY hash LIMIT $2";
        let rows: Vec<Body> = all(connection, sql, values![after.clone(), PAGE]).await?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.hash);
        count += rows.len();
        wrong.extend(
            rows.into_iter()
                .filter(|row| content_hash(row).as_deref() != Some(&row.hash))
                .map(|row| row.hash),
        );
    }
    after.clear();
    loop {
        let sql = "SELECT hash, body FROM fact_sheet WHERE hash > $1 ORDER BY hash LIMIT $2";
        let rows: Vec<Sheet> = all(connection, sql, values![after.clone(), PAGE]).await?;
        let Some(last) = rows.last() else { break };
        after.clone_from(&last.hash);
        count += rows.len();
        wrong.extend(
            rows.into_iter().filter(|row| facts_hash(row).as_deref() != Some(&row.hash)).map(|row| row.hash),
        );
    }
    Ok((count, wrong))
}

fn content_hash(row: &Body) -> Option<String> {
    let wording: Wording = serde_json::from_str(&row.body).ok()?;
    Some(ContentHash::of(Kind::from_name(&row.kind)?, u8::try_from(row.level).ok()?, &wording).to_string())
}

fn facts_hash(row: &Sheet) -> Option<String> {
    let facts: Facts = serde_json::from_str(&row.body).ok()?;
    Some(FactsHash::of(&facts).to_string())
}
