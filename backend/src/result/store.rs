//! Rows of results.

use shared::api::result::{ResultSummary, SealedAs, StatusNow};
use shared::api::revision::{Doer, RevisionClause};
use shared::id::{PersonId, ProgrammeId, RevisionId};
use shared::procedure::ConfirmAdoption;
use shared::result::{SetStatus, Status, StatusChange};
use shared::text::{Clause, ClauseId, Kind};
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

/// A result with its sealed clause.
pub struct Found {
    /// The result.
    pub summary: ResultSummary,
    /// The clause as it was sealed.
    pub clause: Clause,
}

#[derive(FromRow)]
struct Row {
    clause: String,
    kind: String,
    label: String,
    parent: Option<String>,
    lead: Option<String>,
    body: String,
    version: Option<i64>,
    status: Option<String>,
    reason: Option<String>,
    begins: Option<String>,
    ends: Option<String>,
    note: Option<String>,
    name: Option<String>,
    said_code: Option<String>,
    said_at: Option<i64>,
}

const SELECT: &str = "SELECT r.clause, r.kind, r.label, r.parent, r.lead, c.body, s.version, s.status, s.reason, \
    s.begins, s.ends, s.note, p.name, s.said_code, s.said_at FROM result r \
    JOIN revision_clause c ON c.revision = r.revision AND c.clause = r.clause \
    LEFT JOIN result_status s ON s.programme = r.programme AND s.clause = r.clause AND s.version = \
    (SELECT MAX(version) FROM result_status m WHERE m.programme = r.programme AND m.clause = r.clause) \
    LEFT JOIN person p ON p.id = s.said_by";

fn date(column: &str, text: Option<String>) -> Result<Option<Date>, Error> {
    text.map(|text| text.parse().map_err(|_| inconsistent("result_status", column, &text))).transpose()
}

impl Row {
    fn found(self) -> Result<Found, Error> {
        let bad = |column: &str, value: &str| inconsistent("result", column, value);
        let clause: Clause = serde_json::from_str(&self.body)
            .map_err(|error| inconsistent("revision_clause", "body", error))?;
        let parent =
            self.parent.map(|id| ClauseId::parse(&id).map_err(|_| bad("parent", &id))).transpose()?;
        let status = match (self.version, self.status) {
            (Some(version), Some(status)) => Some(StatusNow {
                status: Status::from_name(&status)
                    .ok_or_else(|| inconsistent("result_status", "status", &status))?,
                reason: self.reason.unwrap_or_default(),
                begins: date("begins", self.begins)?,
                ends: date("ends", self.ends)?,
                note: self.note.unwrap_or_default(),
                said_by: Doer {
                    name: self.name.unwrap_or_default(),
                    code: self.said_code.unwrap_or_default(),
                },
                said_at: Instant::from_millis(self.said_at.unwrap_or_default()),
                version,
            }),
            _ => None,
        };
        let summary = ResultSummary {
            clause: ClauseId::parse(&self.clause).map_err(|_| bad("clause", &self.clause))?,
            kind: Kind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
            label: self.label,
            parent,
            title: clause.wording.text(),
            lead: self.lead.and_then(|code| code.parse().ok()),
            participants: clause.facts.participants.iter().filter_map(|code| code.parse().ok()).collect(),
            due: clause.facts.due.clone(),
            status,
            reported_at: None,
            light: None,
            set_light: None,
            views: Vec::new(),
        };
        Ok(Found { summary, clause })
    }
}

pub(super) async fn all_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<Found>, Error> {
    let sql = format!("{SELECT} WHERE r.programme = $1 ORDER BY r.position");
    all::<Row>(connection, &sql, values![programme.to_string()]).await?.into_iter().map(Row::found).collect()
}

/// A programme's indicators, in the order of the sealed text.
///
/// # Errors
/// When the database fails.
pub async fn indicators(connection: &impl Connection, programme: ProgrammeId) -> Result<Vec<Found>, Error> {
    let sql = format!("{SELECT} WHERE r.programme = $1 AND r.kind = 'indicator' ORDER BY r.position");
    all::<Row>(connection, &sql, values![programme.to_string()]).await?.into_iter().map(Row::found).collect()
}

/// One result.
///
/// # Errors
/// When the database fails.
pub async fn find(
    connection: &impl Connection,
    programme: ProgrammeId,
    clause: &ClauseId,
) -> Result<Option<Found>, Error> {
    let sql = format!("{SELECT} WHERE r.programme = $1 AND r.clause = $2");
    let values: Vec<Value> = values![programme.to_string(), clause.to_string()];
    one::<Row>(connection, &sql, values).await?.map(Row::found).transpose()
}

#[derive(FromRow)]
struct KindRow {
    clause: String,
    kind: String,
}

