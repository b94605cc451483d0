//! The newest number of each member, for the lights of results and for their lineage.

use std::collections::HashMap;

use shared::api::lineage::LatestFigure;
use shared::id::ProgrammeId;
use shared::measurement::{Edition, Status};
use shared::member::place;
use shared::sort;
use shared::text::ClauseId;

use super::strung::{STRUNG, taken_apart};
use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

/// The newest figures of an indicator that are of one edition.
#[derive(FromRow)]
struct Row {
    clause: String,
    edition: String,
    said: String,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("measurement", column, value)
}

impl Row {
    fn figures(self) -> Result<(ClauseId, Vec<LatestFigure>), Error> {
        let clause = ClauseId::parse(&self.clause).map_err(|_| bad("clause", &self.clause))?;
        let edition: Edition = self.edition.parse().map_err(|_| bad("edition", &self.edition))?;
        let mut figures = Vec::new();
        for one in taken_apart(&self.said) {
            let one = one?;
            let Some(value) = one.value else { continue };
            let estimate = one.status == Status::Estimate;
            figures.push(LatestFigure { member: one.member, edition: edition.clone(), value, estimate });
        }
        Ok((clause, figures))
    }
}

/// Of each indicator of a programme the newest number of each member that has one, in the order of display. What is not covered, not
/// published or withdrawn has no number and is left out.
///
/// # Errors
/// When the database fails.
pub async fn latest(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ClauseId, Vec<LatestFigure>>, Error> {
    // One pass over the figures: joined to its own newest editions, the table takes PostgreSQL a second.
    let sql = format!(
        "SELECT clause, edition, {STRUNG} AS said FROM (SELECT clause, member, edition, status, amount, \
         ROW_NUMBER() OVER (PARTITION BY clause, member ORDER BY edition DESC) AS nth FROM measurement \
         WHERE programme = $1 AND stands = 1 AND status IN ('value', 'estimate')) n \
         WHERE nth = 1 AND amount IS NOT NULL GROUP BY clause, edition"
    );
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    let mut found: HashMap<ClauseId, Vec<LatestFigure>> = HashMap::new();
    for row in rows {
        let (clause, figures) = row.figures()?;
        found.entry(clause).or_default().extend(figures);
    }
    let at = |figure: &LatestFigure| figure.member.map(|code| place(code.as_str()).0);
    for figures in found.values_mut() {
        sort::by(figures, |a, b| at(a).cmp(&at(b)).then_with(|| a.member.cmp(&b.member)));
    }
    Ok(found)
}
