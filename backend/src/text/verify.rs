//! Whether the projection says what the log says: `samrad verify` (text model 3).

use std::collections::HashMap;

use collab::log::replay;
use shared::id::TextId;
use shared::text::{Clause, ClauseId, clause::standing, label::labels};

use super::{Projected, Text, clauses, deleted, frozen_labels, log, store};
use crate::db::{Connection, Error};

/// Something that does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// In which text.
    pub text: TextId,
    /// In which clause, unless it is the whole text.
    pub clause: Option<ClauseId>,
    /// What, for an operator to read.
    pub what: String,
}

/// Recomputes every text's projection from its log and compares. Says how many texts there are, and what differs. Rows
/// that are not projected yet are no difference. Run it while nobody writes, or on a copy.
///
/// # Errors
/// When the database fails.
pub async fn verify(connection: &impl Connection) -> Result<(usize, Vec<Difference>), Error> {
    let texts = store::every(connection).await?;
    let mut found = Vec::new();
    for text in &texts {
        found.extend(differences(connection, text).await?);
    }
    Ok((texts.len(), found))
}

async fn differences(connection: &impl Connection, text: &Text) -> Result<Vec<Difference>, Error> {
    let at = |clause: Option<ClauseId>, what: String| Difference { text: text.id, clause, what };
    let mut rows = log::rows(connection, text.id, 0).await?;
    let snapshot = log::snapshot(connection, text.id).await?;
    let last = rows.last().map_or(0, |row| row.seq).max(snapshot.seq).cast_signed();
    let mut found = Vec::new();
    if last != text.seq {
        found.push(at(None, format!("the log ends at row {last}, and the text says {}", text.seq)));
    }
    rows.retain(|row| row.seq > snapshot.seq && row.seq.cast_signed() <= text.projected_seq);
    let expected = snapshot.seq + 1..;
    if let Some((row, missing)) = rows.iter().zip(expected).find(|(row, seq)| row.seq != *seq) {
        found.push(at(None, format!("row {missing} of the log is missing before row {}", row.seq)));
    }
    let document = match replay(1, Some(&snapshot), &rows) {
        Ok(document) => document,
        Err(error) => {
            found.push(at(None, error.to_string()));
            return Ok(found);
        }
    };
    if let Err(fault) = collab::model::verify(&document) {
        found.push(at(None, fault.to_string()));
    }
    let live = collab::model::clauses(&document);
    let frozen = frozen_labels(connection, text.id).await?;
    let stands = standing(live.clone());
    let labelled: HashMap<ClauseId, String> =
        stands.iter().map(|clause| clause.id.clone()).zip(labels(&stands, &frozen)).collect();
    let projected = clauses(connection, text.id).await?.into_iter();
    let mut projected: HashMap<ClauseId, Projected> = projected
        .chain(deleted(connection, text.id).await?)
        .map(|clause| (clause.id.clone(), clause))
        .collect();
    for clause in &live {
        let what = match projected.remove(&clause.id) {
            None => Some("it is not projected".to_owned()),
            Some(row) => differs(clause, &row, labelled.get(&clause.id)),
        };
        found.extend(what.map(|what| at(Some(clause.id.clone()), what)));
    }
    found.extend(projected.into_keys().map(|id| at(Some(id), "it is projected and not in the log".into())));
    Ok(found)
}

fn differs(clause: &Clause, row: &Projected, label: Option<&String>) -> Option<String> {
    // The stored body must give the stored hash, and both the document's.
    let bodies = (row.clause().content_hash(), row.clause().facts_hash());
    if bodies != (row.hash.clone(), row.facts_hash.clone()) {
        return Some("the stored words do not give the stored hash".into());
    }
    if bodies != (clause.content_hash(), clause.facts_hash()) || row.wording != clause.wording {
        return Some("its content is another than in the log".into());
    }
    if (&row.pos, &row.gone) != (&clause.pos, &clause.gone) {
        return Some("its place is another than in the log".into());
    }
    // A clause that is gone keeps the label it had; nothing says which that was.
    let same_label = label.is_none_or(|label| *label == row.label);
    (!same_label).then(|| format!("its label is {}, and should be {}", row.label, label.map_or("", |l| l)))
}
