//! Rows of revisions.

use std::collections::HashSet;

use shared::api::revision::{Doer, RevisionClause, RevisionSummary};
use shared::id::{PersonId, ProgrammeId, RevisionId, TextId};
use shared::revision::{HashedRow, IssueRevision, PrepareRevision, RevisionState};
use shared::text::ContentHash;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many, one};
use crate::permit::Permit;
use crate::text::Projected;
use crate::values;

/// A revision that was issued: what other nouns need of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its id.
    pub id: RevisionId,
    /// The text.
    pub text: TextId,
    /// Its number.
    pub number: u32,
    /// Its root hash.
    pub root_hash: String,
    /// Hand-set brackets in it.
    pub brackets: u32,
    /// When it was sealed by an adoption.
    pub sealed_at: Option<Instant>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    text: String,
    number: Option<i64>,
    state: String,
    document: String,
    cover_note: String,
    prepared_at: i64,
    prepared_name: Option<String>,
    prepared_code: String,
    issued_at: Option<i64>,
    issued_name: Option<String>,
    issued_code: Option<String>,
    reason: String,
    root_hash: String,
    sealed_at: Option<i64>,
    clauses: i64,
    brackets: i64,
}

const SELECT: &str = "SELECT r.id, r.text, r.number, r.state, r.document, r.cover_note, r.prepared_at, \
    p.name AS prepared_name, r.prepared_code, r.issued_at, i.name AS issued_name, r.issued_code, r.reason, \
    r.root_hash, r.sealed_at, r.clauses, r.brackets FROM revision r \
    LEFT JOIN person p ON p.id = r.prepared_by LEFT JOIN person i ON i.id = r.issued_by";

fn count(column: &str, value: i64) -> Result<u32, Error> {
    u32::try_from(value).map_err(|_| inconsistent("revision", column, value))
}

impl Row {
    fn summary(self) -> Result<RevisionSummary, Error> {
        let bad = |column: &str, value: &str| inconsistent("revision", column, value);
        Ok(RevisionSummary {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            text: self.text.parse().map_err(|_| bad("text", &self.text))?,
            number: self.number.map(|number| count("number", number)).transpose()?,
            state: RevisionState::from_name(&self.state).ok_or_else(|| bad("state", &self.state))?,
            document: self.document,
            cover_note: self.cover_note,
            prepared_at: Instant::from_millis(self.prepared_at),
            prepared_by: Doer { name: self.prepared_name.unwrap_or_default(), code: self.prepared_code },
            issued_at: self.issued_at.map(Instant::from_millis),
            issued_by: self.issued_code.map(|code| Doer { name: self.issued_name.unwrap_or_default(), code }),
            reason: self.reason,
            root_hash: self.root_hash,
            sealed: self.sealed_at.is_some(),
            clauses: count("clauses", self.clauses)?,
            brackets: count("brackets", self.brackets)?,
        })
    }
}

/// Every revision of a text, the latest first.
pub(super) async fn of_text(
    connection: &impl Connection,
    text: TextId,
) -> Result<Vec<RevisionSummary>, Error> {
    let sql = format!("{SELECT} WHERE r.text = $1 ORDER BY r.id DESC");
    all::<Row>(connection, &sql, values![text.to_string()]).await?.into_iter().map(Row::summary).collect()
}

pub(super) async fn find(
    connection: &impl Connection,
    id: RevisionId,
) -> Result<Option<RevisionSummary>, Error> {
    let sql = format!("{SELECT} WHERE r.id = $1");
    one::<Row>(connection, &sql, values![id.to_string()]).await?.map(Row::summary).transpose()
}

#[derive(FromRow)]
struct IssuedRow {
    id: String,
    text: String,
    number: i64,
    root_hash: String,
    brackets: i64,
    sealed_at: Option<i64>,
}

impl IssuedRow {
    fn issued(self) -> Result<Issued, Error> {
        Ok(Issued {
            id: self.id.parse().map_err(|_| inconsistent("revision", "id", &self.id))?,
            text: self.text.parse().map_err(|_| inconsistent("revision", "text", &self.text))?,
            number: count("number", self.number)?,
            root_hash: self.root_hash,
            brackets: count("brackets", self.brackets)?,
            sealed_at: self.sealed_at.map(Instant::from_millis),
        })
    }
}

const ISSUED: &str =
    "SELECT id, text, number, root_hash, brackets, sealed_at FROM revision WHERE state = 'issued' AND";

/// The last revision of a text that was issued.
///
/// # Errors
/// When the database fails.
pub async fn latest(connection: &impl Connection, text: TextId) -> Result<Option<Issued>, Error> {
    let sql = format!("{ISSUED} text = $1 ORDER BY number DESC LIMIT 1");
    one::<IssuedRow>(connection, &sql, values![text.to_string()]).await?.map(IssuedRow::issued).transpose()
}

