//! Figures of a whole programme, as they are public: a programme has some ten thousand, so that no more is read of each than is told.

use std::collections::HashMap;

use shared::id::ProgrammeId;
use shared::measurement::{Edition, Figure, InEdition, Status};
use shared::text::ClauseId;
use shared::time::Date;

use super::strung::{STRUNG, Strung, taken_apart};
use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

/// The figures of an edition that come from one place and were read there on one day.
#[derive(FromRow)]
struct Row {
    clause: String,
    edition: String,
    source: String,
    retrieved: Option<String>,
    said: String,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("measurement", column, value)
}

fn clause(id: &str) -> Result<ClauseId, Error> {
    ClauseId::parse(id).map_err(|_| bad("clause", id))
}

fn status(name: &str) -> Result<Status, Error> {
    Status::from_name(name).ok_or_else(|| bad("status", name))
}

fn retrieved(day: &str) -> Result<Date, Error> {
    day.parse().map_err(|_| bad("retrieved", day))
}

impl Row {
    /// Notes and versions are not read.
    fn figures(self) -> Result<Vec<Figure>, Error> {
        let edition: Edition = self.edition.parse().map_err(|_| bad("edition", &self.edition))?;
        let retrieved = self.retrieved.as_deref().map(retrieved).transpose()?;
        let figure = |one: Result<Strung, Error>| -> Result<Figure, Error> {
            let one = one?;
            Ok(Figure {
                member: one.member,
                edition: edition.clone(),
                status: one.status,
                value: one.value,
                note: String::new(),
                source: self.source.clone(),
                retrieved,
                version: 0,
            })
        };
        taken_apart(&self.said).map(figure).collect()
    }
}

/// The figures that stand of all indicators of a programme, of each by edition and member, without what stays inside. A row of the answer
/// for all that come from one place.
///
/// # Errors
/// When the database fails.
pub async fn standing_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ClauseId, Vec<Figure>>, Error> {
    let sql = format!(
        "SELECT clause, edition, source, retrieved, {STRUNG} AS said FROM measurement \
         WHERE programme = $1 AND stands = 1 GROUP BY clause, edition, source, retrieved"
    );
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    let mut found: HashMap<ClauseId, Vec<Figure>> = HashMap::new();
    for row in rows {
        found.entry(clause(&row.clause)?).or_default().extend(row.figures()?);
    }
    for figures in found.values_mut() {
        figures.sort_by(|a, b| (&a.edition, a.member).cmp(&(&b.edition, b.member)));
    }
    Ok(found)
}

#[derive(FromRow)]
struct SaidRow {
    clause: String,
    edition: String,
    said: String,
}

/// Which members have figures that stand, and what each is, edition by edition: one row of the answer for each edition.
///
/// # Errors
/// When the database fails.
pub async fn said_in_editions(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ClauseId, Vec<InEdition>>, Error> {
    let sql = "SELECT clause, edition, STRING_AGG(member || ' ' || status, ',') AS said FROM measurement \
        WHERE programme = $1 AND stands = 1 AND member <> '' GROUP BY clause, edition ORDER BY clause, edition";
    let rows: Vec<SaidRow> = all(connection, sql, values![programme.to_string()]).await?;
    let mut found: HashMap<ClauseId, Vec<InEdition>> = HashMap::new();
    for row in rows {
        let one = |said: &str| {
            let (member, is) = said.split_once(' ').ok_or_else(|| bad("member", said))?;
            Ok((member.parse().map_err(|_| bad("member", member))?, status(is)?))
        };
        let edition = InEdition {
            edition: row.edition.parse().map_err(|_| bad("edition", &row.edition))?,
            said: row.said.split(',').map(one).collect::<Result<_, Error>>()?,
        };
        found.entry(clause(&row.clause)?).or_default().push(edition);
    }
    Ok(found)
}

#[derive(FromRow)]
struct RetrievedRow {
    clause: String,
    retrieved: String,
}

/// The last day on which a value that stands was read in its source, of each indicator of which somebody has said one.
///
/// # Errors
/// When the database fails.
pub async fn last_retrieved(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ClauseId, Date>, Error> {
    let sql = "SELECT clause, MAX(retrieved) AS retrieved FROM measurement \
        WHERE programme = $1 AND stands = 1 AND status = 'value' AND retrieved IS NOT NULL GROUP BY clause";
    let rows: Vec<RetrievedRow> = all(connection, sql, values![programme.to_string()]).await?;
    rows.into_iter().map(|row| Ok((clause(&row.clause)?, retrieved(&row.retrieved)?))).collect()
}
