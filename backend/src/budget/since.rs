//! What was said of money since a time.

use shared::api::revision::Doer;
use shared::id::{InitiativeId, ProgrammeId};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

/// Something that was said of an initiative's money.
pub struct SaidOf {
    /// The initiative.
    pub initiative: InitiativeId,
    /// When.
    pub at: Instant,
    /// Who said it.
    pub by: Doer,
}

#[derive(FromRow)]
struct Row {
    initiative: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

/// What stands of the money of a programme's initiatives, where it was said from that time on.
///
/// # Errors
/// When the database fails.
pub async fn said_since(
    connection: &impl Connection,
    programme: ProgrammeId,
    from: Instant,
) -> Result<Vec<SaidOf>, Error> {
    let sql = "SELECT b.initiative, p.name, b.said_code, b.said_at FROM budget b LEFT JOIN person p ON p.id = b.said_by \
        WHERE b.programme = $1 AND b.said_at >= $2 AND b.version = (SELECT MAX(m.version) FROM budget m \
        WHERE m.programme = b.programme AND m.initiative = b.initiative)";
    let rows: Vec<Row> = all(connection, sql, values![programme.to_string(), from.millis()]).await?;
    rows.into_iter()
        .map(|row| {
            let bad = |_| inconsistent("budget", "initiative", &row.initiative);
            Ok(SaidOf {
                initiative: row.initiative.parse().map_err(bad)?,
                at: Instant::from_millis(row.said_at),
                by: Doer { name: row.name.unwrap_or_default(), code: row.said_code },
            })
        })
        .collect()
}
