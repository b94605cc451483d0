//! Rows of sealed plans. They are only ever added: what is planned is copied by the database itself.

use shared::api::plan::PlanSummary;
use shared::api::revision::Doer;
use shared::id::{PersonId, PlanId, ProgrammeId};
use shared::plan::{NewPlan, PlannedInitiative, PlannedMilestone, SealPlan};
use shared::programme::Period;
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    number: i64,
    title: String,
    starts: Option<String>,
    ends: Option<String>,
    decision: String,
    note: String,
    sealed_at: i64,
    name: Option<String>,
    sealed_code: String,
    hash: String,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("plan", column, value)
}

fn number(value: i64) -> Result<u32, Error> {
    u32::try_from(value).map_err(|_| bad("number", value))
}

fn date(column: &str, text: Option<String>) -> Result<Option<Date>, Error> {
    text.map(|text| text.parse().map_err(|_| bad(column, text))).transpose()
}

impl Row {
    fn summary(self) -> Result<(ProgrammeId, PlanSummary), Error> {
        let days = date("starts", self.starts)?.zip(date("ends", self.ends)?);
        let summary = PlanSummary {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            number: number(self.number)?,
            title: self.title,
            period: days.map(|(from, to)| Period { from, to }),
            decision: self.decision,
            note: self.note,
            sealed_at: Instant::from_millis(self.sealed_at),
            sealed_by: Doer { name: self.name.unwrap_or_default(), code: self.sealed_code },
            hash: self.hash,
        };
        Ok((self.programme.parse().map_err(|_| bad("programme", &self.programme))?, summary))
    }
}

const SELECT: &str = "SELECT p.id, p.programme, p.number, p.title, p.starts, p.ends, p.decision, p.note, p.sealed_at, o.name, \
     p.sealed_code, p.hash FROM plan p LEFT JOIN person o ON o.id = p.sealed_by";

/// The sealed plans of a programme, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn all_of(connection: &impl Connection, programme: ProgrammeId) -> Result<Vec<PlanSummary>, Error> {
    let sql = format!("{SELECT} WHERE p.programme = $1 ORDER BY p.number DESC");
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    rows.into_iter().map(|row| Ok(row.summary()?.1)).collect()
}

pub(super) async fn find(
    connection: &impl Connection,
    id: PlanId,
) -> Result<Option<(ProgrammeId, PlanSummary)>, Error> {
    let sql = format!("{SELECT} WHERE p.id = $1");
    let row: Option<Row> = one(connection, &sql, values![id.to_string()]).await?;
    row.map(Row::summary).transpose()
}

#[derive(FromRow)]
struct InitiativeRow {
    initiative: String,
    number: i64,
    title: String,
    starts: Option<String>,
    ends: Option<String>,
}

impl InitiativeRow {
    fn planned(self) -> Result<PlannedInitiative, Error> {
        Ok(PlannedInitiative {
            initiative: self.initiative.parse().map_err(|_| bad("initiative", &self.initiative))?,
            number: number(self.number)?,
            title: self.title,
            starts: date("starts", self.starts)?,
            ends: date("ends", self.ends)?,
        })
    }
}

async fn read_initiatives(
    connection: &impl Connection,
    sql: &str,
    of: Vec<Value>,
) -> Result<Vec<PlannedInitiative>, Error> {
    let rows: Vec<InitiativeRow> = all(connection, sql, of).await?;
    rows.into_iter().map(InitiativeRow::planned).collect()
}

/// The initiatives of a plan, by number.
pub(super) async fn initiatives(
    connection: &impl Connection,
    of: PlanId,
) -> Result<Vec<PlannedInitiative>, Error> {
    let sql =
        "SELECT initiative, number, title, starts, ends FROM plan_initiative WHERE plan = $1 ORDER BY number";
    read_initiatives(connection, sql, values![of.to_string()]).await
}

/// Which initiatives a plan for the days from `$2` to `$3` takes in (`shared::plan::takes_in`).
const WITHIN: &str = "COALESCE(i.starts, i.ends) <= $3 AND COALESCE(i.ends, i.starts) >= $2";

fn within(of: impl ToString, period: Period) -> Vec<Value> {
    values![of.to_string(), period.from.to_string(), period.to.to_string()]
}

