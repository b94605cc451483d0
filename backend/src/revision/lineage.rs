//! One clause through the revisions of its text, for whoever asks how its wording came to be.

use std::collections::HashMap;

use shared::api::lineage::IssuedClause;
use shared::api::revision::Doer;
use shared::id::{RevisionId, TextId};
use shared::text::{Clause, ClauseId};
use shared::time::Instant;

use super::sight::Sight;
use crate::db::{Connection, Error, FromRow, all, by_ids, inconsistent};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::values;

#[derive(FromRow)]
struct Row {
    number: i64,
    issued_at: Option<i64>,
    label: String,
    body: String,
    name: Option<String>,
    changed_code: String,
    changed_at: i64,
}

fn clause_of(body: &str) -> Result<Clause, Error> {
    serde_json::from_str(body).map_err(|error| inconsistent("revision_clause", "body", error))
}

/// The issued revisions in which the clause first stands, and in which it says something else than in the one before, the earliest
/// first. `None` for those who see nothing of a text but what was adopted: how it came to be stays with those who negotiated it.
///
/// # Errors
/// `not_found` where the caller may not know of the text; when the database fails.
pub async fn of_clause(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    clause: &ClauseId,
) -> Result<Option<Vec<IssuedClause>>, Problem> {
    if !Sight::of(connection, caller, text).await?.sees_all_issued() {
        return Ok(None);
    }
    let rows: Vec<Row> = all(
        connection,
        "SELECT r.number, r.issued_at, c.label, c.body, p.name, c.changed_code, c.changed_at FROM revision r \
         JOIN revision_clause c ON c.revision = r.id LEFT JOIN person p ON p.id = c.changed_by \
         WHERE r.text = $1 AND r.state = 'issued' AND c.clause = $2 ORDER BY r.number",
        values![text.to_string(), clause.to_string()],
    )
    .await?;
    let mut found: Vec<IssuedClause> = Vec::new();
    for row in rows {
        let clause = clause_of(&row.body)?;
        if found.last().is_some_and(|last| last.clause.content() == clause.content()) {
            continue;
        }
        found.push(IssuedClause {
            number: u32::try_from(row.number).map_err(|_| inconsistent("revision", "number", row.number))?,
            issued_at: Instant::from_millis(row.issued_at.unwrap_or_default()),
            label: row.label,
            clause,
            changed_by: Doer { name: row.name.unwrap_or_default(), code: row.changed_code },
            changed_at: Instant::from_millis(row.changed_at),
        });
    }
    Ok(Some(found))
}

#[derive(FromRow)]
struct SealedRow {
    label: String,
    body: String,
}

/// Those of these clauses that a sealed revision has, as it has them, with their labels.
///
/// # Errors
/// When the database fails.
pub async fn sealed_clauses(
    connection: &impl Connection,
    revision: RevisionId,
    wanted: &[ClauseId],
) -> Result<HashMap<ClauseId, (String, Clause)>, Error> {
    let mut found = HashMap::with_capacity(wanted.len());
    for (places, values) in by_ids(&[revision.to_string().into()], wanted) {
        let sql = format!(
            "SELECT c.label, c.body FROM revision_clause c JOIN revision r ON r.id = c.revision \
             WHERE c.revision = $1 AND c.clause IN ({places}) AND r.sealed_at IS NOT NULL"
        );
        for row in all::<SealedRow>(connection, &sql, values).await? {
            let clause = clause_of(&row.body)?;
            found.insert(clause.id.clone(), (row.label, clause));
        }
    }
    Ok(found)
}
