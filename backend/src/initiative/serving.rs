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
    id: String,
    state: String,
    ends: Option<String>,
    clause: String,
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
        Ok(Serving {
            serves: vec![self.clause()?],
            state: State::from_name(&self.state).ok_or_else(|| bad("state", &self.state))?,
            ends: self.ends.map(|day| day.parse().map_err(|_| bad("ends", &day))).transpose()?,
            milestones: count(self.milestones)?,
            reached: count(self.reached)?,
            overdue: count(self.overdue)?,
        })
    }

    fn clause(&self) -> Result<ClauseId, Error> {
        ClauseId::parse(&self.clause).map_err(|_| bad("serves", &self.clause))
    }
}

/// All initiatives of a programme that serve something, counted. One statement, whatever it counts.
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
        "SELECT i.id, i.state, i.ends, s.clause, COALESCE(m.planned, 0) AS milestones, COALESCE(m.reached, 0) AS reached, \
         COALESCE(m.overdue, 0) AS overdue FROM initiative i JOIN initiative_result s ON s.initiative = i.id \
         LEFT JOIN (SELECT initiative, COUNT(*) AS planned, COUNT(done) AS reached, \
         SUM(CASE WHEN done IS NULL AND due < $2 THEN 1 ELSE 0 END) AS overdue FROM milestone WHERE programme = $1 \
         GROUP BY initiative) m ON m.initiative = i.id WHERE i.programme = $1 ORDER BY i.id, s.position",
        values![programme.to_string(), today.to_string()],
    )
    .await?;
    let mut found: Vec<Serving> = Vec::new();
    let mut last = String::new();
    // Rows of one initiative stand together: they become one, with everything it serves.
    for row in rows {
        if row.id == last
            && let Some(serving) = found.last_mut()
        {
            serving.serves.push(row.clause()?);
        } else {
            last.clone_from(&row.id);
            found.push(row.serving()?);
        }
    }
    Ok(found)
}
