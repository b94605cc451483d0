//! Rows of editing sessions: times in which the pen writes during a negotiation (text model 7).

use std::collections::HashMap;

use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::programme::{AnnounceEditing, EditingSession};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, one};
use crate::permit::{By, Permit};
use crate::values;

#[derive(FromRow)]
struct Row {
    programme: String,
    opened_at: i64,
    closes_at: Option<i64>,
    reason: String,
    opened_by: String,
}

impl Row {
    fn session(self) -> Result<(ProgrammeId, EditingSession), Error> {
        let bad = |column: &str, value: &str| inconsistent("editing_session", column, value);
        let session = EditingSession {
            opened_at: Instant::from_millis(self.opened_at),
            until: self.closes_at.map(Instant::from_millis),
            reason: self.reason,
            by: self.opened_by.parse().map_err(|_| bad("opened_by", &self.opened_by))?,
        };
        Ok((self.programme.parse().map_err(|_| bad("programme", &self.programme))?, session))
    }
}

const RUNNING: &str = "SELECT programme, opened_at, closes_at, reason, opened_by FROM editing_session \
    WHERE ended_at IS NULL";

/// The session that was announced and has not ended.
pub(super) async fn running(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<EditingSession>, Error> {
    let sql = format!("{RUNNING} AND programme = $1");
    let row: Option<Row> = one(connection, &sql, values![programme.to_string()]).await?;
    Ok(row.map(Row::session).transpose()?.map(|(_, session)| session))
}

/// All that have not ended, by their programmes.
pub(super) async fn all_running(
    connection: &impl Connection,
) -> Result<HashMap<ProgrammeId, EditingSession>, Error> {
    all::<Row>(connection, RUNNING, values![]).await?.into_iter().map(Row::session).collect()
}

pub(super) async fn announce(
    tx: &Tx,
    permit: &Permit<'_, AnnounceEditing>,
    programme: ProgrammeId,
    session: &EditingSession,
) -> Result<(), Error> {
    let By::Person { person, seat } = permit.by() else {
        return Err(inconsistent("editing_session", "opened_by", "the system"));
    };
    execute(
        tx.sql(),
        "INSERT INTO editing_session (programme, seq, opened_at, opened_by, opened_seat, closes_at, reason) \
         VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM editing_session WHERE programme = $1), \
         $2, $3, $4, $5, $6)",
        values![
            programme.to_string(),
            session.opened_at.millis(),
            person.to_string(),
            seat.to_string(),
            session.until.map(Instant::millis),
            session.reason.clone(),
        ],
    )
    .await?;
    Ok(())
}

/// Ends the running session, if one is; answers whether one was.
pub(super) async fn end<A: Act>(
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
) -> Result<bool, Error> {
    let (person, seat) = match permit.by() {
        By::Person { person, seat } => (Some(person.to_string()), Some(seat.to_string())),
        By::System(_) => (None, None),
    };
    let ended = execute(
        tx.sql(),
        "UPDATE editing_session SET ended_at = $2, ended_by = $3, ended_seat = $4 \
         WHERE programme = $1 AND ended_at IS NULL",
        values![programme.to_string(), tx.at().millis(), person, seat],
    )
    .await?;
    Ok(ended > 0)
}

#[derive(FromRow)]
struct ProgrammeRow {
    programme: String,
}

/// The programmes whose session was to end by now.
pub(super) async fn overdue(connection: &impl Connection, now: Instant) -> Result<Vec<ProgrammeId>, Error> {
    let rows: Vec<ProgrammeRow> = all(
        connection,
        "SELECT programme FROM editing_session WHERE ended_at IS NULL AND closes_at <= $1",
        values![now.millis()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            row.programme.parse().map_err(|_| inconsistent("editing_session", "programme", &row.programme))
        })
        .collect()
}
