//! Rows of sections, and of the steps they have taken.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use shared::api::report::StepTaken;
use shared::api::revision::Doer;
use shared::id::{ProgrammeId, ReportId};
use shared::permission::Act;
use shared::report::section::{Stage, Step, Steps};
use shared::report::{OpenReport, Snapshot, Words};
use shared::result::Scale;
use shared::text::{ClauseId, Kind};
use shared::time::Instant;

use super::store::Who;
use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many, one};
use crate::permit::Permit;
use crate::values;

/// A section as it is stored.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub clause: ClauseId,
    pub kind: Kind,
    pub label: String,
    pub title: String,
    pub parent: Option<ClauseId>,
    pub goal: Option<ClauseId>,
    pub lead: Option<shared::member::MemberCode>,
    pub stage: Stage,
    pub version: u32,
    pub content_hash: String,
    pub scale: Option<Scale>,
    pub progress: Option<u8>,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("report_section", column, value)
}

fn clause(column: &str, text: &str) -> Result<ClauseId, Error> {
    ClauseId::parse(text).map_err(|_| bad(column, text))
}

#[derive(FromRow)]
struct Row {
    clause: String,
    kind: String,
    label: String,
    title: String,
    parent: Option<String>,
    goal: Option<String>,
    lead: Option<String>,
    stage: String,
    version: i64,
    content_hash: String,
    scale: Option<String>,
    progress: Option<i64>,
}

const SELECT: &str = "SELECT clause, kind, label, title, parent, goal, lead, stage, version, content_hash, scale, progress \
    FROM report_section WHERE report = $1";

impl Row {
    fn section(self) -> Result<Section, Error> {
        let above = |column: &str, id: Option<String>| id.map(|id| clause(column, &id)).transpose();
        Ok(Section {
            clause: clause("clause", &self.clause)?,
            kind: Kind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
            label: self.label,
            title: self.title,
            parent: above("parent", self.parent)?,
            goal: above("goal", self.goal)?,
            lead: self.lead.map(|code| code.parse().map_err(|_| bad("lead", &code))).transpose()?,
            stage: Stage::from_name(&self.stage).ok_or_else(|| bad("stage", &self.stage))?,
            version: u32::try_from(self.version).map_err(|_| bad("version", self.version))?,
            content_hash: self.content_hash,
            scale: self
                .scale
                .map(|name| Scale::from_name(&name).ok_or_else(|| bad("scale", &name)))
                .transpose()?,
            progress: self
                .progress
                .map(|value| u8::try_from(value).map_err(|_| bad("progress", value)))
                .transpose()?,
        })
    }
}

/// Those of a round, in the order of the text.
pub(super) async fn of_report(connection: &impl Connection, of: ReportId) -> Result<Vec<Section>, Error> {
    let sql = format!("{SELECT} ORDER BY position");
    let rows: Vec<Row> = all(connection, &sql, values![of.to_string()]).await?;
    rows.into_iter().map(Row::section).collect()
}

pub(super) async fn find(
    connection: &impl Connection,
    of: ReportId,
    clause: &ClauseId,
) -> Result<Option<Section>, Error> {
    let sql = format!("{SELECT} AND clause = $2");
    let rows: Vec<Row> = all(connection, &sql, values![of.to_string(), clause.to_string()]).await?;
    rows.into_iter().map(Row::section).next().transpose()
}

#[derive(FromRow)]
struct KeptRow {
    clause: String,
    stage: String,
    snapshot: String,
}

impl KeptRow {
    fn kept(self) -> Result<(ClauseId, Kept), Error> {
        let stage = Stage::from_name(&self.stage).ok_or_else(|| bad("stage", &self.stage))?;
        Ok((clause("clause", &self.clause)?, Kept { stage, snapshot: self.snapshot }))
    }
}

/// How far a section is, and how the plan stood, as it is kept: what is wanted of it is read, and the rest passed over.
pub(super) struct Kept {
    pub stage: Stage,
    snapshot: String,
}

impl Kept {
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.snapshot).map_err(|error| bad("snapshot", error))
    }
}

/// How the plan stood, section by section.
pub(super) async fn kept(
    connection: &impl Connection,
    of: ReportId,
) -> Result<HashMap<ClauseId, Kept>, Error> {
    let sql = "SELECT clause, stage, snapshot FROM report_section WHERE report = $1";
    let rows: Vec<KeptRow> = all(connection, sql, values![of.to_string()]).await?;
    rows.into_iter().map(KeptRow::kept).collect()
}

/// How the plan stood under one section.
pub(super) async fn kept_of(
    connection: &impl Connection,
    of: ReportId,
    clause: &ClauseId,
) -> Result<Option<Kept>, Error> {
    let sql = "SELECT clause, stage, snapshot FROM report_section WHERE report = $1 AND clause = $2";
    let row: Option<KeptRow> = one(connection, sql, values![of.to_string(), clause.to_string()]).await?;
    Ok(row.map(KeptRow::kept).transpose()?.map(|(_, kept)| kept))
}

#[derive(FromRow)]
struct PointRow {
    report: String,
    goal: Option<String>,
    scale: String,
    progress: Option<i64>,
    count: i64,
}

