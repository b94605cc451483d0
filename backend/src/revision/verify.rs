//! Whether revisions are still what was issued: `samrad verify` (text model 5).

use std::collections::HashMap;

use shared::revision::{HashedRow, root_hash};
use shared::text::{Clause, ClauseId, ContentHash, FactsHash};

use super::store::{self, HashedClause, Rooted};
use crate::db::{Connection, Error};

/// A revision that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its id.
    pub revision: String,
    /// What, for an operator to read.
    pub what: String,
}

/// Recomputes the hashes of every revision's clauses and its root hash over them and over the revision before it. Says how
/// many revisions there are, and what differs.
///
/// # Errors
/// When the database fails.
pub async fn verify(connection: &impl Connection) -> Result<(usize, Vec<Difference>), Error> {
    let revisions = store::every(connection).await?;
    let mut roots: HashMap<&str, Vec<(i64, &str)>> = HashMap::new();
    for revision in &revisions {
        if let Some(number) = revision.number {
            roots.entry(&revision.text).or_default().push((number, &revision.root_hash));
        }
    }
    let mut found = Vec::new();
    for revision in &revisions {
        let rows = store::hashed_clauses(connection, &revision.id).await?;
        let issued = roots.get(revision.text.as_str()).map_or(&[][..], Vec::as_slice);
        let what = differs(revision, &rows, issued);
        found.extend(what.map(|what| Difference { revision: revision.id.clone(), what }));
    }
    Ok((revisions.len(), found))
}

fn differs(revision: &Rooted, rows: &[HashedClause], issued: &[(i64, &str)]) -> Option<String> {
    if rows.len().cast_signed() as i64 != revision.clauses {
        return Some(format!("it has {} clauses, and was issued with {}", rows.len(), revision.clauses));
    }
    let mut hashes = Vec::with_capacity(rows.len());
    for row in rows {
        let Some((id, content, facts)) = hashes_of(row) else {
            return Some(format!("clause {} is not what its hash says", row.clause));
        };
        hashes.push((id, row.label.as_str(), content, facts));
    }
    let rows: Vec<HashedRow<'_>> = hashes
        .iter()
        .map(|(clause, label, content, facts)| HashedRow { clause, label, content, facts })
        .collect();
    let holds = |previous: Option<&str>| root_hash(previous, &rows) == revision.root_hash;
    let holds = match revision.number {
        Some(number) => {
            let before = issued.iter().filter(|(other, _)| *other < number).max_by_key(|(other, _)| *other);
            holds(before.map(|(_, root)| *root))
        }
        // Of one that was not issued it is not kept which revision was the last then.
        None => holds(None) || issued.iter().any(|(_, root)| holds(Some(root))),
    };
    (!holds).then(|| "its root hash does not follow from its clauses and the revision before it".to_owned())
}

/// The hashes of a row, when its stored body gives them.
fn hashes_of(row: &HashedClause) -> Option<(ClauseId, ContentHash, FactsHash)> {
    let clause: Clause = serde_json::from_str(&row.body).ok()?;
    let (content, facts) = (clause.content_hash(), clause.facts_hash());
    let same = (clause.id.as_str(), content.as_str(), facts.as_str())
        == (row.clause.as_str(), row.content_hash.as_str(), row.facts_hash.as_str());
    same.then_some((clause.id, content, facts))
}
