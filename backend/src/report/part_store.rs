//! Rows of parts: what is being written, and what was sent.

use std::collections::HashMap;

use shared::api::report::Said;
use shared::api::revision::Doer;
use shared::id::ReportId;
use shared::member::MemberCode;
use shared::permission::Act;
use shared::report::{OpenReport, Voice, Words};
use shared::text::ClauseId;
use shared::time::Instant;

use super::store::Who;
use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many};
use crate::permit::Permit;
use crate::values;

/// How the text of a section is written; no member has this code.
const LEAD: &str = "lead";

/// A part without its words.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub clause: ClauseId,
    pub voice: Voice,
    /// Whether something is written; for those who write it alone.
    pub begun: bool,
    /// Whether something is written that was not sent; for those who write it alone.
    pub waits: bool,
    pub sent_at: Option<Instant>,
}

/// A part.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub voice: Voice,
    pub version: u32,
    pub draft: Option<Words>,
    pub kept_at: Option<Instant>,
    pub sent: Option<Said>,
}

impl Part {
    /// The same without its words.
    pub(super) fn mark(&self, clause: &ClauseId) -> Mark {
        let sent = self.sent.as_ref();
        Mark {
            clause: clause.clone(),
            voice: self.voice,
            begun: self.draft.is_some(),
            waits: self.draft.as_ref().is_some_and(|draft| sent.is_none_or(|sent| sent.words != *draft)),
            sent_at: sent.map(|sent| sent.at),
        }
    }
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("report_part", column, value)
}

fn name(voice: Voice) -> String {
    match voice {
        Voice::Lead => LEAD.to_owned(),
        Voice::Other(member) => member.to_string(),
    }
}

fn voice(name: &str) -> Result<Voice, Error> {
    match name {
        LEAD => Ok(Voice::Lead),
        code => code.parse::<MemberCode>().map(Voice::Other).map_err(|_| bad("voice", code)),
    }
}

#[derive(FromRow)]
struct MarkRow {
    clause: String,
    voice: String,
    begun: i64,
    waits: i64,
    sent_at: Option<i64>,
}

/// The parts of a round without their words, members in the fixed order.
pub(super) async fn marks(connection: &impl Connection, of: ReportId) -> Result<Vec<Mark>, Error> {
    let sql = "SELECT clause, voice, CAST(CASE WHEN draft IS NULL THEN 0 ELSE 1 END AS BIGINT) AS begun, \
        CAST(CASE WHEN draft IS NOT NULL AND (words IS NULL OR draft <> words) THEN 1 ELSE 0 END AS BIGINT) AS waits, sent_at \
        FROM report_part WHERE report = $1 ORDER BY position";
    let rows: Vec<MarkRow> = all(connection, sql, values![of.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Mark {
                clause: ClauseId::parse(&row.clause).map_err(|_| bad("clause", &row.clause))?,
                voice: voice(&row.voice)?,
                begun: row.begun != 0,
                waits: row.waits != 0,
                sent_at: row.sent_at.map(Instant::from_millis),
            })
        })
        .collect()
}

#[derive(FromRow)]
struct Row {
    voice: String,
    version: i64,
    draft: Option<String>,
    kept_at: Option<i64>,
    words: Option<String>,
    sent_at: Option<i64>,
    sent_name: Option<String>,
    sent_code: Option<String>,
}

fn words(column: &str, text: &str) -> Result<Words, Error> {
    serde_json::from_str(text).map_err(|error| bad(column, error))
}

/// The parts of a section with their words, members in the fixed order.
pub(super) async fn of_section(
    connection: &impl Connection,
    of: ReportId,
    clause: &ClauseId,
) -> Result<Vec<Part>, Error> {
    let sql = "SELECT t.voice, t.version, t.draft, t.kept_at, t.words, t.sent_at, p.name AS sent_name, t.sent_code \
        FROM report_part t LEFT JOIN person p ON p.id = t.sent_by WHERE t.report = $1 AND t.clause = $2 ORDER BY t.position";
    let rows: Vec<Row> = all(connection, sql, values![of.to_string(), clause.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let voice = voice(&row.voice)?;
            let sent = match (row.words, row.sent_at, row.sent_code) {
                (Some(text), Some(at), Some(code)) => Some(Said {
                    member: if let Voice::Other(member) = voice { Some(member) } else { None },
                    words: words("words", &text)?,
                    at: Instant::from_millis(at),
                    by: Doer { name: row.sent_name.unwrap_or_default(), code },
                }),
                _ => None,
            };
            Ok(Part {
                voice,
                version: u32::try_from(row.version).map_err(|_| bad("version", row.version))?,
                draft: row.draft.map(|text| words("draft", &text)).transpose()?,
                kept_at: row.kept_at.map(Instant::from_millis),
                sent,
            })
        })
        .collect()
}

#[derive(FromRow)]
struct TextRow {
    clause: String,
    words: String,
}

/// The texts of a round that were sent, section by section.
pub(super) async fn texts(
    connection: &impl Connection,
    of: ReportId,
) -> Result<HashMap<ClauseId, Words>, Error> {
    let sql =
        "SELECT clause, words FROM report_part WHERE report = $1 AND voice = 'lead' AND words IS NOT NULL";
    let rows: Vec<TextRow> = all(connection, sql, values![of.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let clause = ClauseId::parse(&row.clause).map_err(|_| bad("clause", &row.clause))?;
            Ok((clause, words("words", &row.words)?))
        })
        .collect()
}

/// Asks for the parts of a new round: of each section the text, and the words of those beside the lead.
pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, OpenReport>,
    report: ReportId,
    parts: &[(ClauseId, Voice)],
) -> Result<(), Error> {
    let row = |(at, (clause, voice)): (usize, &(ClauseId, Voice))| {
        let position = i64::try_from(at).unwrap_or(i64::MAX);
        values![report.to_string(), clause.to_string(), name(*voice), position, 0_i64]
    };
    let into = "report_part (report, clause, voice, position, version)";
    insert_many(tx, into, "", parts.iter().enumerate().map(row).collect()).await
}

/// Keeps what is being written.
pub(super) async fn keep<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    (report, clause): (ReportId, &ClauseId),
    voice: Voice,
    words: &Words,
) -> Result<(), Error> {
    let words = serde_json::to_string(words).map_err(|error| bad("draft", error))?;
    let sql = "UPDATE report_part SET version = version + 1, draft = $4, kept_at = $5 \
        WHERE report = $1 AND clause = $2 AND voice = $3";
    let values = values![report.to_string(), clause.to_string(), name(voice), words, tx.at().millis()];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}

/// Sends what was kept.
pub(super) async fn send<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    (report, clause): (ReportId, &ClauseId),
    voice: Voice,
    by: &Who,
) -> Result<(), Error> {
    let sql = "UPDATE report_part SET words = draft, sent_at = $4, sent_by = $5, sent_seat = $6, sent_code = $7 \
        WHERE report = $1 AND clause = $2 AND voice = $3";
    let values = values![
        report.to_string(),
        clause.to_string(),
        name(voice),
        tx.at().millis(),
        by.person.to_string(),
        by.seat.to_string(),
        by.code.clone(),
    ];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
