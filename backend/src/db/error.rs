//! What the database can answer besides rows.

use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// A failure of the database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A row with this key exists.
    #[error("a row with this key exists")]
    Duplicate,
    /// The database cannot be reached, is busy for too long, has no room left, or has broken off one of two that waited for each other;
    /// trying again may help.
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
                if gone || passes(inner) { Self::Unavailable(error) } else { Self::Other(error) }
            }
            _ => Self::Other(error),
        }
    }
}

/// Whether the database says by its code that it cannot now, and may be able to later.
fn passes(error: &sea_orm::sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| is_passing(&code))
}

/// PostgreSQL's codes have five characters, of which the first two are the class; SQLite's are numbers, of which the last byte is the
/// kind. Locks are taken in one order (decision 0044), so a deadlock is a mistake of ours; nothing has happened, and whoever asked may ask
/// again.
fn is_passing(code: &str) -> bool {
    if code.len() == 5 {
        const INSUFFICIENT_RESOURCES: &str = "53";
        const DEADLOCK_DETECTED: &str = "40P01";
        const LOCK_NOT_AVAILABLE: &str = "55P03";
        // It is being stopped, has crashed, or is starting.
        const SHUTDOWN: [&str; 3] = ["57P01", "57P02", "57P03"];
        return code.starts_with(INSUFFICIENT_RESOURCES)
            || [DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE].contains(&code)
            || SHUTDOWN.contains(&code);
    }
    const BUSY: u32 = 5;
    const LOCKED: u32 = 6;
    const IO_ERROR: u32 = 10;
    const FULL: u32 = 13;
    code.parse::<u32>().is_ok_and(|code| [BUSY, LOCKED, IO_ERROR, FULL].contains(&(code & 0xff)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_go_better_later_is_told_from_what_will_not() {
        let passing = ["5", "6", "13", "517", "778", "53100", "53300", "57P01", "40P01", "55P03"];
        assert!(passing.iter().all(|code| is_passing(code)), "busy, full, no room, stopped, waited in vain");
        let lasting = ["1", "11", "19", "2067", "23505", "42P01", "42601", "22001", ""];
        assert!(!lasting.iter().any(|code| is_passing(code)), "broken, constraints, mistakes in a statement");
    }
}
