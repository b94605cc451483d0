//! Rows of workstreams.

use shared::api::initiative::Served;
use shared::api::programme::Named;
use shared::api::workstream::WorkstreamView;
use shared::id::{ProgrammeId, WorkstreamId};
use shared::workstream::{ManageWorkstreams, WorkstreamEdit};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent};
use crate::initiative::{codes, members};
use crate::permit::Permit;
use crate::result;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    version: i64,
    name: String,
    description: String,
    lead: Option<String>,
    members: String,
    officer: Option<String>,
    officer_name: Option<String>,
    contacts: String,
    clause: Option<String>,
    kind: Option<String>,
    label: Option<String>,
    initiatives: Option<i64>,
    open: Option<i64>,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("workstream", column, value)
}

impl Row {
    fn served(&self) -> Result<Option<Served>, Error> {
        result::served("workstream", self.clause.as_deref(), self.kind.as_deref(), self.label.as_deref())
    }

    fn view(self) -> Result<(ProgrammeId, WorkstreamView), Error> {
        let serves = self.served()?.into_iter().collect();
        let count = |value: Option<i64>| {
            value.map_or(Ok(0), |value| u32::try_from(value).map_err(|_| bad("initiatives", value)))
        };
        let officer = match (self.officer, self.officer_name) {
            (Some(id), Some(name)) => Some(Named { id: id.parse().map_err(|_| bad("officer", &id))?, name }),
            _ => None,
        };
        let programme = self.programme.parse().map_err(|_| bad("programme", &self.programme))?;
        let view = WorkstreamView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            version: u32::try_from(self.version).map_err(|_| bad("version", self.version))?,
            name: self.name,
            description: self.description,
            lead: self.lead.map(|code| code.parse().map_err(|_| bad("lead", &code))).transpose()?,
            members: members("workstream", "members", &self.members)?,
            officer,
            serves,
            contacts: serde_json::from_str(&self.contacts).map_err(|error| bad("contacts", error))?,
            initiatives: count(self.initiatives)?,
            open: count(self.open)?,
        };
        Ok((programme, view))
    }
}

/// Those that `which` picks, `$1` being `of`, in the order they were added.
async fn read(
    connection: &impl Connection,
    which: &str,
    of: String,
) -> Result<Vec<(ProgrammeId, WorkstreamView)>, Error> {
    let sql = format!(
        "SELECT w.id, w.programme, w.version, w.name, w.description, w.lead, w.members, w.officer, p.name AS officer_name, \
         w.contacts, r.clause, r.kind, r.label, c.initiatives, c.open FROM workstream w \
         LEFT JOIN person p ON p.id = w.officer \
         LEFT JOIN workstream_result s ON s.workstream = w.id \
         LEFT JOIN result r ON r.programme = s.programme AND r.clause = s.clause \
         LEFT JOIN (SELECT workstream, COUNT(*) AS initiatives, \
         SUM(CASE WHEN state IN ('completed', 'stopped') THEN 0 ELSE 1 END) AS open FROM initiative \
         GROUP BY workstream) c ON c.workstream = w.id WHERE {which} ORDER BY w.id, s.position"
    );
    let rows: Vec<Row> = all(connection, &sql, values![of]).await?;
    let mut found: Vec<(ProgrammeId, WorkstreamView)> = Vec::new();
    let mut last = String::new();
    // Rows of one workstream stand together: they become one, with everything it serves.
    for row in rows {
        if row.id == last
            && let Some((_, view)) = found.last_mut()
        {
            view.serves.extend(row.served()?);
        } else {
            last.clone_from(&row.id);
            found.push(row.view()?);
        }
    }
    Ok(found)
}

/// Those of a programme, in the order they were added.
///
/// # Errors
/// When the database fails.
pub async fn all_of(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<WorkstreamView>, Error> {
    let found = read(connection, "w.programme = $1", of.to_string()).await?;
    Ok(found.into_iter().map(|(_, view)| view).collect())
}

/// A workstream, and the programme it is of.
pub(super) async fn find(
    connection: &impl Connection,
    id: WorkstreamId,
) -> Result<Option<(ProgrammeId, WorkstreamView)>, Error> {
    Ok(read(connection, "w.id = $1", id.to_string()).await?.pop())
}

/// The workstreams of a programme, by their ids.
///
/// # Errors
/// When the database fails.
pub async fn ids_of(connection: &impl Connection, of: ProgrammeId) -> Result<Vec<WorkstreamId>, Error> {
    #[derive(FromRow)]
    struct Id {
        id: String,
    }
    let sql = "SELECT id FROM workstream WHERE programme = $1 ORDER BY id";
    let rows: Vec<Id> = all(connection, sql, values![of.to_string()]).await?;
    rows.into_iter().map(|row| row.id.parse().map_err(|_| bad("id", &row.id))).collect()
}

/// The values of what is filled in, in the order of the columns.
fn facts(edit: &WorkstreamEdit) -> Result<Vec<Value>, Error> {
    let trimmed: Vec<shared::workstream::Contact> = edit
        .contacts
        .iter()
        .map(|one| shared::workstream::Contact {
            name: one.name.trim().to_owned(),
            reach: one.reach.trim().to_owned(),
        })
        .collect();
    Ok(values![
        edit.name.trim(),
        edit.description.trim(),
        edit.lead.map(|code| code.to_string()),
        codes(&edit.members),
        edit.officer.map(|id| id.to_string()),
        serde_json::to_string(&trimmed).map_err(|error| bad("contacts", error))?,
    ])
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, ManageWorkstreams>,
    programme: ProgrammeId,
    id: WorkstreamId,
    edit: &WorkstreamEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO workstream (id, programme, version, name, description, lead, members, officer, contacts) \
         VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8)",
        [values![id.to_string(), programme.to_string()], facts(edit)?].concat(),
    )
    .await?;
    result::serve(tx, "workstream", programme, id.to_string(), &edit.serves).await
}

pub(super) async fn update(
    tx: &Tx,
    _permit: &Permit<'_, ManageWorkstreams>,
    programme: ProgrammeId,
    id: WorkstreamId,
    edit: &WorkstreamEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE workstream SET version = version + 1, name = $2, description = $3, lead = $4, members = $5, \
         officer = $6, contacts = $7 WHERE id = $1",
        [values![id.to_string()], facts(edit)?].concat(),
    )
    .await?;
    clear(tx, id).await?;
    result::serve(tx, "workstream", programme, id.to_string(), &edit.serves).await
}

async fn clear(tx: &Tx, id: WorkstreamId) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM workstream_result WHERE workstream = $1", values![id.to_string()]).await?;
    Ok(())
}

pub(super) async fn delete(
    tx: &Tx,
    _permit: &Permit<'_, ManageWorkstreams>,
    id: WorkstreamId,
) -> Result<(), Error> {
    clear(tx, id).await?;
    execute(tx.sql(), "DELETE FROM workstream WHERE id = $1", values![id.to_string()]).await?;
    Ok(())
}