/// An issued revision by its id.
///
/// # Errors
/// When the database fails.
pub async fn find_issued(connection: &impl Connection, id: RevisionId) -> Result<Option<Issued>, Error> {
    let sql = format!("{ISSUED} id = $1");
    one::<IssuedRow>(connection, &sql, values![id.to_string()]).await?.map(IssuedRow::issued).transpose()
}

/// The revision of a text that an adoption sealed.
///
/// # Errors
/// When the database fails.
pub async fn sealed_of(connection: &impl Connection, text: TextId) -> Result<Option<Issued>, Error> {
    let sql = format!("{ISSUED} text = $1 AND sealed_at IS NOT NULL ORDER BY number DESC LIMIT 1");
    one::<IssuedRow>(connection, &sql, values![text.to_string()]).await?.map(IssuedRow::issued).transpose()
}

/// Every revision of every text that was issued, in the order of their numbers.
///
/// # Errors
/// When the database fails.
pub async fn every_issued(connection: &impl Connection) -> Result<Vec<Issued>, Error> {
    let sql = format!("{ISSUED} number IS NOT NULL ORDER BY number");
    all::<IssuedRow>(connection, &sql, values![]).await?.into_iter().map(IssuedRow::issued).collect()
}

/// Notes that an adoption sealed it.
///
/// # Errors
/// When the database fails.
pub async fn seal<A: shared::permission::Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    id: RevisionId,
) -> Result<(), Error> {
    let values = values![id.to_string(), tx.at().millis()];
    execute(tx.sql(), "UPDATE revision SET sealed_at = $2 WHERE id = $1 AND state = 'issued'", values)
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct ClauseRow {
    label: String,
    body: String,
    name: Option<String>,
    changed_code: String,
    changed_at: i64,
}

/// A revision's clauses, in their order.
///
/// # Errors
/// When the database fails.
pub async fn clauses(connection: &impl Connection, id: RevisionId) -> Result<Vec<RevisionClause>, Error> {
    let rows: Vec<ClauseRow> = all(
        connection,
        "SELECT c.label, c.body, p.name, c.changed_code, c.changed_at FROM revision_clause c \
         LEFT JOIN person p ON p.id = c.changed_by WHERE c.revision = $1 ORDER BY c.position",
        values![id.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(RevisionClause {
                label: row.label,
                clause: serde_json::from_str(&row.body)
                    .map_err(|error| inconsistent("revision_clause", "body", error))?,
                hand_set: Vec::new(),
                changed_by: Doer { name: row.name.unwrap_or_default(), code: row.changed_code },
                changed_at: Instant::from_millis(row.changed_at),
            })
        })
        .collect()
}

/// Every content that a clause of this text had in a revision that was issued.
///
/// # Errors
/// When the database fails.
pub async fn issued_contents(
    connection: &impl Connection,
    text: TextId,
) -> Result<HashSet<ContentHash>, Error> {
    #[derive(FromRow)]
    struct Row {
        content_hash: String,
    }
    let sql = "SELECT DISTINCT c.content_hash FROM revision_clause c JOIN revision r ON r.id = c.revision \
               WHERE r.text = $1 AND r.number IS NOT NULL";
    let rows: Vec<Row> = all(connection, sql, values![text.to_string()]).await?;
    let parse = |row: Row| {
        ContentHash::parse(&row.content_hash)
            .map_err(|_| inconsistent("revision_clause", "content_hash", &row.content_hash))
    };
    rows.into_iter().map(parse).collect()
}

#[derive(FromRow)]
struct HashRow {
    clause: String,
    content_hash: String,
    facts_hash: String,
}

/// Whether a revision says what these rows say: the same clauses in the same order with the same content. Labels are not
/// compared: they follow.
pub(super) async fn rows_equal(
    connection: &impl Connection,
    id: RevisionId,
    rows: &[HashedRow<'_>],
) -> Result<bool, Error> {
    let stored: Vec<HashRow> = all(
        connection,
        "SELECT clause, content_hash, facts_hash FROM revision_clause WHERE revision = $1 ORDER BY position",
        values![id.to_string()],
    )
    .await?;
    let same = |(one, other): (&HashRow, &HashedRow<'_>)| {
        one.clause == other.clause.as_str()
            && one.content_hash == other.content.as_str()
            && one.facts_hash == other.facts.as_str()
    };
    Ok(stored.len() == rows.len() && stored.iter().zip(rows).all(same))
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, PrepareRevision>,
    summary: &RevisionSummary,
    by: Option<PersonId>,
    rows: &[RevisionClause],
    projected: &[Projected],
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO revision (id, text, state, document, cover_note, prepared_at, prepared_by, prepared_code, \
         reason, root_hash, clauses, brackets) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, $11)",
        values![
            summary.id.to_string(),
            summary.text.to_string(),
            summary.state.as_str(),
            summary.document.clone(),
            summary.cover_note.clone(),
            tx.at().millis(),
            // Nobody, where it was prepared by itself.
            by.map(|person| person.to_string()).unwrap_or_default(),
            summary.prepared_by.code.clone(),
            summary.root_hash.clone(),
            i64::from(summary.clauses),
            i64::from(summary.brackets),
        ],
    )
    .await?;
    let mut many = Vec::with_capacity(rows.len());
    for (position, (row, one)) in (0_i64..).zip(rows.iter().zip(projected)) {
        let body = serde_json::to_string(&row.clause)
            .map_err(|error| inconsistent("revision_clause", "body", error))?;
        many.push(values![
            summary.id.to_string(),
            position,
            one.id.to_string(),
            row.label.clone(),
            one.hash.to_string(),
            one.facts_hash.to_string(),
            body,
            one.changed.person.map(|id| id.to_string()).unwrap_or_default(),
            one.changed.code.clone(),
            one.changed.at.millis(),
        ]);
    }
    let into = "revision_clause (revision, position, clause, label, content_hash, facts_hash, body, changed_by, \
                changed_code, changed_at)";
    insert_many(tx, into, "", many).await
}

