//! Rows of the audit.

use shared::id::PersonId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, one};
use crate::values;

#[derive(Debug, Clone, FromRow)]
pub(super) struct Row {
    pub scope: String,
    pub seq: i64,
    pub id: String,
    pub at: i64,
    pub person: Option<String>,
    pub seat: Option<String>,
    pub act: String,
    pub object: String,
    pub detail: String,
    pub previous: Vec<u8>,
    pub hash: Vec<u8>,
}

#[derive(Debug, Clone, FromRow)]
pub(super) struct Head {
    pub scope: String,
    pub seq: i64,
    pub hash: Vec<u8>,
}

const COLUMNS: &str = "scope, seq, id, at, person, seat, act, object, detail, previous, hash";

/// The chain's head, locked until the transaction ends; a chain that is not there begins.
pub(super) async fn lock_head(tx: &Tx, scope: &str) -> Result<Head, Error> {
    execute(
        tx.sql(),
        "INSERT INTO audit_head (scope, seq, hash) VALUES ($1, 0, $2) ON CONFLICT (scope) DO NOTHING",
        values![scope, Vec::<u8>::new()],
    )
    .await?;
    // An update locks the row on PostgreSQL; SQLite has one writer anyway.
    execute(tx.sql(), "UPDATE audit_head SET seq = seq WHERE scope = $1", values![scope]).await?;
    one(tx.sql(), "SELECT scope, seq, hash FROM audit_head WHERE scope = $1", values![scope])
        .await?
        .ok_or_else(|| crate::db::inconsistent("audit_head", "scope", scope))
}

pub(super) async fn insert(tx: &Tx, row: &Row) -> Result<(), Error> {
    execute(
        tx.sql(),
        &format!("INSERT INTO audit_entry ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
        values![
            row.scope.clone(),
            row.seq,
            row.id.clone(),
            row.at,
            row.person.clone(),
            row.seat.clone(),
            row.act.clone(),
            row.object.clone(),
            row.detail.clone(),
            row.previous.clone(),
            row.hash.clone(),
        ],
    )
    .await?;
    execute(
        tx.sql(),
        "UPDATE audit_head SET seq = $2, hash = $3 WHERE scope = $1",
        values![row.scope.clone(), row.seq, row.hash.clone()],
    )
    .await?;
    Ok(())
}

pub(super) async fn heads(connection: &impl Connection) -> Result<Vec<Head>, Error> {
    all(connection, "SELECT scope, seq, hash FROM audit_head ORDER BY scope", values![]).await
}

/// A chain's head; `None` when it has no entry.
pub(super) async fn head(connection: &impl Connection, scope: &str) -> Result<Option<Head>, Error> {
    one(connection, "SELECT scope, seq, hash FROM audit_head WHERE scope = $1 AND seq > 0", values![scope])
        .await
}

#[derive(FromRow)]
pub(super) struct Chain {
    pub scope: String,
    pub seq: i64,
    pub hash: Vec<u8>,
    pub at: i64,
}

/// Every chain with its last entry's time, by scope.
pub(super) async fn chains(connection: &impl Connection) -> Result<Vec<Chain>, Error> {
    all(
        connection,
        "SELECT h.scope, h.seq, h.hash, e.at FROM audit_head h \
         JOIN audit_entry e ON e.scope = h.scope AND e.seq = h.seq ORDER BY h.scope",
        values![],
    )
    .await
}

/// Entries of all programmes' chains after an instant, by others than `person`, the latest first. Of the chains inside a
/// programme only `inside`, as `programme:%:FI`: what is not the reader's must not take the place of what is.
pub(super) async fn of_programmes_since(
    connection: &impl Connection,
    since: Instant,
    person: PersonId,
    inside: &str,
    most: i64,
) -> Result<Vec<Row>, Error> {
    all(
        connection,
        &format!(
            "SELECT {COLUMNS} FROM audit_entry WHERE at > $1 AND scope LIKE 'programme:%' \
             AND (scope NOT LIKE 'programme:%:%' OR scope LIKE $3) \
             AND (person IS NULL OR person <> $2) ORDER BY at DESC, scope, seq DESC LIMIT $4"
        ),
        values![since.millis(), person.to_string(), inside, most],
    )
    .await
}

/// Entries after `after`, the oldest first.
pub(super) async fn forwards(
    connection: &impl Connection,
    scope: &str,
    after: i64,
    most: i64,
) -> Result<Vec<Row>, Error> {
    all(
        connection,
        &format!("SELECT {COLUMNS} FROM audit_entry WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $3"),
        values![scope, after, most],
    )
    .await
}

/// Entries before `before`, the latest first.
pub(super) async fn backwards(
    connection: &impl Connection,
    scope: &str,
    before: i64,
    most: i64,
) -> Result<Vec<Row>, Error> {
    all(
        connection,
        &format!(
            "SELECT {COLUMNS} FROM audit_entry WHERE scope = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3"
        ),
        values![scope, before, most],
    )
    .await
}
