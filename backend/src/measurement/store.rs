//! Rows of measurements.

use std::collections::HashMap;

use shared::api::indicator::Said;
use shared::api::measurement::FigureNow;
use shared::api::result::OfResult;
use shared::api::revision::Doer;
use shared::decimal::{Decimal, mean_of_sum};
use shared::id::{PersonId, ProgrammeId};
use shared::measurement::series::Point;
use shared::measurement::{
    Change, Changes, Edition, Figure, Status, WriteMeasurements, standing as standing_at,
};
use shared::member::MemberCode;
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, insert_many};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    edition: String,
    member: String,
    version: i64,
    status: String,
    amount: Option<i64>,
    note: String,
    source: String,
    retrieved: Option<String>,
    why: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

const SELECT: &str = "SELECT m.edition, m.member, m.version, m.status, m.amount, m.note, m.source, m.retrieved, \
    m.why, p.name, m.said_code, m.said_at FROM measurement m LEFT JOIN person p ON p.id = m.said_by \
    WHERE m.programme = $1";

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("measurement", column, value)
}

impl Row {
    fn figure(self) -> Result<FigureNow, Error> {
        let amount = |millionths| Decimal::from_millionths(millionths).map_err(|_| bad("amount", millionths));
        let member = Some(self.member).filter(|code| !code.is_empty());
        let figure = Figure {
            member: member.map(|code| code.parse().map_err(|_| bad("member", &code))).transpose()?,
            edition: self.edition.parse().map_err(|_| bad("edition", &self.edition))?,
            status: Status::from_name(&self.status).ok_or_else(|| bad("status", &self.status))?,
            value: self.amount.map(amount).transpose()?,
            note: self.note,
            source: self.source,
            retrieved: self
                .retrieved
                .map(|day| day.parse().map_err(|_| bad("retrieved", &day)))
                .transpose()?,
            version: self.version,
        };
        let by = Doer { name: self.name.unwrap_or_default(), code: self.said_code };
        Ok(FigureNow { figure, said: Said { by, at: Instant::from_millis(self.said_at), why: self.why } })
    }
}

async fn read(connection: &impl Connection, of: &OfResult, end: &str) -> Result<Vec<FigureNow>, Error> {
    let values = values![of.programme.to_string(), of.clause.to_string()];
    let rows: Vec<Row> = all(connection, &format!("{SELECT} AND m.clause = $2 {end}"), values).await?;
    rows.into_iter().map(Row::figure).collect()
}

/// The figures of an indicator that stand, by edition and member.
///
/// # Errors
/// When the database fails.
pub async fn standing(connection: &impl Connection, of: &OfResult) -> Result<Vec<FigureNow>, Error> {
    read(connection, of, "AND m.stands = 1 ORDER BY m.edition, m.member").await
}

/// All figures of an indicator, by edition and member, of each the latest first.
pub(super) async fn history(connection: &impl Connection, of: &OfResult) -> Result<Vec<FigureNow>, Error> {
    read(connection, of, "ORDER BY m.edition, m.member, m.version DESC").await
}

/// What the figures of an edition add up to.
#[derive(Debug, Clone)]
pub struct Sum {
    edition: Edition,
    /// In millionths.
    sum: i64,
    of: u32,
    estimates: u32,
}

impl Sum {
    /// The average; where there is one figure for all, that figure.
    #[must_use]
    pub fn point(&self, decimals: u8) -> Option<Point> {
        let value = mean_of_sum(self.sum.into(), self.of.into(), decimals)?;
        Some(Point { edition: self.edition.clone(), value, of: self.of, estimates: self.estimates })
    }
}

impl Sum {
    /// Reads one as the database strings them together: the sum, how many figures, how many estimates among them, and the edition, which
    /// may have spaces in its name.
    fn strung(said: &str) -> Result<Self, Error> {
        let mut parts = said.splitn(4, ' ');
        let mut part = || parts.next().unwrap_or_default();
        let (sum, of, estimates, edition) = (part(), part(), part(), part());
        let count = |count: &str| count.parse::<u32>().map_err(|_| bad("stands", count));
        Ok(Self {
            edition: edition.parse().map_err(|_| bad("edition", edition))?,
            sum: sum.parse().map_err(|_| bad("amount", sum))?,
            of: count(of)?,
            estimates: count(estimates)?,
        })
    }
}

#[derive(FromRow)]
struct SumRow {
    clause: String,
    said: String,
}

