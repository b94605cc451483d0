//! The shapes in which a document is stored, and the way back (live-editing reference 3.5).
//!
//! Where they are stored is `backend/src/live`'s matter. The log is the truth: a snapshot only saves time, and is read
//! back and compared with the log before it may stand for it.

use crate::document::{Document, LoadError};
use crate::model;
use sha2::{Digest, Sha256};

/// One admitted change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Its number in the text's log; rises by one.
    pub seq: u64,
    /// The change, an update that has passed the gate.
    pub bytes: Vec<u8>,
    /// The seat that made it; `None` for the server itself.
    pub author: Option<String>,
    /// When it was admitted, in milliseconds since 1970 (UTC).
    pub at: i64,
}

/// The state after a row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The row it includes last.
    pub seq: u64,
    /// The whole state as one update.
    pub state: Vec<u8>,
    /// The state vector, encoded: a quick answer to "what do you have".
    pub state_vector: Vec<u8>,
    /// SHA-256 of `state`.
    pub hash: [u8; 32],
}

impl Snapshot {
    /// The state of a document, read back and compared before it is returned.
    ///
    /// # Errors
    /// [`LoadError`] when the state does not come back as the same text.
    pub fn of(document: &Document, seq: u64) -> Result<Self, LoadError> {
        let state = document.state();
        let snapshot = Self { seq, hash: sha256(&state), state_vector: document.state_vector(), state };
        if same(document, &replay(document.client(), Some(&snapshot), &[])?) {
            Ok(snapshot)
        } else {
            Err(LoadError::Differs)
        }
    }
}

/// The document of a snapshot and the rows after it. Rows that the snapshot includes are passed over. It writes with
/// `client`.
///
/// # Errors
/// [`LoadError`]; the stored bytes do not make a document.
pub fn replay(client: u64, snapshot: Option<&Snapshot>, rows: &[LogRow]) -> Result<Document, LoadError> {
    if let Some(snapshot) = snapshot
        && sha256(&snapshot.state) != snapshot.hash
    {
        return Err(LoadError::Hash);
    }
    let included = snapshot.map_or(0, |snapshot| snapshot.seq);
    let state = snapshot.map(|snapshot| snapshot.state.as_slice());
    let later = rows.iter().filter(|row| row.seq > included).map(|row| row.bytes.as_slice());
    Document::load(client, state.into_iter().chain(later))
}

/// A snapshot that may stand for the rows: made from what is stored, compared with the document in memory and read back.
/// All changes of the document must be in the rows. Only then may the rows up to its number leave the log.
///
/// # Errors
/// [`LoadError::Differs`] when the log does not hold what memory shows; keep the rows and look.
pub fn compact(
    document: &Document,
    previous: Option<&Snapshot>,
    rows: &[LogRow],
) -> Result<Snapshot, LoadError> {
    let stored = replay(document.client(), previous, rows)?;
    if !same(document, &stored) {
        return Err(LoadError::Differs);
    }
    let seq = rows.iter().map(|row| row.seq).chain(previous.map(|snapshot| snapshot.seq)).max().unwrap_or(0);
    Snapshot::of(&stored, seq)
}

/// Whether two documents hold the same structs and show the same text.
pub fn same(a: &Document, b: &Document) -> bool {
    let state = |document: &Document| {
        let vector = crate::document::clocks(document);
        (vector, model::schema_version(document), model::epoch(document))
    };
    state(a) == state(b) && model::clauses(a) == model::clauses(b)
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
