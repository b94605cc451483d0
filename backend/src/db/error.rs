//! What the database can answer besides rows.

use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// A failure of the database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row with this key exists.
    #[error("a row with this key exists")]
    Duplicate,
    /// The database cannot be reached, is busy for too long, or has broken off one of two that waited for each other; trying again
    /// may help.
    #[error("the database is not available: {0}")]
    Unavailable(DbErr),
    /// A stored value does not read as what it should be.
    #[error("the database contradicts itself: {0}")]
    Inconsistent(String),
    /// Anything else.
    #[error(transparent)]
    Other(DbErr),
}

impl From<sea_orm::sqlx::Error> for Error {
    /// From opening a pool.
    fn from(error: sea_orm::sqlx::Error) -> Self {
        Self::Unavailable(DbErr::Conn(RuntimeErr::Internal(error.to_string())))
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) {
            return Self::Duplicate;
        }
        match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable(error),
            DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
                let gone = matches!(
                    **inner,
                    sea_orm::sqlx::Error::Io(_)
                        | sea_orm::sqlx::Error::PoolTimedOut
                        | sea_orm::sqlx::Error::PoolClosed
                        | sea_orm::sqlx::Error::WorkerCrashed
                );
                if gone || waited_in_vain(inner) { Self::Unavailable(error) } else { Self::Other(error) }
            }
            _ => Self::Other(error),
        }
    }
}

/// Whether PostgreSQL has given up waiting for a lock: it took too long, or two waited for each other. Locks are taken in one order
/// (decision 0044), so the second is a mistake of ours; nothing has happened, and whoever asked may ask again.
fn waited_in_vain(error: &sea_orm::sqlx::Error) -> bool {
    const DEADLOCK_DETECTED: &str = "40P01";
    const LOCK_NOT_AVAILABLE: &str = "55P03";
    let code = error.as_database_error().and_then(|error| error.code());
    code.is_some_and(|code| [DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE].contains(&&*code))
}
