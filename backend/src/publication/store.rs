//! Rows of publication: one for each programme of which somebody has said what is public.

use shared::api::publication::{PublicSummary, PublicationNow};
use shared::api::revision::Doer;
use shared::id::{PersonId, ProgrammeId};
use shared::programme::Period;
use shared::publication::{PublicationEdit, Publish};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

/// What is public of a programme, who said so and when.
pub(super) struct Stored {
    pub edit: PublicationEdit,
    pub said_by: Doer,
    pub said_at: Instant,
}

#[derive(FromRow)]
struct Row {
    public: i64,
    progress: i64,
    figures: i64,
    version: i64,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

/// Nothing, where nobody has said anything yet.
pub(super) async fn find(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<Stored>, Error> {
    let sql = "SELECT l.public, l.progress, l.figures, l.version, p.name, l.said_code, l.said_at FROM publication l \
        LEFT JOIN person p ON p.id = l.said_by WHERE l.programme = $1";
    let row: Option<Row> = one(connection, sql, values![programme.to_string()]).await?;
    Ok(row.map(|row| Stored {
        edit: PublicationEdit {
            public: row.public != 0,
            progress: row.progress != 0,
            figures: row.figures != 0,
            version: row.version,
        },
        said_by: Doer { name: row.name.unwrap_or_default(), code: row.said_code },
        said_at: Instant::from_millis(row.said_at),
    }))
}

/// The same as it is shown to those who take part.
pub(super) fn now(stored: Option<Stored>) -> PublicationNow {
    match stored {
        None => PublicationNow { edit: PublicationEdit::default(), said_by: None, said_at: None },
        Some(Stored { edit, said_by, said_at }) => {
            PublicationNow { edit, said_by: Some(said_by), said_at: Some(said_at) }
        }
    }
}

#[derive(FromRow)]
struct PublicRow {
    programme: String,
    title: String,
    starts: String,
    ends: String,
    said_at: i64,
}

/// Those that are public, the latest period first.
pub(super) async fn all_public(connection: &impl Connection) -> Result<Vec<PublicSummary>, Error> {
    let sql = "SELECT l.programme, g.title, g.starts, g.ends, l.said_at FROM publication l \
        JOIN programme g ON g.id = l.programme WHERE l.public = 1 ORDER BY g.starts DESC, l.programme";
    let rows: Vec<PublicRow> = all(connection, sql, values![]).await?;
    let summary = |row: PublicRow| {
        let bad = |column: &str, value: &str| inconsistent("programme", column, value);
        Ok(PublicSummary {
            programme: row.programme.parse().map_err(|_| bad("id", &row.programme))?,
            title: row.title,
            period: Period {
                from: row.starts.parse().map_err(|_| bad("starts", &row.starts))?,
                to: row.ends.parse().map_err(|_| bad("ends", &row.ends))?,
            },
            published_at: Instant::from_millis(row.said_at),
        })
    };
    rows.into_iter().map(summary).collect()
}

/// Says it anew.
pub(super) async fn put(
    tx: &Tx,
    _permit: &Permit<'_, Publish>,
    programme: ProgrammeId,
    edit: &PublicationEdit,
    (by, code): (PersonId, &str),
) -> Result<(), Error> {
    let sql = "INSERT INTO publication (programme, public, progress, figures, version, said_by, said_code, said_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (programme) DO UPDATE SET public = excluded.public, \
        progress = excluded.progress, figures = excluded.figures, version = excluded.version, said_by = excluded.said_by, \
        said_code = excluded.said_code, said_at = excluded.said_at";
    let values = values![
        programme.to_string(),
        i64::from(edit.public),
        i64::from(edit.progress),
        i64::from(edit.figures),
        edit.version + 1,
        by.to_string(),
        code,
        tx.at().millis(),
    ];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
