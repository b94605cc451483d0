//! Rows of rounds.

use shared::api::report::{By, Counts, Heading, ReportView};
use shared::api::revision::Doer;
use shared::id::{PersonId, ProgrammeId, ReportId, SeatId};
use shared::permission::Act;
use shared::programme::Period;
use shared::report::{Kind, OpenReport};
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one};
use crate::permit::{Caller, Permit};
use crate::{text, values};

/// A round as it is stored.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    /// As it is shown.
    pub view: ReportView,
    /// What stands over its sections.
    pub headings: Vec<Heading>,
}

/// Somebody who acts, as a row keeps them.
pub(super) struct Who {
    pub person: PersonId,
    pub seat: SeatId,
    pub code: String,
}

impl Who {
    pub(super) fn of(caller: &Caller) -> Self {
        Self { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) }
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    number: i64,
    version: i64,
    kind: String,
    covers_from: String,
    covers_to: String,
    countries_by: String,
    countries_close: i64,
    leads_by: String,
    leads_close: i64,
    due: String,
    due_close: i64,
    zone: String,
    revision: String,
    revision_number: i64,
    headings: String,
    opened_at: i64,
    opened_name: Option<String>,
    opened_code: String,
    locked_at: Option<i64>,
    locked_name: Option<String>,
    locked_code: Option<String>,
    without: String,
}

/// What `headings` says is read as those.
fn select(headings: &str, which: &str) -> String {
    format!(
        "SELECT r.id, r.programme, r.number, r.version, r.kind, r.covers_from, r.covers_to, r.countries_by, \
         r.countries_close, r.leads_by, r.leads_close, r.due, r.due_close, r.zone, r.revision, v.number AS revision_number, \
         {headings} AS headings, r.opened_at, o.name AS opened_name, r.opened_code, r.locked_at, l.name AS locked_name, \
         r.locked_code, r.without FROM report r JOIN revision v ON v.id = r.revision LEFT JOIN person o ON o.id = r.opened_by \
         LEFT JOIN person l ON l.id = r.locked_by {which}"
    )
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("report", column, value)
}

fn date(column: &str, text: &str) -> Result<Date, Error> {
    text.parse().map_err(|_| bad(column, text))
}

fn number(column: &str, value: i64) -> Result<u32, Error> {
    u32::try_from(value).map_err(|_| bad(column, value))
}

impl Row {
    fn stored(self) -> Result<Stored, Error> {
        let by = |column: &str, day: &str, closes: i64| -> Result<By, Error> {
            Ok(By { day: date(column, day)?, closes_at: Instant::from_millis(closes) })
        };
        let view = ReportView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            programme: self.programme.parse().map_err(|_| bad("programme", &self.programme))?,
            number: number("number", self.number)?,
            version: number("version", self.version)?,
            kind: Kind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
            covers: Period {
                from: date("covers_from", &self.covers_from)?,
                to: date("covers_to", &self.covers_to)?,
            },
            countries: by("countries_by", &self.countries_by, self.countries_close)?,
            leads: by("leads_by", &self.leads_by, self.leads_close)?,
            due: by("due", &self.due, self.due_close)?,
            zone: self.zone,
            revision: self.revision.parse().map_err(|_| bad("revision", &self.revision))?,
            revision_number: number("revision", self.revision_number)?,
            opened_at: Instant::from_millis(self.opened_at),
            opened_by: Doer { name: self.opened_name.unwrap_or_default(), code: self.opened_code },
            locked_at: self.locked_at.map(Instant::from_millis),
            locked_by: self.locked_code.map(|code| Doer { name: self.locked_name.unwrap_or_default(), code }),
            without: self.without,
        };
        let headings = serde_json::from_str(&self.headings).map_err(|error| bad("headings", error))?;
        Ok(Stored { view, headings })
    }
}

async fn read(connection: &impl Connection, which: &str, values: Vec<Value>) -> Result<Vec<Stored>, Error> {
    let rows: Vec<Row> = all(connection, &select("r.headings", which), values).await?;
    rows.into_iter().map(Row::stored).collect()
}

/// Without what stands over their sections, which no list shows.
async fn views(
    connection: &impl Connection,
    which: &str,
    values: Vec<Value>,
) -> Result<Vec<ReportView>, Error> {
    let rows: Vec<Row> = all(connection, &select("'[]'", which), values).await?;
    rows.into_iter().map(|row| Ok(row.stored()?.view)).collect()
}

pub(super) async fn find(connection: &impl Connection, id: ReportId) -> Result<Option<Stored>, Error> {
    Ok(read(connection, "WHERE r.id = $1", values![id.to_string()]).await?.pop())
}

/// Those of a programme, the latest first.
pub(super) async fn of_programme(
    connection: &impl Connection,
    of: ProgrammeId,
) -> Result<Vec<ReportView>, Error> {
    views(connection, "WHERE r.programme = $1 ORDER BY r.number DESC", values![of.to_string()]).await
}

