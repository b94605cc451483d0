//! The work that serves results, as others count it.

use shared::id::ProgrammeId;
use shared::initiative::State;
use shared::result::Serving;
use shared::text::ClauseId;
use shared::time::Date;

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

#[derive(FromRow)]
struct Row {
    state: String,
    ends: Option<String>,
    /// The results it serves, with spaces between.
    clauses: String,
    milestones: i64,
    reached: i64,
    overdue: i64,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("initiative", column, value)
}

impl Row {
    fn serving(self) -> Result<Serving, Error> {
        let count = |value: i64| u32::try_from(value).map_err(|_| bad("milestones", value));
        let clause = |id: &str| ClauseId::parse(id).map_err(|_| bad("serves", id));
        Ok(Serving {
            serves: self.clauses.split(' ').map(clause).collect::<Result<_, Error>>()?,
            state: State::from_name(&self.state).ok_or_else(|| bad("state", &self.state))?,
            ends: self.ends.map(|day| day.parse().map_err(|_| bad("ends", &day))).transpose()?,
            milestones: count(self.milestones)?,
            reached: count(self.reached)?,
            overdue: count(self.overdue)?,
        })
    }
}

/// All initiatives of a programme that serve something, counted. One statement, whatever it counts, and a row for each.
///
/// # Errors
/// When the database fails.
pub async fn serving(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
) -> Result<Vec<Serving>, Error> {
    let rows: Vec<Row> = all(
        connection,
        "SELECT i.state, i.ends, s.clauses, COALESCE(m.planned, 0) AS milestones, COALESCE(m.reached, 0) AS reached, \
         COALESCE(m.overdue, 0) AS overdue FROM initiative i JOIN (SELECT initiative, STRING_AGG(clause, ' ') AS clauses \
         FROM initiative_result WHERE programme = $1 GROUP BY initiative) s ON s.initiative = i.id \
         LEFT JOIN (SELECT initiative, COUNT(*) AS planned, COUNT(done) AS reached, \
         SUM(CASE WHEN done IS NULL AND due < $2 THEN 1 ELSE 0 END) AS overdue FROM milestone WHERE programme = $1 \
         GROUP BY initiative) m ON m.initiative = i.id WHERE i.programme = $1",
        values![programme.to_string(), today.to_string()],
    )
    .await?;
    rows.into_iter().map(Row::serving).collect()
}
