//! What is said of initiatives' money, all years together: the database adds up, and a row comes for each initiative.

use std::collections::HashMap;

use shared::budget::sums::Sum;
use shared::budget::{Line, Ore};
use shared::id::{InitiativeId, ProgrammeId};

use super::store::{LATEST, bad};
use crate::db::{Connection, Error, FromRow, Value, all, by_ids};
use crate::values;

/// What nobody has said of any year is absent.
#[derive(FromRow)]
struct Row {
    initiative: String,
    granted: Option<i64>,
    co_financed: Option<i64>,
    used: Option<i64>,
    forecast: Option<i64>,
}

impl Row {
    /// Nothing where it is more than can be counted.
    fn sum(self) -> Result<Option<(InitiativeId, Sum)>, Error> {
        let id: InitiativeId = self.initiative.parse().map_err(|_| bad("initiative", &self.initiative))?;
        let all_years = Line {
            granted: self.granted.map(Ore::new),
            co_financed: self.co_financed.map(Ore::new),
            used: self.used.map(Ore::new),
            forecast: self.forecast.map(Ore::new),
            ..Line::default()
        };
        Ok(Sum::of_lines(&[all_years]).ok().map(|sum| (id, sum)))
    }
}

/// What is said of each initiative's money, all its years together. One of which nothing is said is left out, and so is one whose years are
/// more than can be counted: that is refused where it is said.
///
/// # Errors
/// When the database fails.
pub async fn sums(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<InitiativeId, Sum>, Error> {
    Ok(read(connection, "b.programme = $1", values![programme.to_string()]).await?.into_iter().collect())
}

/// The same of these alone.
///
/// # Errors
/// When the database fails.
pub async fn sums_of(
    connection: &impl Connection,
    of: &[InitiativeId],
) -> Result<HashMap<InitiativeId, Sum>, Error> {
    let mut found = HashMap::new();
    for (places, values) in by_ids(&[], of) {
        found.extend(read(connection, &format!("b.initiative IN ({places})"), values).await?);
    }
    Ok(found)
}

async fn read(
    connection: &impl Connection,
    which: &str,
    values: Vec<Value>,
) -> Result<Vec<(InitiativeId, Sum)>, Error> {
    let sql = format!(
        "SELECT b.initiative, CAST(SUM(l.granted) AS BIGINT) AS granted, CAST(SUM(l.co_financed) AS BIGINT) AS co_financed, \
         CAST(SUM(l.used) AS BIGINT) AS used, CAST(SUM(l.forecast) AS BIGINT) AS forecast FROM budget b \
         JOIN budget_line l ON l.initiative = b.initiative AND l.version = b.version WHERE {which} AND {LATEST} \
         GROUP BY b.initiative"
    );
    let rows: Vec<Row> = all(connection, &sql, values).await?;
    rows.into_iter().filter_map(|row| row.sum().transpose()).collect()
}
