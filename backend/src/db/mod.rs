//! The database: SQLite in a file, or PostgreSQL. Nothing of it leaves this folder and the nouns' `store.rs`.
//!
//! SQL is plain and one text serves both databases: `$1` for parameters, TEXT for ids and dates, BIGINT for instants (ms
//! since 1970), counts and yes/no, BYTEA/BLOB for bytes (docs/decisions/0004-plain-sql.md).

mod connect;
mod error;
mod many;
mod migrate;
mod query;
mod snapshot;
mod tx;

pub use connect::{Db, Kind};
pub use error::Error;
pub use many::{by_ids, insert_many, places};
pub(crate) use migrate::broken_reference;
pub use migrate::{Migrated, migrated, migrations};
pub use query::{Connection, FromRow, Value, all, execute, one};
pub use snapshot::Snapshot;
pub use tx::Tx;

/// A row of the database that does not read as what it should be. Names the place, so that an operator can find it.
pub fn inconsistent(table: &str, column: &str, value: impl std::fmt::Display) -> Error {
    Error::Inconsistent(format!("{table}.{column} is {value}"))
}

/// Lifts PostgreSQL's limits on time for the rest of this transaction: a backup or a restore takes as long as it takes.
///
/// # Errors
/// When the database fails.
pub(crate) async fn unhurried(tx: &sea_orm::DatabaseTransaction) -> Result<(), Error> {
    for limit in ["statement_timeout", "idle_in_transaction_session_timeout"] {
        execute(tx, &format!("SET LOCAL {limit} = 0"), Vec::new()).await?;
    }
    Ok(())
}
