//! When the last word came of what is followed, by reports.

use std::collections::HashMap;

use shared::id::ProgrammeId;
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

#[derive(FromRow)]
struct Row {
    clause: String,
    sent_at: i64,
}

/// When the latest text about each clause was sent that the secretariat has verified.
///
/// # Errors
/// When the database fails.
pub async fn last_words(
    connection: &impl Connection,
    of: ProgrammeId,
) -> Result<HashMap<ClauseId, Instant>, Error> {
    let sql = "SELECT s.clause, MAX(p.sent_at) AS sent_at FROM report r JOIN report_section s ON s.report = r.id \
         JOIN report_part p ON p.report = s.report AND p.clause = s.clause AND p.voice = 'lead' \
         WHERE r.programme = $1 AND s.stage = 'verified' AND p.sent_at IS NOT NULL GROUP BY s.clause";
    let rows: Vec<Row> = all(connection, sql, values![of.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let clause = ClauseId::parse(&row.clause)
                .map_err(|_| inconsistent("report_section", "clause", &row.clause))?;
            Ok((clause, Instant::from_millis(row.sent_at)))
        })
        .collect()
}