/// Those that are not locked, the earliest deadline first.
pub(super) async fn running(connection: &impl Connection) -> Result<Vec<ReportView>, Error> {
    views(connection, "WHERE r.locked_at IS NULL ORDER BY r.due_close, r.id", values![]).await
}

/// The locked round before this one.
pub(super) async fn before(connection: &impl Connection, view: &ReportView) -> Result<Option<Stored>, Error> {
    let which =
        "WHERE r.programme = $1 AND r.number < $2 AND r.locked_at IS NOT NULL ORDER BY r.number DESC LIMIT 1";
    let values = values![view.programme.to_string(), i64::from(view.number)];
    Ok(read(connection, which, values).await?.pop())
}

#[derive(FromRow)]
struct CountRow {
    report: String,
    what: String,
    count: i64,
}

/// How far the rounds of a programme are, by their ids: two statements, however many there are.
pub(super) async fn counts(
    connection: &impl Connection,
    of: ProgrammeId,
) -> Result<std::collections::HashMap<String, Counts>, Error> {
    let stages = "SELECT s.report, s.stage AS what, COUNT(*) AS count FROM report_section s \
        JOIN report r ON r.id = s.report WHERE r.programme = $1 GROUP BY s.report, s.stage";
    let parts = "SELECT p.report, CASE WHEN p.sent_at IS NULL THEN 'asked' ELSE 'given' END AS what, COUNT(*) AS count \
        FROM report_part p JOIN report r ON r.id = p.report WHERE r.programme = $1 AND p.voice <> 'lead' \
        GROUP BY p.report, CASE WHEN p.sent_at IS NULL THEN 'asked' ELSE 'given' END";
    let mut found = std::collections::HashMap::<String, Counts>::new();
    for sql in [stages, parts] {
        let rows: Vec<CountRow> = all(connection, sql, values![of.to_string()]).await?;
        for row in rows {
            let (count, counts) = (number("count", row.count)?, found.entry(row.report).or_default());
            match row.what.as_str() {
                "asked" => counts.asked += count,
                "given" => (counts.asked, counts.given) = (counts.asked + count, counts.given + count),
                stage => {
                    counts.sections += count;
                    match stage {
                        "sent" => counts.sent += count,
                        "returned" => counts.returned += count,
                        "verified" => counts.verified += count,
                        _ => {}
                    }
                }
            }
        }
    }
    Ok(found)
}

#[derive(FromRow)]
struct Next {
    number: i64,
}

/// The number of a programme's next round.
pub(super) async fn next_number(tx: &Tx, of: ProgrammeId) -> Result<u32, Error> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM report WHERE programme = $1";
    let next: Option<Next> = one(tx.sql(), sql, values![of.to_string()]).await?;
    number("number", next.map_or(1, |row| row.number))
}

/// The values of what may be changed, in the order of the columns.
fn facts(view: &ReportView) -> Vec<Value> {
    values![
        view.kind.as_str(),
        view.covers.from.to_string(),
        view.covers.to.to_string(),
        view.countries.day.to_string(),
        view.countries.closes_at.millis(),
        view.leads.day.to_string(),
        view.leads.closes_at.millis(),
        view.due.day.to_string(),
        view.due.closes_at.millis(),
        view.zone.clone(),
    ]
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, OpenReport>,
    stored: &Stored,
    by: &Who,
) -> Result<(), Error> {
    let view = &stored.view;
    let headings = serde_json::to_string(&stored.headings).map_err(|error| bad("headings", error))?;
    let head = values![view.id.to_string(), view.programme.to_string(), i64::from(view.number)];
    let tail = values![
        view.revision.to_string(),
        headings,
        view.opened_at.millis(),
        by.person.to_string(),
        by.seat.to_string(),
        by.code.clone(),
    ];
    execute(
        tx.sql(),
        "INSERT INTO report (id, programme, number, version, kind, covers_from, covers_to, countries_by, countries_close, \
         leads_by, leads_close, due, due_close, zone, revision, headings, opened_at, opened_by, opened_seat, opened_code, \
         without) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, '')",
        [head, facts(view), tail].concat(),
    )
    .await?;
    Ok(())
}

pub(super) async fn update<A: Act>(tx: &Tx, _permit: &Permit<'_, A>, view: &ReportView) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE report SET version = version + 1, kind = $2, covers_from = $3, covers_to = $4, countries_by = $5, \
         countries_close = $6, leads_by = $7, leads_close = $8, due = $9, due_close = $10, zone = $11 \
         WHERE id = $1 AND locked_at IS NULL",
        [values![view.id.to_string()], facts(view)].concat(),
    )
    .await?;
    Ok(())
}

pub(super) async fn lock<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    id: ReportId,
    without: &str,
    by: &Who,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE report SET version = version + 1, locked_at = $2, locked_by = $3, locked_seat = $4, locked_code = $5, \
         without = $6 WHERE id = $1 AND locked_at IS NULL",
        values![
            id.to_string(),
            tx.at().millis(),
            by.person.to_string(),
            by.seat.to_string(),
            by.code.clone(),
            without,
        ],
    )
    .await?;
    Ok(())
}
