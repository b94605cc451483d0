//! Rows of a programme's history: its steps, and its editing sessions.

use shared::api::programme::{Happened, HistoryEntry, Named};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
use shared::permission::Act;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::{By, Permit};
use crate::values;

/// A step as it is written down.
pub(super) struct Moved<'a> {
    /// Where from; absent when the programme is made.
    pub from: Option<State>,
    /// Where to.
    pub to: State,
    /// The number of the revision that stood then.
    pub revision: Option<u32>,
    /// The note, or the reason.
    pub note: &'a str,
}

pub(super) async fn write<A: Act>(
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
    moved: &Moved<'_>,
) -> Result<(), Error> {
    let (person, seat) = match permit.by() {
        By::Person { person, seat } => (Some(person.to_string()), Some(seat.to_string())),
        By::System(_) => (None, None),
    };
    execute(
        tx.sql(),
        "INSERT INTO programme_state_change (programme, seq, from_state, to_state, at, person, seat, revision, note) \
         VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM programme_state_change WHERE programme = $1), \
         $2, $3, $4, $5, $6, $7, $8)",
        values![
            programme.to_string(),
            moved.from.map(|state| state.as_str().to_owned()),
            moved.to.as_str(),
            tx.at().millis(),
            person,
            seat,
            moved.revision.map(i64::from),
            moved.note.trim(),
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct StepRow {
    from_state: Option<String>,
    to_state: String,
    at: i64,
    person: Option<String>,
    name: Option<String>,
    seat: Option<String>,
    revision: Option<i64>,
    note: String,
}

#[derive(FromRow)]
struct SessionRow {
    opened_at: i64,
    opened_by: String,
    opened_name: String,
    opened_seat: String,
    closes_at: Option<i64>,
    reason: String,
    ended_at: Option<i64>,
    ended_by: Option<String>,
    ended_name: Option<String>,
    ended_seat: Option<String>,
}

fn state(name: &str) -> Result<State, Error> {
    State::from_name(name).ok_or_else(|| inconsistent("programme_state_change", "to_state", name))
}

fn named(id: Option<String>, name: Option<String>) -> Result<Option<Named>, Error> {
    let Some(id) = id else { return Ok(None) };
    let person = id.parse().map_err(|_| inconsistent("person", "id", &id))?;
    Ok(Some(Named { id: person, name: name.unwrap_or_default() }))
}

impl StepRow {
    fn entry(self) -> Result<HistoryEntry, Error> {
        let to = state(&self.to_state)?;
        let what = match self.from_state {
            None => Happened::Made,
            Some(from) => Happened::Moved {
                from: state(&from)?,
                to,
                revision: self.revision.and_then(|number| u32::try_from(number).ok()),
            },
        };
        Ok(HistoryEntry {
            at: Instant::from_millis(self.at),
            by: named(self.person, self.name)?,
            seat: self.seat.and_then(|id| id.parse().ok()),
            what,
            note: self.note,
        })
    }
}

impl SessionRow {
    fn entries(self) -> Result<Vec<HistoryEntry>, Error> {
        let mut entries = vec![HistoryEntry {
            at: Instant::from_millis(self.opened_at),
            by: named(Some(self.opened_by), Some(self.opened_name))?,
            seat: self.opened_seat.parse().ok(),
            what: Happened::EditingAnnounced { until: self.closes_at.map(Instant::from_millis) },
            note: self.reason,
        }];
        if let Some(at) = self.ended_at {
            entries.push(HistoryEntry {
                at: Instant::from_millis(at),
                by: named(self.ended_by, self.ended_name)?,
                seat: self.ended_seat.and_then(|id| id.parse().ok()),
                what: Happened::EditingEnded,
                note: String::new(),
            });
        }
        Ok(entries)
    }
}

/// All of it, the latest first.
pub(super) async fn list(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<HistoryEntry>, Error> {
    let steps: Vec<StepRow> = all(
        connection,
        "SELECT c.from_state, c.to_state, c.at, c.person, p.name, c.seat, c.revision, c.note \
         FROM programme_state_change c LEFT JOIN person p ON p.id = c.person \
         WHERE c.programme = $1 ORDER BY c.seq",
        values![programme.to_string()],
    )
    .await?;
    let sessions: Vec<SessionRow> = all(
        connection,
        "SELECT e.opened_at, e.opened_by, o.name AS opened_name, e.opened_seat, e.closes_at, e.reason, \
         e.ended_at, e.ended_by, d.name AS ended_name, e.ended_seat \
         FROM editing_session e JOIN person o ON o.id = e.opened_by LEFT JOIN person d ON d.id = e.ended_by \
         WHERE e.programme = $1 ORDER BY e.seq",
        values![programme.to_string()],
    )
    .await?;
    let mut entries = steps.into_iter().map(StepRow::entry).collect::<Result<Vec<_>, _>>()?;
    for session in sessions {
        entries.extend(session.entries()?);
    }
    entries.sort_by_key(|entry| entry.at);
    entries.reverse();
    Ok(entries)
}

#[derive(FromRow)]
struct Count {
    count: i64,
}

/// Whether the programme has ever been in that state.
pub(super) async fn was_in(
    connection: &impl Connection,
    programme: ProgrammeId,
    state: State,
) -> Result<bool, Error> {
    let row: Option<Count> = one_count(connection, programme, state).await?;
    Ok(row.is_some_and(|row| row.count > 0))
}

async fn one_count(
    connection: &impl Connection,
    programme: ProgrammeId,
    state: State,
) -> Result<Option<Count>, Error> {
    crate::db::one(
        connection,
        "SELECT COUNT(*) AS count FROM programme_state_change WHERE programme = $1 AND to_state = $2",
        values![programme.to_string(), state.as_str()],
    )
    .await
}
