//! Frozen labels: what each revision called the clauses (text model 5).

use std::collections::HashMap;

use shared::id::TextId;
use shared::text::ClauseId;
use shared::text::clause::standing;
use shared::text::label::{Alias, Frozen, labels};

use super::{Projected, clauses};
use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many};
use crate::values;

#[derive(FromRow)]
struct Row {
    revision: i64,
    clause: String,
    label: String,
}

/// Freezes the labels of a revision that is issued; from now on they hold, and those of earlier revisions are aliases.
///
/// # Errors
/// `Duplicate` when the revision has labels already.
pub async fn freeze_labels(
    tx: &Tx,
    text: TextId,
    revision: u32,
    frozen: &[(ClauseId, String)],
) -> Result<(), Error> {
    let rows = frozen
        .iter()
        .map(|(clause, label)| {
            values![text.to_string(), i64::from(revision), clause.to_string(), label.clone()]
        })
        .collect();
    insert_many(tx, "frozen_label (text, revision, clause, label)", "", rows).await?;
    execute(
        tx.sql(),
        "UPDATE clause SET label = f.label FROM frozen_label f \
         WHERE f.text = clause.text AND f.clause = clause.clause AND f.revision = $2 AND clause.text = $1",
        values![text.to_string(), i64::from(revision)],
    )
    .await?;
    relabel(tx, text).await
}

/// Names the standing clauses by the labels that hold now. A clause that came after the revision was prepared is not
/// in it, and its label may be one that the revision gives to another.
async fn relabel(tx: &Tx, text: TextId) -> Result<(), Error> {
    let stored = clauses(tx.sql(), text).await?;
    let stands = standing(stored.iter().map(Projected::clause).collect());
    let frozen = frozen_labels(tx.sql(), text).await?;
    let had: HashMap<&ClauseId, &str> = stored.iter().map(|row| (&row.id, row.label.as_str())).collect();
    for (clause, label) in stands.iter().zip(labels(&stands, &frozen)) {
        if had.get(&clause.id) != Some(&label.as_str()) {
            let sql = "UPDATE clause SET label = $3 WHERE text = $1 AND clause = $2";
            execute(tx.sql(), sql, values![text.to_string(), clause.id.to_string(), label]).await?;
        }
    }
    Ok(())
}

/// The labels that the last revision froze; empty before the first.
///
/// # Errors
/// When the database fails.
pub async fn frozen_labels(connection: &impl Connection, text: TextId) -> Result<Frozen, Error> {
    let sql = "SELECT revision, clause, label FROM frozen_label WHERE text = $1 \
               AND revision = (SELECT MAX(revision) FROM frozen_label WHERE text = $1)";
    let rows: Vec<Row> = all(connection, sql, values![text.to_string()]).await?;
    rows.into_iter().map(|row| Ok((clause_id(&row.clause)?, row.label))).collect()
}

/// What the clauses of a text are called, or were before they went; one without a label is left out.
///
/// # Errors
/// When the database fails.
pub async fn called(connection: &impl Connection, text: TextId) -> Result<HashMap<ClauseId, String>, Error> {
    #[derive(FromRow)]
    struct Called {
        clause: String,
        label: String,
    }
    let sql = "SELECT clause, label FROM clause WHERE text = $1 AND label <> ''";
    let rows: Vec<Called> = all(connection, sql, values![text.to_string()]).await?;
    rows.into_iter().map(|row| Ok((clause_id(&row.clause)?, row.label))).collect()
}

/// The labels that clauses had in earlier revisions, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn aliases(connection: &impl Connection, text: TextId) -> Result<Vec<Alias>, Error> {
    #[derive(FromRow)]
    struct Now {
        clause: String,
        label: String,
    }
    let sql = "SELECT revision, clause, label FROM frozen_label WHERE text = $1";
    let mut revisions: HashMap<u32, Frozen> = HashMap::new();
    for row in all::<Row>(connection, sql, values![text.to_string()]).await? {
        let number = u32::try_from(row.revision)
            .map_err(|_| inconsistent("frozen_label", "revision", row.revision))?;
        revisions.entry(number).or_default().insert(clause_id(&row.clause)?, row.label);
    }
    let sql = "SELECT clause, label FROM clause WHERE text = $1 AND gone_by IS NULL";
    let now: Vec<Now> = all(connection, sql, values![text.to_string()]).await?;
    let now =
        now.into_iter().map(|row| Ok((clause_id(&row.clause)?, row.label))).collect::<Result<_, Error>>()?;
    Ok(shared::text::label::aliases(&now, &revisions.into_iter().collect::<Vec<_>>()))
}

fn clause_id(text: &str) -> Result<ClauseId, Error> {
    ClauseId::parse(text).map_err(|_| inconsistent("frozen_label", "clause", text))
}
