//! The chain itself: appending under the head's lock, and walking it.

use sha2::{Digest, Sha256};
use shared::audit::Scope;
use shared::id::{AuditId, PersonId, SeatId};
use shared::time::Instant;

use super::store::{self, Head, Row};
use crate::db::{Connection, Error, Tx};

/// An entry before it has its place.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub id: AuditId,
    pub at: Instant,
    pub person: Option<PersonId>,
    pub seat: Option<SeatId>,
    pub act: String,
    pub object: String,
    pub detail: String,
}

/// Where a chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The chain.
    pub scope: String,
    /// The first entry that does not follow from the one before it.
    pub seq: i64,
}

/// Appends to the scope's chain. The head row is locked first, so that two nodes never fork a chain.
pub(super) async fn append(tx: &Tx, scope: &Scope, entry: Entry) -> Result<(), Error> {
    let scope = scope.to_string();
    let head = store::lock_head(tx, &scope).await?;
    let mut row = Row {
        scope,
        seq: head.seq + 1,
        id: entry.id.to_string(),
        at: entry.at.millis(),
        person: entry.person.map(|id| id.to_string()),
        seat: entry.seat.map(|id| id.to_string()),
        act: entry.act,
        object: entry.object,
        detail: entry.detail,
        previous: head.hash,
        hash: Vec::new(),
    };
    row.hash = hash(&row);
    store::insert(tx, &row).await
}

/// SHA-256 over the entry, each part preceded by its length, the previous hash first.
fn hash(row: &Row) -> Vec<u8> {
    let mut digest = Sha256::new();
    let mut part = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    part(&row.previous);
    part(row.scope.as_bytes());
    part(&row.seq.to_be_bytes());
    part(row.id.as_bytes());
    part(&row.at.to_be_bytes());
    part(row.person.as_deref().unwrap_or("").as_bytes());
    part(row.seat.as_deref().unwrap_or("").as_bytes());
    part(row.act.as_bytes());
    part(row.object.as_bytes());
    part(row.detail.as_bytes());
    digest.finalize().to_vec()
}

/// Walks every chain; answers how many entries there are and where a chain is broken.
///
/// # Errors
/// When the database fails.
pub async fn verify(connection: &impl Connection) -> Result<(u64, Vec<Break>), Error> {
    let (mut count, mut breaks) = (0, Vec::new());
    for Head { scope, seq, hash: head } in store::heads(connection).await? {
        let (mut previous, mut expected) = (Vec::new(), 1);
        let mut broken = None;
        let mut after = 0;
        loop {
            let rows = store::forwards(connection, &scope, after, 1000).await?;
            let Some(last) = rows.last() else { break };
            after = last.seq;
            for row in rows {
                count += 1;
                let holds = row.seq == expected && row.previous == previous && row.hash == hash(&row);
                if !holds && broken.is_none() {
                    broken = Some(expected);
                }
                expected += 1;
                previous = row.hash;
            }
        }
        if broken.is_none() && (seq != expected - 1 || head != previous) {
            broken = Some(expected);
        }
        breaks.extend(broken.map(|seq| Break { scope, seq }));
    }
    Ok((count, breaks))
}