/// How the goals went in the locked rounds of a programme, by the ids of the rounds: verified sections alone, in one statement.
pub(super) async fn points(
    connection: &impl Connection,
    of: ProgrammeId,
) -> Result<Vec<(String, Option<ClauseId>, Steps)>, Error> {
    let sql = "SELECT s.report, s.goal, s.scale, s.progress, COUNT(*) AS count FROM report_section s \
        JOIN report r ON r.id = s.report WHERE r.programme = $1 AND r.locked_at IS NOT NULL AND s.stage = 'verified' \
        AND s.scale IS NOT NULL GROUP BY s.report, s.goal, s.scale, s.progress ORDER BY s.report, s.goal";
    let rows: Vec<PointRow> = all(connection, sql, values![of.to_string()]).await?;
    let mut found: Vec<(String, Option<ClauseId>, Steps)> = Vec::new();
    for row in rows {
        let goal = row.goal.as_deref().map(|goal| clause("goal", goal)).transpose()?;
        let scale = Scale::from_name(&row.scale).ok_or_else(|| bad("scale", &row.scale))?;
        let progress =
            row.progress.map(|value| u8::try_from(value).map_err(|_| bad("progress", value))).transpose()?;
        if found.last().is_none_or(|last| last.0 != row.report || last.1 != goal) {
            found.push((row.report, goal, Steps::default()));
        }
        if let Some((_, _, steps)) = found.last_mut() {
            (0..row.count).for_each(|_| steps.add(scale, progress));
        }
    }
    Ok(found)
}

#[derive(FromRow)]
struct StepRow {
    step: String,
    at: i64,
    name: Option<String>,
    code: String,
    reason: String,
}

/// The steps of a section, the latest first.
pub(super) async fn steps(
    connection: &impl Connection,
    of: ReportId,
    clause: &ClauseId,
) -> Result<Vec<StepTaken>, Error> {
    let sql = "SELECT t.step, t.at, p.name, t.code, t.reason FROM report_step t LEFT JOIN person p ON p.id = t.person \
        WHERE t.report = $1 AND t.clause = $2 ORDER BY t.seq DESC";
    let rows: Vec<StepRow> = all(connection, sql, values![of.to_string(), clause.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            Ok(StepTaken {
                step: Step::from_name(&row.step)
                    .ok_or_else(|| inconsistent("report_step", "step", &row.step))?,
                at: Instant::from_millis(row.at),
                by: Doer { name: row.name.unwrap_or_default(), code: row.code },
                reason: row.reason,
            })
        })
        .collect()
}

/// Writes the sections of a new round, each with how the plan stands.
pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, OpenReport>,
    report: ReportId,
    sections: &[(Section, Snapshot)],
) -> Result<(), Error> {
    let mut rows = Vec::new();
    for (at, (section, snapshot)) in sections.iter().enumerate() {
        let snapshot = serde_json::to_string(snapshot).map_err(|error| bad("snapshot", error))?;
        rows.push(values![
            report.to_string(),
            section.clause.to_string(),
            i64::try_from(at).unwrap_or(i64::MAX),
            section.kind.as_str(),
            section.label.clone(),
            section.title.clone(),
            section.parent.as_ref().map(ToString::to_string),
            section.goal.as_ref().map(ToString::to_string),
            section.lead.map(|code| code.to_string()),
            section.stage.as_str(),
            i64::from(section.version),
            section.content_hash.clone(),
            snapshot,
        ]);
    }
    let into = "report_section (report, clause, position, kind, label, title, parent, goal, lead, stage, version, content_hash, \
        snapshot)";
    insert_many(tx, into, "", rows).await
}

/// Takes a section to another stage.
pub(super) async fn set_stage<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    (report, clause): (ReportId, &ClauseId),
    stage: Stage,
) -> Result<(), Error> {
    let sql = "UPDATE report_section SET stage = $3, version = version + 1 WHERE report = $1 AND clause = $2";
    execute(tx.sql(), sql, values![report.to_string(), clause.to_string(), stage.as_str()]).await?;
    Ok(())
}

/// Notes what the text that is sent says, and how the plan stands.
pub(super) async fn set_text<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    (report, clause): (ReportId, &ClauseId),
    words: &Words,
    snapshot: &Snapshot,
) -> Result<(), Error> {
    let snapshot = serde_json::to_string(snapshot).map_err(|error| bad("snapshot", error))?;
    let sql = "UPDATE report_section SET scale = $3, progress = $4, snapshot = $5 WHERE report = $1 AND clause = $2";
    let values = values![
        report.to_string(),
        clause.to_string(),
        words.scale.map(|scale| scale.as_str().to_owned()),
        words.progress.map(i64::from),
        snapshot,
    ];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}

/// Adds a step.
pub(super) async fn add_step<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    (report, clause): (ReportId, &ClauseId),
    step: Step,
    reason: &str,
    by: &Who,
) -> Result<(), Error> {
    let sql = "INSERT INTO report_step (report, clause, seq, step, at, person, seat, code, reason) VALUES ($1, $2, \
        (SELECT COUNT(*) + 1 FROM report_step WHERE report = $1 AND clause = $2), $3, $4, $5, $6, $7, $8)";
    let values = values![
        report.to_string(),
        clause.to_string(),
        step.as_str(),
        tx.at().millis(),
        by.person.to_string(),
        by.seat.to_string(),
        by.code.clone(),
        reason,
    ];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