/// What each is, without its words.
pub(super) async fn kinds(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<(ClauseId, Kind)>, Error> {
    let sql = "SELECT clause, kind FROM result WHERE programme = $1 ORDER BY position";
    let rows: Vec<KindRow> = all(connection, sql, values![programme.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let clause =
                ClauseId::parse(&row.clause).map_err(|_| inconsistent("result", "clause", &row.clause))?;
            let kind = Kind::from_name(&row.kind).ok_or_else(|| inconsistent("result", "kind", &row.kind))?;
            Ok((clause, kind))
        })
        .collect()
}

/// A programme in force.
pub(super) struct InForce {
    pub id: ProgrammeId,
    pub title: String,
    pub since: Instant,
}

#[derive(FromRow)]
struct InForceRow {
    id: String,
    title: String,
    in_force_on: String,
}

/// The programmes in force, and since when.
pub(super) async fn in_force(connection: &impl Connection) -> Result<Vec<InForce>, Error> {
    let sql = "SELECT id, title, in_force_on FROM programme WHERE state IN ('in_force', 'mid_term_review') ORDER BY id";
    let rows: Vec<InForceRow> = all(connection, sql, values![]).await?;
    rows.into_iter()
        .map(|row| {
            let bad = |column: &str, value: &str| inconsistent("programme", column, value);
            let on: Date = row.in_force_on.parse().map_err(|_| bad("in_force_on", &row.in_force_on))?;
            let id = row.id.parse().map_err(|_| bad("id", &row.id))?;
            Ok(InForce { id, title: row.title, since: on.start() })
        })
        .collect()
}

#[derive(FromRow)]
struct StatusRow {
    version: i64,
    status: String,
    reason: String,
    begins: Option<String>,
    ends: Option<String>,
    note: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

/// All that was said of a result, the latest first.
pub(super) async fn history(
    connection: &impl Connection,
    programme: ProgrammeId,
    clause: &ClauseId,
) -> Result<Vec<StatusNow>, Error> {
    let rows: Vec<StatusRow> = all(
        connection,
        "SELECT s.version, s.status, s.reason, s.begins, s.ends, s.note, p.name, s.said_code, s.said_at \
         FROM result_status s LEFT JOIN person p ON p.id = s.said_by \
         WHERE s.programme = $1 AND s.clause = $2 ORDER BY s.version DESC",
        values![programme.to_string(), clause.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(StatusNow {
                status: Status::from_name(&row.status)
                    .ok_or_else(|| inconsistent("result_status", "status", &row.status))?,
                reason: row.reason,
                begins: date("begins", row.begins)?,
                ends: date("ends", row.ends)?,
                note: row.note,
                said_by: Doer { name: row.name.unwrap_or_default(), code: row.said_code },
                said_at: Instant::from_millis(row.said_at),
                version: row.version,
            })
        })
        .collect()
}

#[derive(FromRow)]
struct SealedRow {
    text: String,
    revision: String,
    number: i64,
    sealed_at: i64,
}

/// What sealed a programme's results.
///
/// # Errors
/// When the database fails.
pub async fn sealed(connection: &impl Connection, programme: ProgrammeId) -> Result<Option<SealedAs>, Error> {
    let row: Option<SealedRow> = one(
        connection,
        "SELECT v.text, v.id AS revision, v.number, v.sealed_at FROM revision v JOIN text t ON t.id = v.text \
         WHERE t.programme = $1 AND v.sealed_at IS NOT NULL ORDER BY v.sealed_at DESC LIMIT 1",
        values![programme.to_string()],
    )
    .await?;
    row.map(|row| {
        Ok(SealedAs {
            text: row.text.parse().map_err(|_| inconsistent("revision", "text", &row.text))?,
            revision: row.revision.parse().map_err(|_| inconsistent("revision", "id", &row.revision))?,
            number: u32::try_from(row.number).map_err(|_| inconsistent("revision", "number", row.number))?,
            adopted_at: Instant::from_millis(row.sealed_at),
        })
    })
    .transpose()
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, ConfirmAdoption>,
    programme: ProgrammeId,
    revision: RevisionId,
    position: usize,
    row: &RevisionClause,
    parent: Option<ClauseId>,
) -> Result<(), Error> {
    let clause = &row.clause;
    execute(
        tx.sql(),
        "INSERT INTO result (programme, clause, revision, position, kind, label, parent, lead) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            programme.to_string(),
            clause.id.to_string(),
            revision.to_string(),
            i64::try_from(position).unwrap_or(i64::MAX),
            clause.kind.as_str(),
            row.label.clone(),
            parent.map(|id| id.to_string()),
            clause.facts.lead.clone(),
        ],
    )
    .await?;
    execute(
        tx.sql(),
        "INSERT INTO result_wording (revision, clause, content_hash) VALUES ($1, $2, $3)",
        values![revision.to_string(), clause.id.to_string(), clause.content_hash().to_string()],
    )
    .await?;
    Ok(())
}

pub(super) async fn add_status(
    tx: &Tx,
    _permit: &Permit<'_, SetStatus>,
    programme: ProgrammeId,
    clause: &ClauseId,
    change: &StatusChange,
    by: PersonId,
    code: &str,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO result_status (programme, clause, version, status, reason, begins, ends, note, said_by, \
         said_code, said_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            programme.to_string(),
            clause.to_string(),
            change.version + 1,
            change.status.as_str(),
            change.reason.trim(),
            change.begins.map(|date| date.to_string()),
            change.ends.map(|date| date.to_string()),
            change.note.trim(),
            by.to_string(),
            code,
            tx.at().millis(),
        ],
    )
    .await?;
    Ok(())
}
