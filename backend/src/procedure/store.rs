//! Rows of procedures.

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::procedure::{AreaJoining, Procedure, ProcedureState, Taking};
use shared::api::revision::Doer;
use shared::id::{PersonId, ProcedureId, ProgrammeId};
use shared::member::MemberCode;
use shared::procedure::{ConfirmAdoption, Joining, MeetingRecord, RecordAdoption, SayJoining};
use shared::time::Instant;

use super::outcome_of;
use crate::db::{Connection, Error, FromRow, Tx, Value, all, by_ids, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    revision: String,
    number: i64,
    root_hash: String,
    state: String,
    record: String,
    taking_part: String,
    rules: String,
    recorded_at: i64,
    recorded_name: Option<String>,
    recorded_code: String,
    reason: String,
    decided_at: Option<i64>,
    decided_name: Option<String>,
    decided_code: Option<String>,
    version: i64,
    title: String,
}

#[derive(FromRow)]
struct JoiningRow {
    procedure: String,
    member: String,
    joining: String,
    note: String,
    said_at: Option<i64>,
}

const SELECT: &str = "SELECT d.id, d.programme, d.revision, r.number, r.root_hash, d.state, d.record, d.taking_part, \
    d.rules, d.recorded_at, a.name AS recorded_name, d.recorded_code, d.reason, d.decided_at, b.name AS decided_name, \
    d.decided_code, d.version, g.title FROM procedure d JOIN revision r ON r.id = d.revision \
    JOIN programme g ON g.id = d.programme \
    LEFT JOIN person a ON a.id = d.recorded_by LEFT JOIN person b ON b.id = d.decided_by";

/// A name that serde knows, from its text.
fn named<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, Error> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| inconsistent("procedure", column, text))
}

fn read<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| inconsistent("procedure", column, error))
}

fn write<T: Serialize>(column: &str, value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| inconsistent("procedure", column, error))
}

impl Row {
    fn procedure(self, joinings: Vec<AreaJoining>) -> Result<(Procedure, String), Error> {
        let bad = |column: &str, value: &str| inconsistent("procedure", column, value);
        let record: MeetingRecord = read("record", &self.record)?;
        let taking_part: Vec<Taking> = read("taking_part", &self.taking_part)?;
        let rules = read("rules", &self.rules)?;
        let procedure = Procedure {
            programme: self.programme.parse().map_err(|_| bad("programme", &self.programme))?,
            revision: self.revision.parse().map_err(|_| bad("revision", &self.revision))?,
            revision_number: u32::try_from(self.number)
                .map_err(|_| bad("number", &self.number.to_string()))?,
            root_hash: self.root_hash,
            state: named("state", &self.state)?,
            outcome: outcome_of(&record, &taking_part, rules),
            record,
            taking_part,
            rules,
            recorded_at: Instant::from_millis(self.recorded_at),
            recorded_by: Doer { name: self.recorded_name.unwrap_or_default(), code: self.recorded_code },
            reason: self.reason,
            decided_at: self.decided_at.map(Instant::from_millis),
            decided_by: self
                .decided_code
                .map(|code| Doer { name: self.decided_name.unwrap_or_default(), code }),
            joinings,
            version: self.version,
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
        };
        Ok((procedure, self.title))
    }
}

/// Of each of these procedures, by its id. In the order of display, as far as a procedure knows it: by code, which the screen sorts.
async fn joinings(
    connection: &impl Connection,
    procedures: &[Row],
) -> Result<HashMap<String, Vec<AreaJoining>>, Error> {
    let mut found: HashMap<String, Vec<AreaJoining>> = HashMap::new();
    for (places, ids) in by_ids(&[], procedures.iter().map(|row| &row.id)) {
        let sql = format!(
            "SELECT procedure, member, joining, note, said_at FROM procedure_joining WHERE procedure IN ({places}) \
             ORDER BY procedure, member"
        );
        for row in all::<JoiningRow>(connection, &sql, ids).await? {
            let joining = AreaJoining {
                member: row
                    .member
                    .parse()
                    .map_err(|_| inconsistent("procedure_joining", "member", &row.member))?,
                joining: named("joining", &row.joining)?,
                note: row.note,
                said_at: row.said_at.map(Instant::from_millis),
            };
            found.entry(row.procedure).or_default().push(joining);
        }
    }
    Ok(found)
}

async fn select(
    connection: &impl Connection,
    which: &str,
    values: Vec<Value>,
) -> Result<Vec<(Procedure, String)>, Error> {
    let sql = format!("{SELECT} WHERE {which} ORDER BY d.id DESC");
    let rows = all::<Row>(connection, &sql, values).await?;
    let mut joinings = joinings(connection, &rows).await?;
    rows.into_iter()
        .map(|row| {
            let joined = joinings.remove(&row.id).unwrap_or_default();
            row.procedure(joined)
        })
        .collect()
}

pub(super) async fn find(connection: &impl Connection, id: ProcedureId) -> Result<Option<Procedure>, Error> {
    Ok(select(connection, "d.id = $1", values![id.to_string()]).await?.pop().map(|(procedure, _)| procedure))
}

pub(super) async fn of_programme(
    connection: &impl Connection,
    id: ProgrammeId,
) -> Result<Vec<Procedure>, Error> {
    let found = select(connection, "d.programme = $1", values![id.to_string()]).await?;
    Ok(found.into_iter().map(|(procedure, _)| procedure).collect())
}

