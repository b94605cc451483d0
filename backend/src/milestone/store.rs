//! Rows of milestones. A list is one statement, with what each depends on.

use shared::api::milestone::MilestoneView;
use shared::id::{InitiativeId, MilestoneId, ProgrammeId};
use shared::initiative::ChangeInitiative;
use shared::milestone::{MilestoneEdit, Node, standing};
use shared::time::Date;

use crate::db::{
    Connection, Error, FromRow, Tx, Value, all, by_ids, execute, inconsistent, insert_many, one,
};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    initiative: String,
    version: i64,
    title: String,
    due: String,
    done: Option<String>,
    need: Option<String>,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("milestone", column, value)
}

impl Row {
    fn need(&self) -> Result<Option<MilestoneId>, Error> {
        self.need.as_ref().map(|id| id.parse().map_err(|_| bad("need", id))).transpose()
    }

    fn view(self, today: Date) -> Result<MilestoneView, Error> {
        let needs = self.need()?.into_iter().collect();
        let due = self.due.parse().map_err(|_| bad("due", &self.due))?;
        let done = self.done.map(|day| day.parse().map_err(|_| bad("done", day))).transpose()?;
        Ok(MilestoneView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            initiative: self.initiative.parse().map_err(|_| bad("initiative", &self.initiative))?,
            version: u32::try_from(self.version).map_err(|_| bad("version", self.version))?,
            title: self.title,
            due,
            done,
            needs,
            standing: standing(due, done, today),
        })
    }
}

/// Those that `which` picks, `$1` being `of`, by the day they are due.
async fn read(
    connection: &impl Connection,
    which: &str,
    of: String,
    today: Date,
) -> Result<Vec<MilestoneView>, Error> {
    select(connection, which, values![of], today).await
}

async fn select(
    connection: &impl Connection,
    which: &str,
    values: Vec<Value>,
    today: Date,
) -> Result<Vec<MilestoneView>, Error> {
    let sql = format!(
        "SELECT m.id, m.initiative, m.version, m.title, m.due, m.done, n.need FROM milestone m \
         LEFT JOIN milestone_need n ON n.milestone = m.id WHERE {which} ORDER BY m.due, m.id, n.position"
    );
    let rows: Vec<Row> = all(connection, &sql, values).await?;
    let mut found: Vec<MilestoneView> = Vec::new();
    let mut last = String::new();
    // Rows of one milestone stand together: they become one, with everything it depends on.
    for row in rows {
        if row.id == last
            && let Some(view) = found.last_mut()
        {
            view.needs.extend(row.need()?);
        } else {
            last.clone_from(&row.id);
            found.push(row.view(today)?);
        }
    }
    Ok(found)
}

/// The milestones of all initiatives of a programme, by the day they are due.
///
/// # Errors
/// When the database fails.
pub async fn of_programme(
    connection: &impl Connection,
    of: ProgrammeId,
    today: Date,
) -> Result<Vec<MilestoneView>, Error> {
    read(connection, "m.programme = $1", of.to_string(), today).await
}

/// The milestones of these initiatives, by the day they are due.
///
/// # Errors
/// When the database fails.
pub async fn of_initiatives(
    connection: &impl Connection,
    of: &[InitiativeId],
    today: Date,
) -> Result<Vec<MilestoneView>, Error> {
    let mut found = Vec::new();
    for (places, values) in by_ids(&[], of) {
        found.extend(select(connection, &format!("m.initiative IN ({places})"), values, today).await?);
    }
    found.sort_by_key(|one| (one.due, one.id));
    Ok(found)
}

/// The milestones of an initiative, by the day they are due.
///
/// # Errors
/// When the database fails.
pub async fn of_initiative(
    connection: &impl Connection,
    of: InitiativeId,
    today: Date,
) -> Result<Vec<MilestoneView>, Error> {
    read(connection, "m.initiative = $1", of.to_string(), today).await
}

