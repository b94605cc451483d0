//! Rows of succession: a version for each time it was said.

use shared::api::revision::Doer;
use shared::id::{PersonId, ProgrammeId};
use shared::succession::{Heir, SaySuccession, SuccessionEdit};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

/// What was said last.
pub(super) struct Said {
    pub heirs: Vec<Heir>,
    pub by: Doer,
    pub at: Instant,
    pub version: i64,
}

#[derive(FromRow)]
struct Row {
    version: i64,
    heirs: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

/// Nothing, as long as nobody has said anything.
pub(super) async fn latest(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<Said>, Error> {
    let sql = "SELECT s.version, s.heirs, p.name, s.said_code, s.said_at FROM succession s \
        LEFT JOIN person p ON p.id = s.said_by WHERE s.programme = $1 ORDER BY s.version DESC LIMIT 1";
    let row: Option<Row> = one(connection, sql, values![programme.to_string()]).await?;
    row.map(|row| {
        Ok(Said {
            heirs: serde_json::from_str(&row.heirs)
                .map_err(|error| inconsistent("succession", "heirs", error))?,
            by: Doer { name: row.name.unwrap_or_default(), code: row.said_code },
            at: Instant::from_millis(row.said_at),
            version: row.version,
        })
    })
    .transpose()
}

/// Adds the next version.
pub(super) async fn add(
    tx: &Tx,
    _permit: &Permit<'_, SaySuccession>,
    programme: ProgrammeId,
    edit: &SuccessionEdit,
    (by, code): (PersonId, &str),
) -> Result<(), Error> {
    let heirs: Vec<Heir> =
        edit.heirs.iter().map(|heir| Heir { note: heir.note.trim().to_owned(), ..heir.clone() }).collect();
    let heirs = serde_json::to_string(&heirs).map_err(|error| inconsistent("succession", "heirs", error))?;
    let sql = "INSERT INTO succession (programme, version, heirs, said_by, said_code, said_at) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    let values =
        values![programme.to_string(), edit.version + 1, heirs, by.to_string(), code, tx.at().millis(),];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