/// Procedures that somebody may still be asked about, with the programme's title.
pub(super) async fn unfinished(connection: &impl Connection) -> Result<Vec<(Procedure, String)>, Error> {
    let which = "d.state <> 'decided' OR EXISTS (SELECT 1 FROM procedure_joining j \
                 WHERE j.procedure = d.id AND j.joining = 'pending')";
    select(connection, which, values![]).await
}

#[derive(FromRow)]
struct UnrecordedRow {
    id: String,
    title: String,
    state_since: i64,
}

/// Programmes before the ministers whose meeting nobody has recorded: id, title, and since when they are.
pub(super) async fn unrecorded(
    connection: &impl Connection,
) -> Result<Vec<(ProgrammeId, String, Instant)>, Error> {
    let sql = "SELECT g.id, g.title, g.state_since FROM programme g WHERE g.state = 'adoption' \
               AND NOT EXISTS (SELECT 1 FROM procedure d WHERE d.programme = g.id AND d.state <> 'decided') \
               ORDER BY g.id";
    let rows: Vec<UnrecordedRow> = all(connection, sql, values![]).await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id.parse().map_err(|_| inconsistent("programme", "id", &row.id))?;
            Ok((id, row.title, Instant::from_millis(row.state_since)))
        })
        .collect()
}

#[derive(FromRow)]
struct Id {
    id: String,
}

/// The procedure on a programme that is not decided.
pub(super) async fn open_of(connection: &impl Connection, id: ProgrammeId) -> Result<Option<String>, Error> {
    let sql = "SELECT id FROM procedure WHERE programme = $1 AND state <> 'decided'";
    Ok(one::<Id>(connection, sql, values![id.to_string()]).await?.map(|row| row.id))
}

fn state(state: ProcedureState) -> &'static str {
    match state {
        ProcedureState::Recorded => "recorded",
        ProcedureState::Returned => "returned",
        ProcedureState::Decided => "decided",
    }
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, RecordAdoption>,
    procedure: &Procedure,
    by: PersonId,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO procedure (id, programme, revision, state, record, taking_part, rules, recorded_at, recorded_by, \
         recorded_code, reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1)",
        values![
            procedure.id.to_string(),
            procedure.programme.to_string(),
            procedure.revision.to_string(),
            state(procedure.state),
            write("record", &procedure.record)?,
            write("taking_part", &procedure.taking_part)?,
            write("rules", &procedure.rules)?,
            tx.at().millis(),
            by.to_string(),
            procedure.recorded_by.code.clone(),
        ],
    )
    .await?;
    Ok(())
}

/// Replaces the record; `false` when the version is another one by now.
pub(super) async fn change(
    tx: &Tx,
    _permit: &Permit<'_, RecordAdoption>,
    id: ProcedureId,
    version: i64,
    record: &MeetingRecord,
    taking: &[Taking],
    by: PersonId,
) -> Result<bool, Error> {
    let changed = execute(
        tx.sql(),
        "UPDATE procedure SET record = $3, taking_part = $4, recorded_at = $5, recorded_by = $6, state = 'recorded', \
         reason = '', version = version + 1 WHERE id = $1 AND version = $2 AND state <> 'decided'",
        values![
            id.to_string(),
            version,
            write("record", record)?,
            write("taking_part", &taking)?,
            tx.at().millis(),
            by.to_string(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

pub(super) async fn set_returned(
    tx: &Tx,
    _permit: &Permit<'_, ConfirmAdoption>,
    id: ProcedureId,
    reason: &str,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE procedure SET state = 'returned', reason = $2, version = version + 1 WHERE id = $1",
        values![id.to_string(), reason],
    )
    .await?;
    Ok(())
}

/// Lets it stand; `false` when the version is another one by now.
pub(super) async fn set_decided(
    tx: &Tx,
    _permit: &Permit<'_, ConfirmAdoption>,
    id: ProcedureId,
    version: i64,
    by: PersonId,
    code: &str,
) -> Result<bool, Error> {
    let changed = execute(
        tx.sql(),
        "UPDATE procedure SET state = 'decided', decided_at = $3, decided_by = $4, decided_code = $5, \
         version = version + 1 WHERE id = $1 AND version = $2 AND state = 'recorded'",
        values![id.to_string(), version, tx.at().millis(), by.to_string(), code],
    )
    .await?;
    Ok(changed == 1)
}

pub(super) async fn insert_joining(
    tx: &Tx,
    _permit: &Permit<'_, ConfirmAdoption>,
    id: ProcedureId,
    member: MemberCode,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO procedure_joining (procedure, member, joining, note) VALUES ($1, $2, 'pending', '')",
        values![id.to_string(), member.to_string()],
    )
    .await?;
    Ok(())
}

pub(super) async fn set_joining(
    tx: &Tx,
    _permit: &Permit<'_, SayJoining>,
    id: ProcedureId,
    member: MemberCode,
    joining: Joining,
    note: &str,
) -> Result<(), Error> {
    let joining = match joining {
        Joining::Pending => "pending",
        Joining::Joined => "joined",
        Joining::InPart => "in_part",
        Joining::NotJoined => "not_joined",
    };
    execute(
        tx.sql(),
        "UPDATE procedure_joining SET joining = $3, note = $4, said_at = $5 WHERE procedure = $1 AND member = $2",
        values![id.to_string(), member.to_string(), joining, note, tx.at().millis()],
    )
    .await?;
    Ok(())
}
