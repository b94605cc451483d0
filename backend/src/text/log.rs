//! The log of a text: appending, reading back, snapshots, and trimming what a snapshot stands for (design 6).
//!
//! Rows hold updates that have passed the gate. Several nodes may append to one text: the row of `text` is locked first, so
//! that numbers are given one by one, and a node learns from the number it gets that others have written meanwhile.

use collab::log::{LogRow, Snapshot};
use shared::id::TextId;

use super::Author;
use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many, one};
use crate::values;

/// Days that trimmed rows stay in the archive.
const ARCHIVE_DAYS: i64 = 30;

/// A change to append.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The update.
    pub bytes: Vec<u8>,
    /// Who made it.
    pub author: Author,
}

/// Locks the text's row; says the number of the last row, `None` when the epoch is another one by now.
pub(crate) async fn lock(tx: &Tx, text: TextId, epoch: u32) -> Result<Option<i64>, Error> {
    #[derive(FromRow)]
    struct Row {
        seq: i64,
    }
    let key = || values![text.to_string(), i64::from(epoch)];
    execute(tx.sql(), "UPDATE text SET seq = seq WHERE id = $1 AND epoch = $2", key()).await?;
    let row: Option<Row> = one(tx.sql(), "SELECT seq FROM text WHERE id = $1 AND epoch = $2", key()).await?;
    Ok(row.map(|row| row.seq))
}

/// Appends after row `last`, which [`lock`] has said; answers the number of the last row then.
pub(crate) async fn append(
    tx: &Tx,
    text: TextId,
    epoch: u32,
    last: i64,
    entries: &[Entry],
) -> Result<i64, Error> {
    if entries.is_empty() {
        return Ok(last);
    }
    let mut seq = last;
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        seq += 1;
        let (person, seat) = entry.author.columns();
        rows.push(values![
            text.to_string(),
            seq,
            i64::from(epoch),
            entry.bytes.clone(),
            person,
            seat,
            tx.at().millis()
        ]);
    }
    insert_many(tx, "text_update (text, seq, epoch, bytes, person, seat, at)", "", rows).await?;
    execute(tx.sql(), "UPDATE text SET seq = $2 WHERE id = $1", values![text.to_string(), seq]).await?;
    Ok(seq)
}

/// Says that the projection knows the log up to `seq`.
pub(crate) async fn projected(tx: &Tx, text: TextId, seq: i64) -> Result<(), Error> {
    let sql = "UPDATE text SET projected_seq = $2 WHERE id = $1";
    execute(tx.sql(), sql, values![text.to_string(), seq]).await?;
    Ok(())
}

#[derive(FromRow)]
struct UpdateRow {
    seq: i64,
    bytes: Vec<u8>,
    person: Option<String>,
    seat: Option<String>,
    at: i64,
}

impl UpdateRow {
    fn row(self) -> Result<LogRow, Error> {
        let author = Author {
            person: self.person.and_then(|id| id.parse().ok()),
            seat: self.seat.and_then(|id| id.parse().ok()),
        };
        let seq = u64::try_from(self.seq).map_err(|_| inconsistent("text_update", "seq", self.seq))?;
        Ok(LogRow { seq, bytes: self.bytes, author: Some(author.to_line()), at: self.at })
    }
}

/// The rows after `after`, in order.
pub(crate) async fn rows(
    connection: &impl Connection,
    text: TextId,
    after: i64,
) -> Result<Vec<LogRow>, Error> {
    let sql =
        "SELECT seq, bytes, person, seat, at FROM text_update WHERE text = $1 AND seq > $2 ORDER BY seq";
    let rows: Vec<UpdateRow> = all(connection, sql, values![text.to_string(), after]).await?;
    rows.into_iter().map(UpdateRow::row).collect()
}

#[derive(FromRow)]
struct SnapshotRow {
    seq: i64,
    state: Vec<u8>,
    state_vector: Vec<u8>,
    hash: Vec<u8>,
}

/// The last snapshot.
pub(crate) async fn snapshot(connection: &impl Connection, text: TextId) -> Result<Snapshot, Error> {
    let sql =
        "SELECT seq, state, state_vector, hash FROM text_snapshot WHERE text = $1 ORDER BY seq DESC LIMIT 1";
    let row: SnapshotRow = one(connection, sql, values![text.to_string()])
        .await?
        .ok_or_else(|| inconsistent("text_snapshot", "text", text))?;
    Ok(Snapshot {
        seq: u64::try_from(row.seq).map_err(|_| inconsistent("text_snapshot", "seq", row.seq))?,
        state: row.state,
        state_vector: row.state_vector,
        hash: row.hash.try_into().map_err(|_| inconsistent("text_snapshot", "hash", "not of 32 bytes"))?,
    })
}

/// Stores a snapshot.
pub(crate) async fn save(tx: &Tx, text: TextId, epoch: u32, snapshot: &Snapshot) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO text_snapshot (text, seq, epoch, state, state_vector, hash, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            text.to_string(),
            snapshot.seq.cast_signed(),
            i64::from(epoch),
            snapshot.state.clone(),
            snapshot.state_vector.clone(),
            snapshot.hash.to_vec(),
            tx.at().millis(),
        ],
    )
    .await?;
    Ok(())
}

/// Moves the rows that the snapshot at `seq` stands for into the archive, keeps one snapshot before it, and forgets what
/// lay in the archive for 30 days. In the transaction that saved the snapshot.
pub(crate) async fn trim(tx: &Tx, text: TextId, seq: i64) -> Result<(), Error> {
    let key = || values![text.to_string(), seq];
    execute(
        tx.sql(),
        &format!(
            "INSERT INTO text_update_archive (text, seq, epoch, bytes, person, seat, at, archived_at) \
             SELECT text, seq, epoch, bytes, person, seat, at, {} FROM text_update WHERE text = $1 AND seq <= $2",
            tx.at().millis()
        ),
        key(),
    )
    .await?;
    execute(tx.sql(), "DELETE FROM text_update WHERE text = $1 AND seq <= $2", key()).await?;
    execute(
        tx.sql(),
        "DELETE FROM text_snapshot WHERE text = $1 AND seq < (SELECT MAX(seq) FROM text_snapshot \
         WHERE text = $1 AND seq < $2)",
        key(),
    )
    .await?;
    let old = tx.at().plus_seconds(-ARCHIVE_DAYS * 24 * 60 * 60).millis();
    execute(tx.sql(), "DELETE FROM text_update_archive WHERE archived_at < $1", values![old]).await?;
    Ok(())
}
