//! Rows of meetings.

use shared::api::meeting::MeetingView;
use shared::id::{MeetingId, WorkstreamId};
use shared::meeting::{KeepMeetings, MeetingEdit};
use shared::workstream::ManageWorkstreams;

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    workstream: String,
    version: i64,
    title: String,
    day: String,
    place: String,
    notes: String,
}

const SELECT: &str = "SELECT id, workstream, version, title, day, place, notes FROM meeting";

impl Row {
    fn meeting(self) -> Result<(WorkstreamId, MeetingView), Error> {
        let bad = |column: &str, value: &str| inconsistent("meeting", column, value);
        let of = self.workstream.parse().map_err(|_| bad("workstream", &self.workstream))?;
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

/// Those of a workstream, the latest first.
pub(super) async fn of_workstream(
    connection: &impl Connection,
    of: WorkstreamId,
) -> Result<Vec<MeetingView>, Error> {
    let sql = format!("{SELECT} WHERE workstream = $1 ORDER BY day DESC, id DESC");
    let rows: Vec<Row> = all(connection, &sql, values![of.to_string()]).await?;
    rows.into_iter().map(|row| row.meeting().map(|(_, view)| view)).collect()
}

/// A meeting, and the workstream it is of.
pub(super) async fn find(
    connection: &impl Connection,
    id: MeetingId,
) -> Result<Option<(WorkstreamId, MeetingView)>, Error> {
    let sql = format!("{SELECT} WHERE id = $1");
    let row: Option<Row> = one(connection, &sql, values![id.to_string()]).await?;
    row.map(Row::meeting).transpose()
}

fn facts(edit: &MeetingEdit) -> Vec<Value> {
    values![edit.title.trim(), edit.day.to_string(), edit.place.trim(), edit.notes.trim()]
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, KeepMeetings>,
    of: WorkstreamId,
    id: MeetingId,
    edit: &MeetingEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO meeting (id, workstream, version, title, day, place, notes) VALUES ($1, $2, 1, $3, $4, $5, $6)",
        [values![id.to_string(), of.to_string()], facts(edit)].concat(),
    )
    .await?;
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