/// The initiatives of a programme that a plan for these days takes in, as they are planned now.
pub(super) async fn planned_initiatives(
    connection: &impl Connection,
    of: ProgrammeId,
    period: Period,
) -> Result<Vec<PlannedInitiative>, Error> {
    let sql = format!(
        "SELECT i.id AS initiative, i.number, i.title, i.starts, i.ends FROM initiative i \
         WHERE i.programme = $1 AND {WITHIN} ORDER BY i.number"
    );
    read_initiatives(connection, &sql, within(of, period)).await
}

#[derive(FromRow)]
struct MilestoneRow {
    milestone: String,
    initiative: String,
    title: String,
    due: String,
}

impl MilestoneRow {
    fn planned(self) -> Result<PlannedMilestone, Error> {
        Ok(PlannedMilestone {
            milestone: self.milestone.parse().map_err(|_| bad("milestone", &self.milestone))?,
            initiative: self.initiative.parse().map_err(|_| bad("initiative", &self.initiative))?,
            title: self.title,
            due: self.due.parse().map_err(|_| bad("due", &self.due))?,
        })
    }
}

async fn read_milestones(
    connection: &impl Connection,
    sql: &str,
    of: Vec<Value>,
) -> Result<Vec<PlannedMilestone>, Error> {
    let rows: Vec<MilestoneRow> = all(connection, sql, of).await?;
    rows.into_iter().map(MilestoneRow::planned).collect()
}

/// The milestones of a plan, by the day they were due.
pub(super) async fn milestones(
    connection: &impl Connection,
    of: PlanId,
) -> Result<Vec<PlannedMilestone>, Error> {
    let sql = "SELECT milestone, initiative, title, due FROM plan_milestone WHERE plan = $1 ORDER BY due, milestone";
    read_milestones(connection, sql, values![of.to_string()]).await
}

/// The milestones of a programme that are due within these days, as they are planned now.
pub(super) async fn planned_milestones(
    connection: &impl Connection,
    of: ProgrammeId,
    period: Period,
) -> Result<Vec<PlannedMilestone>, Error> {
    let sql = "SELECT id AS milestone, initiative, title, due FROM milestone \
         WHERE programme = $1 AND due >= $2 AND due <= $3 ORDER BY due, id";
    read_milestones(connection, sql, within(of, period)).await
}

/// A plan that is being sealed.
pub(super) struct Sealing<'a> {
    pub id: PlanId,
    pub programme: ProgrammeId,
    pub new: &'a NewPlan,
    pub by: PersonId,
    pub code: &'a str,
    pub hash: &'a str,
}

/// Keeps everything that is planned within its days at this moment.
pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, SealPlan>,
    sealing: &Sealing<'_>,
) -> Result<(), Error> {
    let (plan, period) = (sealing.id, sealing.new.period);
    execute(
        tx.sql(),
        "INSERT INTO plan (id, programme, number, title, starts, ends, decision, note, sealed_at, sealed_by, sealed_code, \
         hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            plan.to_string(),
            sealing.programme.to_string(),
            i64::from(sealing.new.number),
            sealing.new.title.trim(),
            period.from.to_string(),
            period.to.to_string(),
            sealing.new.decision.trim(),
            sealing.new.note.trim(),
            tx.at().millis(),
            sealing.by.to_string(),
            sealing.code,
            sealing.hash,
        ],
    )
    .await?;
    let sql = format!(
        "INSERT INTO plan_initiative (plan, initiative, number, title, starts, ends) \
         SELECT p.id, i.id, i.number, i.title, i.starts, i.ends FROM plan p \
         JOIN initiative i ON i.programme = p.programme WHERE p.id = $1 AND {WITHIN}"
    );
    execute(tx.sql(), &sql, within(plan, period)).await?;
    execute(
        tx.sql(),
        "INSERT INTO plan_milestone (plan, milestone, initiative, title, due) \
         SELECT p.id, m.id, m.initiative, m.title, m.due FROM plan p \
         JOIN milestone m ON m.programme = p.programme WHERE p.id = $1 AND m.due >= $2 AND m.due <= $3",
        within(plan, period),
    )
    .await?;
    Ok(())
}
