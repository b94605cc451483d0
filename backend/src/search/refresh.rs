//! Making what things are found by anew: in a database from before there was a search, in one that was restored, and when
//! words are folded otherwise than they were.

use super::entry::{Entry, write};
use crate::db::{self, Connection, Db, Error, FromRow, Kind, execute, one};
use crate::{amendment, comment, revision, text, values};

/// Counts how words have been folded, and which words of a thing. Raise it with every change of either.
const VERSION: i64 = 3;

/// So many things are read at once.
const PAGE: i64 = 500;

/// Makes it anew unless it was made as this release makes it. At every start, and after a restore.
///
/// # Errors
/// When the database fails; then it is as it was.
pub async fn refresh(db: &Db) -> Result<(), Error> {
    if version(db.read()).await? == VERSION {
        return Ok(());
    }
    let tx = db.begin().await?;
    if tx.kind() == Kind::Postgres {
        db::unhurried(tx.sql()).await?;
    }
    // Of several nodes that start at once one makes it, and the others find it made.
    let sql = "INSERT INTO search_state (one, version) VALUES (1, 0) ON CONFLICT (one) DO NOTHING";
    execute(tx.sql(), sql, values![]).await?;
    execute(tx.sql(), "UPDATE search_state SET version = version WHERE one = 1", values![]).await?;
    if version(tx.sql()).await? == VERSION {
        return Ok(());
    }
    execute(tx.sql(), "DELETE FROM search_words", values![]).await?;
    for source in Source::ALL {
        let mut after = String::new();
        while let Some((entries, last)) = source.page(tx.sql(), &after).await? {
            write(&tx, entries).await?;
            after = last;
        }
    }
    execute(tx.sql(), "UPDATE search_state SET version = $1 WHERE one = 1", values![VERSION]).await?;
    tx.commit_unaudited("it says nothing that is not said elsewhere").await?;
    Ok(())
}

async fn version(connection: &impl Connection) -> Result<i64, Error> {
    #[derive(FromRow)]
    struct Row {
        version: i64,
    }
    let row: Option<Row> =
        one(connection, "SELECT version FROM search_state WHERE one = 1", values![]).await?;
    Ok(row.map_or(0, |row| row.version))
}

/// Where things that are found come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// Clauses as they stand in texts.
    Clauses,
    /// The same as they stand in revisions.
    Issued,
    Amendments,
    Reasons,
    Messages,
}

impl Source {
    pub(super) const ALL: [Self; 5] =
        [Self::Clauses, Self::Issued, Self::Amendments, Self::Reasons, Self::Messages];

    /// The next things behind one of them, and the last of these; `None` when there are no more. One thing may come from several.
    pub(super) async fn page(
        self,
        connection: &impl Connection,
        after: &str,
    ) -> Result<Option<(Vec<Entry>, String)>, Error> {
        let hashes = after.split_once(' ').unwrap_or_default();
        let entries = match self {
            Self::Clauses => text::clause_entries(connection, hashes, PAGE).await?,
            Self::Issued => revision::clause_entries(connection, hashes, PAGE).await?,
            Self::Amendments => amendment::tabled_entries(connection, after, PAGE).await?,
            Self::Reasons => amendment::reason_entries(connection, after, PAGE).await?,
            Self::Messages => comment::message_entries(connection, after, PAGE).await?,
        };
        let last = entries.last().map(|entry| entry.subject.clone());
        Ok(last.map(|last| (entries, last)))
    }
}
