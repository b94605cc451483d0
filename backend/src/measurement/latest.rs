//! The newest number of each member, for the lights of results and for their lineage.

use std::collections::HashMap;

use shared::api::lineage::LatestFigure;
use shared::decimal::Decimal;
use shared::id::ProgrammeId;
use shared::measurement::Status;
use shared::member::place;
use shared::sort;
use shared::text::ClauseId;

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

#[derive(FromRow)]
struct Row {
    clause: String,
    member: String,
    edition: String,
    status: String,
    amount: i64,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("measurement", column, value)
}

impl Row {
    fn figure(self) -> Result<(ClauseId, LatestFigure), Error> {
        let clause = ClauseId::parse(&self.clause).map_err(|_| bad("clause", &self.clause))?;
        let member = Some(self.member).filter(|code| !code.is_empty());
        let figure = LatestFigure {
            member: member.map(|code| code.parse().map_err(|_| bad("member", &code))).transpose()?,
            edition: self.edition.parse().map_err(|_| bad("edition", &self.edition))?,
            value: Decimal::from_millionths(self.amount).map_err(|_| bad("amount", self.amount))?,
            estimate: Status::from_name(&self.status) == Some(Status::Estimate),
        };
        Ok((clause, figure))
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
    let rows: Vec<Row> = all(
        connection,
        // One pass over the figures: joined to its own newest editions, the table takes PostgreSQL a second.
        "SELECT clause, member, edition, status, amount FROM (SELECT clause, member, edition, status, amount, \
         ROW_NUMBER() OVER (PARTITION BY clause, member ORDER BY edition DESC) AS nth FROM measurement \
         WHERE programme = $1 AND stands = 1 AND status IN ('value', 'estimate')) n \
         WHERE nth = 1 AND amount IS NOT NULL",
        values![programme.to_string()],
    )
    .await?;
    let mut found: HashMap<ClauseId, Vec<LatestFigure>> = HashMap::new();
    for row in rows {
        let (clause, figure) = row.figure()?;
        found.entry(clause).or_default().push(figure);
    }
    let at = |figure: &LatestFigure| figure.member.map(|code| place(code.as_str()).0);
    for figures in found.values_mut() {
        sort::by(figures, |a, b| at(a).cmp(&at(b)).then_with(|| a.member.cmp(&b.member)));
    }
    Ok(found)
}
