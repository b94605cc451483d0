//! Rows of initiatives. A list is one statement, whatever it counts, and one for what was reported.

use std::collections::HashMap;

use shared::api::initiative::{InitiativeRow, Served};
use shared::id::{InitiativeId, ProgrammeId, WorkstreamId};
use shared::initiative::bulk::{Change, Values};
use shared::initiative::risk::of_product;
use shared::initiative::{
    AddInitiative, ChangeInitiative, ChangeMany, InitiativeEdit, State, is_late, stale_since,
};
use shared::member::MemberCode;
use shared::text::ClauseId;
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, by_ids, execute, inconsistent, one};
use crate::permit::Permit;
use crate::{report, result, values};

/// An initiative as it is stored.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Its programme.
    pub programme: ProgrammeId,
    /// As in the list.
    pub row: InitiativeRow,
    /// What is to be done.
    pub description: String,
    /// What its workstream is called.
    pub workstream_name: Option<String>,
}

/// Codes as they are stored: with spaces between.
pub fn codes(members: &[MemberCode]) -> String {
    members.iter().map(MemberCode::as_str).collect::<Vec<_>>().join(" ")
}

/// Codes as they are stored, read.
pub fn members(table: &str, column: &str, codes: &str) -> Result<Vec<MemberCode>, Error> {
    codes
        .split_whitespace()
        .map(|code| code.parse().map_err(|_| inconsistent(table, column, codes)))
        .collect()
}

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    number: i64,
    version: i64,
    title: String,
    description: String,
    workstream: Option<String>,
    workstream_name: Option<String>,
    body: String,
    lead: Option<String>,
    partners: String,
    starts: Option<String>,
    ends: Option<String>,
    state: String,
    changed_at: i64,
    logged_at: Option<i64>,
    clause: Option<String>,
    kind: Option<String>,
    label: Option<String>,
    planned: Option<i64>,
    reached: Option<i64>,
    overdue: Option<i64>,
    next: Option<String>,
    risk: Option<i64>,
}

/// One row for each result that an initiative serves. `of` is the column by which milestones and risks are found, `$1` its value;
/// `$2` is today.
fn select(of: &str, description: &str, which: &str) -> String {
    format!(
        "SELECT i.id, i.programme, i.number, i.version, i.title, {description} AS description, i.workstream, \
         w.name AS workstream_name, i.body, i.lead, i.partners, i.starts, i.ends, i.state, i.changed_at, \
         (SELECT l.at FROM initiative_log l WHERE l.initiative = i.id ORDER BY l.number DESC LIMIT 1) AS logged_at, \
         r.clause, r.kind, r.label, m.planned, m.reached, m.overdue, m.next, k.risk \
         FROM initiative i LEFT JOIN workstream w ON w.id = i.workstream \
         LEFT JOIN initiative_result s ON s.initiative = i.id \
         LEFT JOIN result r ON r.programme = s.programme AND r.clause = s.clause \
         LEFT JOIN (SELECT initiative, COUNT(*) AS planned, COUNT(done) AS reached, \
         SUM(CASE WHEN done IS NULL AND due < $2 THEN 1 ELSE 0 END) AS overdue, \
         MIN(CASE WHEN done IS NULL THEN due END) AS next FROM milestone WHERE {of} = $1 GROUP BY initiative) m \
         ON m.initiative = i.id \
         LEFT JOIN (SELECT initiative, MAX(likelihood * effect) AS risk FROM initiative_risk WHERE {of} = $1 \
         GROUP BY initiative) k ON k.initiative = i.id WHERE {which} ORDER BY i.number, s.position"
    )
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("initiative", column, value)
}

fn count(column: &str, value: Option<i64>) -> Result<u32, Error> {
    value.map_or(Ok(0), |value| u32::try_from(value).map_err(|_| bad(column, value)))
}

fn date(column: &str, text: Option<String>) -> Result<Option<Date>, Error> {
    text.map(|text| text.parse().map_err(|_| bad(column, text))).transpose()
}

impl Row {
    fn served(&self) -> Result<Option<Served>, Error> {
        result::served("initiative", self.clause.as_deref(), self.kind.as_deref(), self.label.as_deref())
    }

