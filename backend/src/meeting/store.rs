//! Rows of meetings.

use shared::api::meeting::MeetingView;
use shared::body::BodyKind;
use shared::id::{BodyId, MeetingId, WorkstreamId};
use shared::meeting::{KeepMeetings, MeetingEdit};
use shared::time::Date;
use shared::workstream::ManageWorkstreams;

use super::owner::Owner;
use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    workstream: Option<String>,
    body: Option<String>,
    version: i64,
    title: String,
    day: String,
    place: String,
    notes: String,
}

const SELECT: &str = "SELECT id, workstream, body, version, title, day, place, notes FROM meeting";

fn bad(column: &str, value: &str) -> Error {
    inconsistent("meeting", column, value)
}

impl Row {
    fn meeting(self) -> Result<(Owner, MeetingView), Error> {
        let of = match (self.workstream, self.body) {
            (Some(id), None) => Owner::Workstream(id.parse().map_err(|_| bad("workstream", &id))?),
            (None, Some(id)) => Owner::Body(id.parse().map_err(|_| bad("body", &id))?),
            _ => return Err(bad("workstream", "neither or both")),
        };
        let view = MeetingView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            version: u32::try_from(self.version).map_err(|_| bad("version", &self.version.to_string()))?,
            day: self.day.parse().map_err(|_| bad("day", &self.day))?,
            title: self.title,
            place: self.place,
            notes: self.notes,
        };
        Ok((of, view))
    }
}

/// Those of a workstream or of a body, the latest first.
pub(super) async fn of(connection: &impl Connection, of: Owner) -> Result<Vec<MeetingView>, Error> {
    let sql = format!("{SELECT} WHERE {} = $1 ORDER BY day DESC, id DESC", of.column());
    let rows: Vec<Row> = all(connection, &sql, values![of.id()]).await?;
    rows.into_iter().map(|row| row.meeting().map(|(_, view)| view)).collect()
}

/// A meeting, and what it is of.
pub(super) async fn find(
    connection: &impl Connection,
    id: MeetingId,
) -> Result<Option<(Owner, MeetingView)>, Error> {
    let sql = format!("{SELECT} WHERE id = $1");
    let row: Option<Row> = one(connection, &sql, values![id.to_string()]).await?;
    row.map(Row::meeting).transpose()
}

/// When a body meets, and what about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Which body.
    pub body: BodyId,
    /// What the meeting is about.
    pub title: String,
    /// Its day.
    pub day: Date,
}

/// When the bodies of a kind meet and met, of all times, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn of_kind(connection: &impl Connection, kind: BodyKind) -> Result<Vec<Met>, Error> {
    #[derive(FromRow)]
    struct Row {
        body: String,
        title: String,
        day: String,
    }
    let sql = "SELECT m.body, m.title, m.day FROM meeting m JOIN body b ON b.id = m.body WHERE b.kind = $1 \
               ORDER BY m.day, m.id";
    let rows: Vec<Row> = all(connection, sql, values![kind.as_str()]).await?;
    let met = rows.into_iter().map(|row| {
        Ok(Met {
            body: row.body.parse().map_err(|_| bad("body", &row.body))?,
            title: row.title,
            day: row.day.parse().map_err(|_| bad("day", &row.day))?,
        })
    });
    met.collect()
}

/// On which days a body meets and met.
///
/// # Errors
/// When the database fails.
pub async fn days_of(connection: &impl Connection, body: BodyId) -> Result<Vec<Date>, Error> {
    Ok(of(connection, Owner::Body(body)).await?.into_iter().map(|one| one.day).collect())
}

fn facts(edit: &MeetingEdit) -> Vec<Value> {
    values![edit.title.trim(), edit.day.to_string(), edit.place.trim(), edit.notes.trim()]
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, KeepMeetings>,
    of: Owner,
    id: MeetingId,
    edit: &MeetingEdit,
) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO meeting (id, {}, version, title, day, place, notes) VALUES ($1, $2, 1, $3, $4, $5, $6)",
        of.column()
    );
    execute(tx.sql(), &sql, [values![id.to_string(), of.id()], facts(edit)].concat()).await?;
    Ok(())
}

pub(super) async fn update(
    tx: &Tx,
    _permit: &Permit<'_, KeepMeetings>,
    id: MeetingId,
    edit: &MeetingEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE meeting SET version = version + 1, title = $2, day = $3, place = $4, notes = $5 WHERE id = $1",
        [values![id.to_string()], facts(edit)].concat(),
    )
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, _permit: &Permit<'_, KeepMeetings>, id: MeetingId) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM meeting WHERE id = $1", values![id.to_string()]).await?;
    Ok(())
}

/// Removes the meetings of a workstream that is removed itself.
///
/// # Errors
/// When the database fails.
pub async fn forget_workstream(
    tx: &Tx,
    _permit: &Permit<'_, ManageWorkstreams>,
    id: WorkstreamId,
) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM meeting WHERE workstream = $1", values![id.to_string()]).await?;
    Ok(())
}