/// The sums of a programme's indicators, edition by edition: as `shared::measurement::series::points` counts them, over what stands
/// and has a number. A hundred thousand million in each of ninety figures is a sum that fits. A row of the answer is an indicator; its
/// editions are parted by what no name of one has in it.
///
/// # Errors
/// When the database fails.
pub async fn sums(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ClauseId, Vec<Sum>>, Error> {
    let rows: Vec<SumRow> = all(
        connection,
        "SELECT clause, STRING_AGG(said, '\n') AS said FROM (SELECT clause, CAST(CAST(SUM(amount) AS BIGINT) AS TEXT) || ' ' || \
         CAST(COUNT(*) AS TEXT) || ' ' || CAST(SUM(CASE status WHEN 'estimate' THEN 1 ELSE 0 END) AS TEXT) || ' ' || edition \
         AS said FROM measurement WHERE programme = $1 AND stands = 1 AND status IN ('value', 'estimate') \
         GROUP BY clause, edition) e GROUP BY clause",
        values![programme.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let clause = ClauseId::parse(&row.clause).map_err(|_| bad("clause", &row.clause))?;
            let mut sums = row.said.split('\n').map(Sum::strung).collect::<Result<Vec<_>, Error>>()?;
            sums.sort_by(|a, b| a.edition.cmp(&b.edition));
            Ok((clause, sums))
        })
        .collect()
}

/// Figures of an indicator that were entered together.
pub struct Written {
    /// The indicator.
    pub clause: ClauseId,
    /// When.
    pub at: Instant,
    /// Who entered them.
    pub by: Doer,
    /// How many, by whose they are; absent where there is one figure for all.
    pub figures: Vec<(Option<MemberCode>, u32)>,
}

#[derive(FromRow)]
struct WrittenRow {
    clause: String,
    said_at: i64,
    name: Option<String>,
    said_code: String,
    figures: String,
}

/// What was entered of all indicators of a programme from a time on: one row of the answer for each act on one, with how many each member
/// has of them.
///
/// # Errors
/// When the database fails.
pub async fn written_since(
    connection: &impl Connection,
    programme: ProgrammeId,
    from: Instant,
) -> Result<Vec<Written>, Error> {
    let sql = "SELECT w.clause, w.said_at, p.name, w.said_code, w.figures FROM (SELECT f.clause, f.said_at, f.said_by, \
        f.said_code, STRING_AGG(f.member || ' ' || f.figures, ',') AS figures FROM (SELECT clause, member, said_at, said_by, \
        said_code, CAST(COUNT(*) AS TEXT) AS figures FROM measurement WHERE programme = $1 AND said_at >= $2 \
        GROUP BY said_at, clause, said_by, said_code, member) f GROUP BY f.said_at, f.clause, f.said_by, f.said_code) w \
        LEFT JOIN person p ON p.id = w.said_by ORDER BY w.said_at DESC, w.clause, w.said_by";
    let rows: Vec<WrittenRow> = all(connection, sql, values![programme.to_string(), from.millis()]).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Written {
                clause: ClauseId::parse(&row.clause).map_err(|_| bad("clause", &row.clause))?,
                at: Instant::from_millis(row.said_at),
                by: Doer { name: row.name.unwrap_or_default(), code: row.said_code },
                figures: row.figures.split(',').map(counted).collect::<Result<_, Error>>()?,
            })
        })
        .collect()
}

/// How many figures somebody has, as the database strings them together.
fn counted(said: &str) -> Result<(Option<MemberCode>, u32), Error> {
    let (member, count) = said.split_once(' ').ok_or_else(|| bad("member", said))?;
    let member = Some(member).filter(|code| !code.is_empty());
    let member = member.map(|code| code.parse().map_err(|_| bad("member", code))).transpose()?;
    Ok((member, count.parse().map_err(|_| bad("figures", count))?))
}

/// What is said stands from now on; what stood there, which is in `figures`, is kept.
pub(super) async fn write(
    tx: &Tx,
    _permit: &Permit<'_, WriteMeasurements>,
    of: &OfResult,
    (body, figures): (&Changes, &[Figure]),
    by: PersonId,
    code: &str,
) -> Result<(), Error> {
    let member = |member: &Option<_>| {
        member.map(|code: shared::member::MemberCode| code.to_string()).unwrap_or_default()
    };
    for change in body.changes.iter().filter(|change| change.version > 0) {
        execute(
            tx.sql(),
            "UPDATE measurement SET stands = 0 WHERE programme = $1 AND clause = $2 AND edition = $3 AND member = $4 \
             AND stands = 1",
            values![
                of.programme.to_string(),
                of.clause.to_string(),
                change.edition.to_string(),
                member(&change.member),
            ],
        )
        .await?;
    }
    let retrieved =
        |change: &Change| body.retrieved_of(change, standing_at(figures, change.member, &change.edition));
    let rows: Vec<Vec<Value>> = body
        .changes
        .iter()
        .map(|change| {
            values![
                of.programme.to_string(),
                of.clause.to_string(),
                change.edition.to_string(),
                member(&change.member),
                change.version + 1,
                1_i64,
                change.status.as_str(),
                change.value.map(Decimal::millionths),
                change.note.trim(),
                change.source.trim(),
                retrieved(change).map(|day| day.to_string()),
                body.why.trim(),
                by.to_string(),
                code,
                tx.at().millis(),
            ]
        })
        .collect();
    let into = "measurement (programme, clause, edition, member, version, stands, status, amount, note, source, retrieved, \
                why, said_by, said_code, said_at)";
    insert_many(tx, into, "", rows).await
}
