//! Clauses of revisions as a search finds them: by their words and their facts. Which of them somebody is shown is asked by the
//! search.

use shared::text::Clause;

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::search::Entry;
use crate::values;

/// What clauses of revisions are found by: the next ones behind a content and the facts beside it, in the order of their hashes.
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
        content_hash: String,
        facts_hash: String,
        body: String,
    }
    // Where several revisions have it, their bodies differ in nothing that is searched.
    let sql = "SELECT content_hash, facts_hash, MIN(body) AS body FROM revision_clause \
               WHERE (content_hash, facts_hash) > ($1, $2) GROUP BY content_hash, facts_hash \
               ORDER BY content_hash, facts_hash LIMIT $3";
    let rows: Vec<Row> = all(connection, sql, values![hash, facts, most]).await?;
    let entry = |row: Row| {
        let clause: Clause = serde_json::from_str(&row.body)
            .map_err(|error| inconsistent("revision_clause", "body", error))?;
        Ok(Entry::clause((&row.content_hash, &row.facts_hash), &clause.wording, &clause.facts))
    };
    rows.into_iter().map(entry).collect()
}
