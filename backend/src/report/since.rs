//! What has moved in a programme's rounds since a time, and what is still awaited in those that are open.

use std::collections::HashMap;

use shared::api::revision::Doer;
use shared::id::{ProgrammeId, ReportId};
use shared::member::MemberCode;
use shared::overview::Awaited;
use shared::report::section::Step;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

/// Steps of one kind that sections of one lead took in a round, by one delegation or the secretariat.
pub struct Taken {
    /// The round.
    pub report: ReportId,
    /// Which step.
    pub step: Step,
    /// The member that leads the sections.
    pub lead: Option<MemberCode>,
    /// When the last of them was taken.
    pub at: Instant,
    /// Who took them; without a name when they were several.
    pub by: Doer,
    /// How many sections took it.
    pub sections: u32,
}

#[derive(FromRow)]
struct Row {
    report: String,
    step: String,
    code: String,
    lead: Option<String>,
    last_at: i64,
    sections: i64,
    people: i64,
    name: Option<String>,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("report_step", column, value)
}

/// The steps that sections of a programme's rounds took from a time on, counted. Only what was given and sent is a step.
///
/// # Errors
/// When the database fails.
pub async fn steps_since(
    connection: &impl Connection,
    programme: ProgrammeId,
    from: Instant,
) -> Result<Vec<Taken>, Error> {
    let sql = "SELECT t.report, t.step, t.code, s.lead, MAX(t.at) AS last_at, COUNT(DISTINCT t.clause) AS sections, \
        COUNT(DISTINCT t.person) AS people, MAX(p.name) AS name FROM report_step t JOIN report r ON r.id = t.report \
        JOIN report_section s ON s.report = t.report AND s.clause = t.clause LEFT JOIN person p ON p.id = t.person \
        WHERE r.programme = $1 AND t.at >= $2 GROUP BY t.report, t.step, t.code, s.lead \
        ORDER BY t.report, t.step, t.code, s.lead";
    let rows: Vec<Row> = all(connection, sql, values![programme.to_string(), from.millis()]).await?;
    rows.into_iter()
        .map(|row| {
            let name = row.name.filter(|_| row.people == 1).unwrap_or_default();
            Ok(Taken {
                report: row.report.parse().map_err(|_| bad("report", &row.report))?,
                step: Step::from_name(&row.step).ok_or_else(|| bad("step", &row.step))?,
                lead: row.lead.map(|code| code.parse().map_err(|_| bad("lead", &code))).transpose()?,
                at: Instant::from_millis(row.last_at),
                by: Doer { name, code: row.code },
                sections: u32::try_from(row.sections).map_err(|_| bad("clause", row.sections))?,
            })
        })
        .collect()
}

/// A member beside a round; of a text the secretariat's without one.
#[derive(FromRow)]
struct AwaitedRow {
    report: String,
    member: Option<String>,
}

impl AwaitedRow {
    fn awaited(self) -> Result<(ReportId, Option<MemberCode>), Error> {
        let report: ReportId = self.report.parse().map_err(|_| bad("report", &self.report))?;
        let member = self.member.map(|code| code.parse().map_err(|_| bad("code", &code))).transpose()?;
        Ok((report, member))
    }
}

/// The sections that are written, of the rounds of a programme that are open.
const WRITTEN: &str = "report r JOIN report_section s ON s.report = r.id AND s.stage IN ('open', 'returned')";

/// What is still awaited in each of a programme's rounds that are open, by what was given and sent: of the members that take part their
/// words, of those that lead their texts. Two statements, however many rounds there are; one in which nothing is awaited is left out.
///
/// # Errors
/// When the database fails.
pub async fn awaited(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<ReportId, Awaited>, Error> {
    let words = format!(
        "SELECT DISTINCT r.id AS report, p.voice AS member FROM {WRITTEN} \
         JOIN report_part p ON p.report = s.report AND p.clause = s.clause WHERE r.programme = $1 AND r.locked_at IS NULL \
         AND p.voice <> 'lead' AND p.sent_at IS NULL"
    );
    let texts = format!(
        "SELECT DISTINCT r.id AS report, s.lead AS member FROM {WRITTEN} \
         WHERE r.programme = $1 AND r.locked_at IS NULL"
    );
    let (words, texts) = tokio::try_join!(
        all::<AwaitedRow>(connection, &words, values![programme.to_string()]),
        all::<AwaitedRow>(connection, &texts, values![programme.to_string()]),
    )?;
    let mut found: HashMap<ReportId, Awaited> = HashMap::new();
    for row in words {
        let (report, member) = row.awaited()?;
        found.entry(report).or_default().words.extend(member);
    }
    for row in texts {
        let (report, member) = row.awaited()?;
        found.entry(report).or_default().texts.push(member);
    }
    Ok(found)
}