pub(super) async fn set_issued(
    tx: &Tx,
    _permit: &Permit<'_, IssueRevision>,
    id: RevisionId,
    number: u32,
    by: PersonId,
    code: &str,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE revision SET state = 'issued', number = $2, issued_at = $3, issued_by = $4, issued_code = $5 \
         WHERE id = $1",
        values![id.to_string(), i64::from(number), tx.at().millis(), by.to_string(), code],
    )
    .await?;
    Ok(())
}

pub(super) async fn set_state<A>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    id: RevisionId,
    state: RevisionState,
    reason: &str,
) -> Result<(), Error> {
    let values = values![id.to_string(), state.as_str(), reason];
    execute(tx.sql(), "UPDATE revision SET state = $2, reason = $3 WHERE id = $1", values).await?;
    Ok(())
}

/// A revision that waits for the chair.
pub(super) struct Prepared {
    pub revision: RevisionId,
    pub number: u32,
    pub programme: ProgrammeId,
    pub title: String,
    pub since: Instant,
}

#[derive(FromRow)]
struct PreparedRow {
    id: String,
    issued: i64,
    programme: String,
    title: String,
    prepared_at: i64,
}

pub(super) async fn prepared(connection: &impl Connection) -> Result<Vec<Prepared>, Error> {
    let rows: Vec<PreparedRow> = all(
        connection,
        "SELECT r.id, t.programme, p.title, r.prepared_at, \
         (SELECT COUNT(*) FROM revision o WHERE o.text = r.text AND o.state = 'issued') AS issued \
         FROM revision r JOIN text t ON t.id = r.text JOIN programme p ON p.id = t.programme \
         WHERE r.state = 'prepared' ORDER BY r.id",
        values![],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Prepared {
                revision: row.id.parse().map_err(|_| inconsistent("revision", "id", &row.id))?,
                number: count("number", row.issued + 1)?,
                programme: row
                    .programme
                    .parse()
                    .map_err(|_| inconsistent("text", "programme", &row.programme))?,
                title: row.title,
                since: Instant::from_millis(row.prepared_at),
            })
        })
        .collect()
}

/// What a revision's root hash is checked against.
#[derive(FromRow)]
pub(super) struct Rooted {
    pub id: String,
    pub text: String,
    pub number: Option<i64>,
    pub root_hash: String,
    pub clauses: i64,
}

/// Every revision of every text, the issued ones in the order of their numbers.
pub(super) async fn every(connection: &impl Connection) -> Result<Vec<Rooted>, Error> {
    let sql = "SELECT id, text, number, root_hash, clauses FROM revision ORDER BY text, number, id";
    all(connection, sql, values![]).await
}

/// A row of a revision with all that is hashed of it.
#[derive(FromRow)]
pub(super) struct HashedClause {
    pub clause: String,
    pub label: String,
    pub content_hash: String,
    pub facts_hash: String,
    pub body: String,
}

/// The rows of a revision, in their order.
pub(super) async fn hashed_clauses(
    connection: &impl Connection,
    id: &str,
) -> Result<Vec<HashedClause>, Error> {
    let sql = "SELECT clause, label, content_hash, facts_hash, body FROM revision_clause WHERE revision = $1 \
         ORDER BY position";
    all(connection, sql, values![id]).await
}
