//! Rows of definitions and targets.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::indicator::{DefinitionChange, DefinitionNow, Said, TargetsChange, TargetsNow};
use shared::api::result::OfResult;
use shared::api::revision::Doer;
use shared::id::{PersonId, ProgrammeId};
use shared::indicator::{DefineIndicator, Definition, SetTargets, Target};
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::Permit;
use crate::values;

/// The two tables are alike; only what is in the body differs.
pub(super) const DEFINITION: &str = "indicator_definition";
pub(super) const TARGETS: &str = "indicator_targets";

#[derive(FromRow)]
struct Row {
    clause: String,
    version: i64,
    body: String,
    decision: String,
    why: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

impl Row {
    fn said(self) -> (Said, i64) {
        let by = Doer { name: self.name.unwrap_or_default(), code: self.said_code };
        (Said { by, at: Instant::from_millis(self.said_at), why: self.why }, self.version)
    }
}

fn body<T: DeserializeOwned>(table: &str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| inconsistent(table, "body", error))
}

async fn history(connection: &impl Connection, table: &str, of: &OfResult) -> Result<Vec<Row>, Error> {
    // Only targets are decided on.
    let decision = if table == TARGETS { "d.decision" } else { "''" };
    let sql = format!(
        "SELECT d.clause, d.version, d.body, {decision} AS decision, d.why, p.name, d.said_code, d.said_at FROM {table} d \
         LEFT JOIN person p ON p.id = d.said_by WHERE d.programme = $1 AND d.clause = $2 ORDER BY d.version DESC"
    );
    all(connection, &sql, values![of.programme.to_string(), of.clause.to_string()]).await
}

/// What an indicator counts, the latest first.
pub(super) async fn definitions(
    connection: &impl Connection,
    of: &OfResult,
) -> Result<Vec<DefinitionNow>, Error> {
    let rows = history(connection, DEFINITION, of).await?;
    rows.into_iter()
        .map(|row| {
            let definition = body(DEFINITION, &row.body)?;
            let (said, version) = row.said();
            Ok(DefinitionNow { definition, said, version })
        })
        .collect()
}

/// What it is to reach, the latest first.
pub(super) async fn targets(connection: &impl Connection, of: &OfResult) -> Result<Vec<TargetsNow>, Error> {
    let rows = history(connection, TARGETS, of).await?;
    rows.into_iter().map(targets_now).collect()
}

fn targets_now(row: Row) -> Result<TargetsNow, Error> {
    let targets = body(TARGETS, &row.body)?;
    let decision = row.decision.clone();
    let (said, version) = row.said();
    Ok(TargetsNow { targets, decision, said, version })
}

/// What a programme's indicators are and were to reach, of each the latest first.
///
/// # Errors
/// When the database fails.
pub async fn all_targets_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<(ClauseId, TargetsNow)>, Error> {
    let sql = "SELECT d.clause, d.version, d.body, d.decision, d.why, p.name, d.said_code, d.said_at \
        FROM indicator_targets d LEFT JOIN person p ON p.id = d.said_by WHERE d.programme = $1 \
        ORDER BY d.clause, d.version DESC";
    let rows: Vec<Row> = all(connection, sql, values![programme.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let clause =
                ClauseId::parse(&row.clause).map_err(|_| inconsistent(TARGETS, "clause", &row.clause))?;
            Ok((clause, targets_now(row)?))
        })
        .collect()
}

#[derive(FromRow)]
struct Newest {
    clause: String,
    body: String,
}

async fn newest<T: DeserializeOwned>(
    connection: &impl Connection,
    table: &str,
    programme: ProgrammeId,
) -> Result<Vec<(ClauseId, T)>, Error> {
    let sql = format!(
        "SELECT d.clause, d.body FROM {table} d WHERE d.programme = $1 AND d.version = \
         (SELECT MAX(version) FROM {table} m WHERE m.programme = d.programme AND m.clause = d.clause)"
    );
    let rows: Vec<Newest> = all(connection, &sql, values![programme.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let clause =
                ClauseId::parse(&row.clause).map_err(|_| inconsistent(table, "clause", &row.clause))?;
            Ok((clause, body(table, &row.body)?))
        })
        .collect()
}

/// What a programme's indicators count now.
///
/// # Errors
/// When the database fails.
pub async fn definitions_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<(ClauseId, Definition)>, Error> {
    newest(connection, DEFINITION, programme).await
}

/// What they are to reach now.
///
/// # Errors
/// When the database fails.
pub async fn targets_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<(ClauseId, Vec<Target>)>, Error> {
    newest(connection, TARGETS, programme).await
}

/// What is to be said, after which version and why.
struct New<'a, T> {
    body: &'a T,
    after: i64,
    why: &'a str,
}

async fn add<T: Serialize>(
    tx: &Tx,
    table: &str,
    of: &OfResult,
    new: New<'_, T>,
    by: PersonId,
    code: &str,
) -> Result<(), Error> {
    let body = serde_json::to_string(new.body).map_err(|error| inconsistent(table, "body", error))?;
    let sql = format!(
        "INSERT INTO {table} (programme, clause, version, body, why, said_by, said_code, said_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    let values = values![
        of.programme.to_string(),
        of.clause.to_string(),
        new.after + 1,
        body,
        new.why.trim(),
        by.to_string(),
        code,
        tx.at().millis(),
    ];
    execute(tx.sql(), &sql, values).await?;
    Ok(())
}

pub(super) async fn add_definition(
    tx: &Tx,
    _permit: &Permit<'_, DefineIndicator>,
    of: &OfResult,
    change: &DefinitionChange,
    by: PersonId,
    code: &str,
) -> Result<(), Error> {
    let new = New { body: &change.definition, after: change.version, why: &change.why };
    add(tx, DEFINITION, of, new, by, code).await
}

pub(super) async fn add_targets(
    tx: &Tx,
    _permit: &Permit<'_, SetTargets>,
    of: &OfResult,
    change: &TargetsChange,
    by: PersonId,
    code: &str,
) -> Result<(), Error> {
    let mut targets = change.targets.clone();
    targets.sort_by_key(|target| target.year);
    let new = New { body: &targets, after: change.version, why: &change.why };
    add(tx, TARGETS, of, new, by, code).await?;
    let sql =
        "UPDATE indicator_targets SET decision = $4 WHERE programme = $1 AND clause = $2 AND version = $3";
    let values =
        values![of.programme.to_string(), of.clause.to_string(), change.version + 1, change.decision.trim(),];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
