//! What was said of indicators since a time: what they count and what they are to reach.

use shared::api::revision::Doer;
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use shared::time::Instant;

use super::store::{DEFINITION, TARGETS};
use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

/// Something that was said of an indicator.
pub struct SaidOf {
    /// The indicator.
    pub clause: ClauseId,
    /// What it is to reach; otherwise what it counts.
    pub targets: bool,
    /// When.
    pub at: Instant,
    /// Who said it.
    pub by: Doer,
}

#[derive(FromRow)]
struct Row {
    clause: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

/// What stands of definitions and targets, where it was said from that time on.
///
/// # Errors
/// When the database fails.
pub async fn said_since(
    connection: &impl Connection,
    programme: ProgrammeId,
    from: Instant,
) -> Result<Vec<SaidOf>, Error> {
    let mut found = Vec::new();
    for table in [DEFINITION, TARGETS] {
        let sql = format!(
            "SELECT d.clause, p.name, d.said_code, d.said_at FROM {table} d LEFT JOIN person p ON p.id = d.said_by \
             WHERE d.programme = $1 AND d.said_at >= $2 AND d.version = \
             (SELECT MAX(version) FROM {table} m WHERE m.programme = d.programme AND m.clause = d.clause)"
        );
        let rows: Vec<Row> = all(connection, &sql, values![programme.to_string(), from.millis()]).await?;
        for row in rows {
            found.push(SaidOf {
                clause: ClauseId::parse(&row.clause)
                    .map_err(|_| inconsistent(table, "clause", &row.clause))?,
                targets: table == TARGETS,
                at: Instant::from_millis(row.said_at),
                by: Doer { name: row.name.unwrap_or_default(), code: row.said_code },
            });
        }
    }
    Ok(found)
}
