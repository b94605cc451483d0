//! Clauses as a search finds them: by their words and their facts. Which of them somebody is shown is asked by the search.

use std::collections::HashMap;

use shared::text::{Facts, Wording};

use super::read::{Body, Sheet, read_json};
use crate::db::{Connection, Error, FromRow, all, by_ids};
use crate::search::Entry;
use crate::values;

/// What clauses of texts are found by, gone ones included, which may stand again: the next ones behind a content and the facts beside it,
/// in the order of their hashes.
///
/// # Errors
/// When the database fails.
pub async fn clause_entries(
    connection: &impl Connection,
    (hash, facts): (&str, &str),
    most: i64,
) -> Result<Vec<Entry>, Error> {
    #[derive(FromRow)]
    struct Row {
        hash: String,
        facts: String,
        body: String,
        facts_body: String,
    }
    let sql = "SELECT c.hash, c.facts, w.body, f.body AS facts_body FROM (SELECT DISTINCT hash, facts FROM clause \
               WHERE (hash, facts) > ($1, $2) ORDER BY hash, facts LIMIT $3) c \
               JOIN wording w ON w.hash = c.hash JOIN fact_sheet f ON f.hash = c.facts ORDER BY c.hash, c.facts";
    let rows: Vec<Row> = all(connection, sql, values![hash, facts, most]).await?;
    let entry = |row: Row| {
        let wording: Wording = read_json("wording", &row.body)?;
        let facts: Facts = read_json("fact_sheet", &row.facts_body)?;
        Ok(Entry::clause((&row.hash, &row.facts), &wording, &facts))
    };
    rows.into_iter().map(entry).collect()
}

/// What clauses of these contents with these facts are found by, whether they stand anywhere or not. What was never settled is
/// left out.
///
/// # Errors
/// When the database fails.
pub async fn settled_entries(
    connection: &impl Connection,
    wanted: &[(&str, &str)],
) -> Result<Vec<Entry>, Error> {
    let facts: Vec<&str> = wanted.iter().map(|(_, facts)| *facts).collect();
    let sheets = sheets(connection, &facts).await?;
    let mut wordings: HashMap<String, Wording> = HashMap::new();
    for (places, hashes) in by_ids(&[], wanted.iter().map(|(hash, _)| hash)) {
        let sql = format!("SELECT hash, kind, level, body FROM wording WHERE hash IN ({places})");
        for row in all::<Body>(connection, &sql, hashes).await? {
            wordings.insert(row.hash, read_json("wording", &row.body)?);
        }
    }
    let entry = |&(hash, facts): &(&str, &str)| {
        Some(Entry::clause((hash, facts), wordings.get(hash)?, sheets.get(facts)?))
    };
    Ok(wanted.iter().filter_map(entry).collect())
}

/// Facts by their hashes, as they were settled once. What was never settled is left out.
///
/// # Errors
/// When the database fails.
pub async fn sheets(connection: &impl Connection, wanted: &[&str]) -> Result<HashMap<String, Facts>, Error> {
    let mut found = HashMap::with_capacity(wanted.len());
    for (places, hashes) in by_ids(&[], wanted) {
        let sql = format!("SELECT hash, body FROM fact_sheet WHERE hash IN ({places})");
        for row in all::<Sheet>(connection, &sql, hashes).await? {
            found.insert(row.hash, read_json("fact_sheet", &row.body)?);
        }
    }
    Ok(found)
}
