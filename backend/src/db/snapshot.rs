//! Reading everything as it stood at one moment, while others write: for a backup.

use std::ops::ControlFlow;

use futures_util::TryStreamExt;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, QueryResult, SqliteTransactionMode,
    Statement, StreamTrait, TransactionOptions, TransactionTrait,
};

use super::{Db, Error, Kind};

/// A transaction that only reads and sees one moment.
#[derive(Debug)]
pub struct Snapshot(DatabaseTransaction);

impl Db {
    /// The database as it stands now.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn snapshot(&self) -> Result<Snapshot, Error> {
        let options = match self.kind() {
            Kind::Sqlite => TransactionOptions {
                isolation_level: None,
                access_mode: None,
                sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
            },
            Kind::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                sqlite_transaction_mode: None,
            },
        };
        let tx = self.read().begin_with_options(options).await?;
        if self.kind() == Kind::Postgres {
            super::unhurried(&tx).await?;
        }
        Ok(Snapshot(tx))
    }
}

impl Snapshot {
    /// For statements that read.
    #[must_use]
    pub const fn sql(&self) -> &DatabaseTransaction {
        &self.0
    }

    /// Gives the rows one by one, however many there are, until `each` breaks off; answers what it broke off with.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn each<B>(
        &self,
        sql: &str,
        mut each: impl FnMut(QueryResult) -> ControlFlow<B>,
    ) -> Result<Option<B>, Error> {
        let statement = Statement::from_string(ConnectionTrait::get_database_backend(&self.0), sql);
        let mut rows = self.0.stream_raw(statement).await?;
        while let Some(row) = rows.try_next().await? {
            if let ControlFlow::Break(because) = each(row) {
                return Ok(Some(because));
            }
        }
        Ok(None)
    }
}
