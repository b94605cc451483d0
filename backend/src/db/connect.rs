//! Opening the database and beginning transactions.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::sqlx::Connection as _;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::{
    DatabaseConnection, SqliteTransactionMode, SqlxPostgresConnector, SqlxSqliteConnector,
    TransactionOptions, TransactionTrait,
};

use super::{Error, Tx};
use crate::clock::Clock;

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Kind {
    /// Its name in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// An open database. With SQLite there is one writer and several readers (backend reference B); with PostgreSQL one pool.
#[derive(Debug, Clone)]
pub struct Db {
    kind: Kind,
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    clock: Arc<Clock>,
}

impl Db {
    /// Opens the SQLite file, making it when it is not there.
    ///
    /// `durable` is `synchronous=FULL`: what was acknowledged survives a power cut. Without it the last moments may not.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub async fn open_sqlite(file: &Path, durable: bool, clock: Arc<Clock>) -> Result<Self, Error> {
        make(file).map_err(sea_orm::sqlx::Error::Io)?;
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(if durable { SqliteSynchronous::Full } else { SqliteSynchronous::Normal })
            .busy_timeout(Duration::from_secs(10))
            .foreign_keys(true)
            .pragma("trusted_schema", "OFF")
            .pragma("cell_size_check", "ON")
            .pragma("journal_size_limit", "67108864")
            .pragma("temp_store", "MEMORY")
            // In KiB: a programme that is followed for six years fits, and is not read from the file again with each question.
            .pragma("cache_size", "-32768")
            // A connection hands its rows over from a thread of its own: rarely many at a time rather than often a few.
            .row_buffer_size(1024);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            // When the disk is full SQLite may end a transaction by itself. The connection would go on counting it, and what came
            // next would stand inside it and never be committed: such a connection is not used again.
            .after_release(|connection, _| {
                Box::pin(async move {
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
            .connect_with(options.clone())
            .await?;
        let reader = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(10))
            // A file does not go away as a server does: asking whether it is there costs as much as a small question.
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Self {
            kind: Kind::Sqlite,
            reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader),
            writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer),
            clock,
        })
    }

    /// Opens a PostgreSQL database by its address.
    ///
    /// # Errors
    /// When the address is not one, or nobody answers there.
    pub async fn open_postgres(url: &str, clock: Arc<Clock>) -> Result<Self, Error> {
        let options = PgConnectOptions::from_str(url)?.options([
            ("lock_timeout", "10s"),
            ("statement_timeout", "30s"),
            ("idle_in_transaction_session_timeout", "30s"),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options)
            .await?;
        let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
        Ok(Self { kind: Kind::Postgres, reader: connection.clone(), writer: connection, clock })
    }

    /// Which database it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// For reading.
    #[must_use]
    pub const fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The connection that writes, for the schema.
    pub(super) const fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Begins a change. With SQLite this waits for the one writer, so that a change never meets "database is locked".
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(&self) -> Result<Tx, Error> {
        let options = TransactionOptions {
            isolation_level: None,
            access_mode: None,
            sqlite_transaction_mode: (self.kind == Kind::Sqlite).then_some(SqliteTransactionMode::Immediate),
        };
        let inner = self.writer.begin_with_options(options).await?;
        Ok(Tx::new(inner, self.kind, self.clock.now()))
    }

    /// Closes all connections; with SQLite this folds the write-ahead log into the file.
    pub async fn close(self) {
        let _ = self.reader.close().await;
        let _ = self.writer.close().await;
    }
}

/// Makes the file, for its owner only, when it is not there: it holds everybody's address, password hash and drafts, and its folder may
/// be open to others. SQLite gives the files beside it the same rights.
fn make(file: &Path) -> std::io::Result<()> {
    if file.exists() {
        return Ok(());
    }
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{FromRow, execute, one};
    use crate::values;

    #[derive(FromRow)]
    struct Count {
        count: i64,
    }

    async fn run(tx: &Tx, sql: &str) -> Result<u64, Error> {
        execute(tx.sql(), sql, values![]).await
    }

    #[tokio::test]
    async fn a_full_disk_is_said_as_such_and_what_is_written_after_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("full.sqlite");
        let db = Db::open_sqlite(&file, false, Arc::new(Clock::system())).await.unwrap();
        let tx = db.begin().await.unwrap();
        run(&tx, "CREATE TABLE filled (bytes BLOB)").await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();

        let tx = db.begin().await.unwrap();
        run(&tx, "PRAGMA max_page_count = 8").await.unwrap();
        let full = run(&tx, "INSERT INTO filled VALUES (zeroblob(1000000))").await.unwrap_err();
        assert!(matches!(full, Error::Unavailable(_)), "{full}");
        drop(tx);

        // One that is given up and one that stands, as after any other failure.
        let tx = db.begin().await.unwrap();
        run(&tx, "INSERT INTO filled VALUES (zeroblob(1))").await.unwrap();
        drop(tx);
        let tx = db.begin().await.unwrap();
        run(&tx, "INSERT INTO filled VALUES (zeroblob(2))").await.unwrap();
        tx.commit_unaudited("a test").await.unwrap();
        let sql = "SELECT COUNT(*) AS count FROM filled";
        let seen: Count = one(db.read(), sql, values![]).await.unwrap().unwrap();
        assert_eq!(seen.count, 1);
    }
}