    fn stored(self, today: Date) -> Result<Stored, Error> {
        let serves = self.served()?.into_iter().collect();
        let state = State::from_name(&self.state).ok_or_else(|| bad("state", &self.state))?;
        let ends = date("ends", self.ends)?;
        let overdue = count("milestones", self.overdue)?;
        let row = InitiativeRow {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            number: count("number", Some(self.number))?,
            version: count("version", Some(self.version))?,
            title: self.title,
            serves,
            workstream: self
                .workstream
                .map(|id| id.parse().map_err(|_| bad("workstream", &id)))
                .transpose()?,
            body: self.body,
            lead: self.lead.map(|code| code.parse().map_err(|_| bad("lead", &code))).transpose()?,
            partners: members("initiative", "partners", &self.partners)?,
            starts: date("starts", self.starts)?,
            ends,
            state,
            milestones: count("milestones", self.planned)?,
            reached: count("milestones", self.reached)?,
            overdue,
            next: date("next", self.next)?,
            risk: self.risk.map(|product| of_product(u8::try_from(product).unwrap_or(u8::MAX))),
            changed_at: Instant::from_millis(self.changed_at),
            said_at: Instant::from_millis(self.logged_at.unwrap_or_default().max(self.changed_at)),
            stale_since: None,
            late: is_late(state, ends, overdue, today),
        };
        Ok(Stored {
            programme: self.programme.parse().map_err(|_| bad("programme", &self.programme))?,
            row,
            description: self.description,
            workstream_name: self.workstream_name,
        })
    }
}

/// Rows of one initiative stand together: they become one, with everything it serves.
fn fold(rows: Vec<Row>, today: Date) -> Result<Vec<Stored>, Error> {
    let mut found: Vec<Stored> = Vec::new();
    let mut last = String::new();
    for row in rows {
        if row.id == last
            && let Some(stored) = found.last_mut()
        {
            stored.row.serves.extend(row.served()?);
        } else {
            last.clone_from(&row.id);
            found.push(row.stored(today)?);
        }
    }
    Ok(found)
}

/// Those of a programme, by their numbers; only those that serve `serving` or what stands under it, where that is given.
pub(super) async fn all_of(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
    serving: Option<&ClauseId>,
) -> Result<Vec<InitiativeRow>, Error> {
    let mut rows = unheard(connection, programme, today, serving).await?;
    if !rows.is_empty() {
        hear(&report::last_words(connection, programme).await?, &mut rows, today);
    }
    Ok(rows.into_iter().map(|stored| stored.row).collect())
}

/// The same before [`hear`].
pub(super) async fn unheard(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
    serving: Option<&ClauseId>,
) -> Result<Vec<Stored>, Error> {
    let mut which = "i.programme = $1".to_owned();
    let mut values: Vec<Value> = values![programme.to_string(), today.to_string()];
    if let Some(clause) = serving {
        which.push_str(
            " AND i.id IN (SELECT x.initiative FROM initiative_result x \
             JOIN result y ON y.programme = x.programme AND y.clause = x.clause WHERE x.programme = $1 AND \
             (x.clause = $3 OR y.parent = $3 OR y.parent IN \
             (SELECT z.clause FROM result z WHERE z.programme = $1 AND z.parent = $3)))",
        );
        values.push(clause.to_string().into());
    }
    fold(all(connection, &select("programme", "''", &which), values).await?, today)
}

pub(super) async fn find(
    connection: &impl Connection,
    id: InitiativeId,
    today: Date,
) -> Result<Option<Stored>, Error> {
    let sql = select("initiative", "i.description", "i.id = $1");
    let mut rows = fold(all(connection, &sql, values![id.to_string(), today.to_string()]).await?, today)?;
    if let Some(programme) = rows.first().map(|stored| stored.programme) {
        hear(&report::last_words(connection, programme).await?, &mut rows, today);
    }
    Ok(rows.pop())
}

/// Counts what was reported of the results that they serve as word of them, and says of which word is awaited.
pub(super) fn hear(reported: &HashMap<ClauseId, Instant>, rows: &mut [Stored], today: Date) {
    for Stored { row, .. } in rows {
        let said = row.serves.iter().filter_map(|served| reported.get(&served.clause)).max();
        row.said_at = said.copied().map_or(row.said_at, |said| said.max(row.said_at));
        row.stale_since = stale_since(row.state, row.said_at, today);
    }
}

#[derive(FromRow)]
struct OneText {
    text: String,
}

/// The programme that an initiative is of.
///
/// # Errors
/// When the database fails.
pub async fn programme_of(
    connection: &impl Connection,
    id: InitiativeId,
) -> Result<Option<ProgrammeId>, Error> {
    let sql = "SELECT programme AS text FROM initiative WHERE id = $1";
    let row: Option<OneText> = one(connection, sql, values![id.to_string()]).await?;
    row.map(|row| row.text.parse().map_err(|_| bad("programme", &row.text))).transpose()
}