/// Milestones of other initiatives that those of this one depend on.
///
/// # Errors
/// When the database fails.
pub async fn elsewhere(
    connection: &impl Connection,
    of: InitiativeId,
    today: Date,
) -> Result<Vec<MilestoneView>, Error> {
    let which = "m.initiative <> $1 AND m.id IN (SELECT x.need FROM milestone_need x \
                 JOIN milestone o ON o.id = x.milestone WHERE o.initiative = $1)";
    read(connection, which, of.to_string(), today).await
}

pub(super) async fn find(
    connection: &impl Connection,
    id: MilestoneId,
    today: Date,
) -> Result<Option<MilestoneView>, Error> {
    Ok(read(connection, "m.id = $1", id.to_string(), today).await?.pop())
}

/// Every milestone of a programme, as far as dependencies go.
pub(super) async fn nodes(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<Node>, Error> {
    // Which day it is does not matter here.
    let day = shared::time::Instant::from_millis(0).date();
    let views = of_programme(connection, of, day).await?;
    Ok(views.into_iter().map(|view| Node { id: view.id, title: view.title, needs: view.needs }).collect())
}

#[derive(FromRow)]
struct OneText {
    text: Option<String>,
}

/// The first day on which something of an initiative is due, or was reached.
///
/// # Errors
/// When the database fails.
pub async fn first_day(connection: &impl Connection, of: InitiativeId) -> Result<Option<Date>, Error> {
    let sql = "SELECT MIN(CASE WHEN done < due THEN done ELSE due END) AS text FROM milestone WHERE initiative = $1";
    let row: Option<OneText> = one(connection, sql, values![of.to_string()]).await?;
    row.and_then(|row| row.text).map(|day| day.parse().map_err(|_| bad("due", day))).transpose()
}

/// What the milestones are called that depend on this one.
pub(super) async fn waiting_for(connection: &impl Connection, id: MilestoneId) -> Result<Vec<String>, Error> {
    let sql = "SELECT m.title AS text FROM milestone_need n JOIN milestone m ON m.id = n.milestone \
               WHERE n.need = $1 ORDER BY m.due, m.id";
    let rows: Vec<OneText> = all(connection, sql, values![id.to_string()]).await?;
    Ok(rows.into_iter().filter_map(|row| row.text).collect())
}

fn facts(edit: &MilestoneEdit) -> Vec<Value> {
    values![edit.title.trim(), edit.due.to_string(), edit.done.map(|day| day.to_string())]
}

async fn need(tx: &Tx, id: MilestoneId, needs: &[MilestoneId]) -> Result<(), Error> {
    let row = |(at, need): (usize, &MilestoneId)| {
        values![id.to_string(), need.to_string(), i64::try_from(at).unwrap_or(i64::MAX)]
    };
    let rows = needs.iter().enumerate().map(row).collect();
    insert_many(tx, "milestone_need (milestone, need, position)", "", rows).await
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, ChangeInitiative>,
    programme: ProgrammeId,
    of: InitiativeId,
    id: MilestoneId,
    edit: &MilestoneEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO milestone (id, initiative, programme, version, title, due, done) \
         VALUES ($1, $2, $3, 1, $4, $5, $6)",
        [values![id.to_string(), of.to_string(), programme.to_string()], facts(edit)].concat(),
    )
    .await?;
    need(tx, id, &edit.needs).await
}

pub(super) async fn update(
    tx: &Tx,
    _permit: &Permit<'_, ChangeInitiative>,
    id: MilestoneId,
    edit: &MilestoneEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE milestone SET version = version + 1, title = $2, due = $3, done = $4 WHERE id = $1",
        [values![id.to_string()], facts(edit)].concat(),
    )
    .await?;
    execute(tx.sql(), "DELETE FROM milestone_need WHERE milestone = $1", values![id.to_string()]).await?;
    need(tx, id, &edit.needs).await
}

pub(super) async fn delete(
    tx: &Tx,
    _permit: &Permit<'_, ChangeInitiative>,
    id: MilestoneId,
) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM milestone_need WHERE milestone = $1", values![id.to_string()]).await?;
    execute(tx.sql(), "DELETE FROM milestone WHERE id = $1", values![id.to_string()]).await?;
    Ok(())
}