pub(super) async fn titles_in(connection: &impl Connection, of: WorkstreamId) -> Result<Vec<String>, Error> {
    let sql = "SELECT title AS text FROM initiative WHERE workstream = $1 ORDER BY number";
    let rows: Vec<OneText> = all(connection, sql, values![of.to_string()]).await?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}

#[derive(FromRow)]
struct Number {
    number: i64,
}

/// Answers the number it was given.
pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, AddInitiative>,
    programme: ProgrammeId,
    id: InitiativeId,
    edit: &InitiativeEdit,
) -> Result<i64, Error> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM initiative WHERE programme = $1";
    let next: Option<Number> = one(tx.sql(), sql, values![programme.to_string()]).await?;
    let number = next.map_or(1, |row| row.number);
    execute(
        tx.sql(),
        "INSERT INTO initiative (id, programme, number, version, title, description, workstream, body, lead, partners, \
         starts, ends, state, changed_at) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        [values![id.to_string(), programme.to_string(), number], facts(tx, edit)].concat(),
    )
    .await?;
    result::serve(tx, "initiative", programme, id.to_string(), &edit.serves).await?;
    Ok(number)
}

/// The values of what is filled in, in the order of the columns.
fn facts(tx: &Tx, edit: &InitiativeEdit) -> Vec<Value> {
    values![
        edit.title.trim(),
        edit.description.trim(),
        edit.workstream.map(|id| id.to_string()),
        edit.body.trim(),
        edit.lead.map(|code| code.to_string()),
        codes(&edit.partners),
        edit.starts.map(|date| date.to_string()),
        edit.ends.map(|date| date.to_string()),
        edit.state.as_str(),
        tx.at().millis(),
    ]
}

pub(super) async fn update(
    tx: &Tx,
    _permit: &Permit<'_, ChangeInitiative>,
    programme: ProgrammeId,
    id: InitiativeId,
    edit: &InitiativeEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE initiative SET version = version + 1, title = $2, description = $3, workstream = $4, body = $5, \
         lead = $6, partners = $7, starts = $8, ends = $9, state = $10, changed_at = $11 WHERE id = $1",
        [values![id.to_string()], facts(tx, edit)].concat(),
    )
    .await?;
    execute(tx.sql(), "DELETE FROM initiative_result WHERE initiative = $1", values![id.to_string()]).await?;
    result::serve(tx, "initiative", programme, id.to_string(), &edit.serves).await
}

/// Changes one thing of many, or makes each of them again what it was: `changed` has what each becomes ([`Change::after`]).
pub(super) async fn update_many(
    tx: &Tx,
    _permit: &Permit<'_, ChangeMany>,
    changed: &[(InitiativeId, &Values)],
    change: &Change,
) -> Result<(), Error> {
    let (set, value): (&str, Value) = match change {
        Change::State { state, .. } => ("state = $2", state.as_str().into()),
        Change::Workstream { workstream } => ("workstream = $2", workstream.map(|id| id.to_string()).into()),
        Change::Body { body } => ("body = $2", body.trim().into()),
        Change::Lead { .. } | Change::Back { .. } => return update_each(tx, changed).await,
    };
    for (places, values) in by_ids(&[tx.at().millis().into(), value], changed.iter().map(|(id, _)| id)) {
        let sql = format!(
            "UPDATE initiative SET version = version + 1, changed_at = $1, {set} WHERE id IN ({places})"
        );
        execute(tx.sql(), &sql, values).await?;
    }
    Ok(())
}

/// The same where what they become differs from one to the next: with the lead, who takes part beside it.
async fn update_each(tx: &Tx, changed: &[(InitiativeId, &Values)]) -> Result<(), Error> {
    for (id, values) in changed {
        execute(
            tx.sql(),
            "UPDATE initiative SET version = version + 1, changed_at = $2, state = $3, workstream = $4, body = $5, lead = $6, \
             partners = $7 WHERE id = $1",
            values![
                id.to_string(),
                tx.at().millis(),
                values.state.as_str(),
                values.workstream.map(|id| id.to_string()),
                values.body.trim(),
                values.lead.map(|code| code.to_string()),
                codes(&values.partners),
            ],
        )
        .await?;
    }
    Ok(())
}
