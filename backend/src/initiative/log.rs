//! The log: rows that are only ever added.

use std::collections::{BTreeMap, HashMap};

use shared::api::initiative::LogEntry;
use shared::api::revision::Doer;
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::State;
use shared::initiative::entry::Entry;
use shared::permission::Act;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, by_ids, execute, inconsistent};
use crate::permit::{Caller, Permit};
use crate::{text, values};

/// Adds entries. Those that say the same of several initiatives are written together.
///
/// # Errors
/// When the database fails.
pub async fn append<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    caller: &Caller,
    entries: &[(InitiativeId, Entry)],
) -> Result<(), Error> {
    let mut alike: BTreeMap<String, Vec<InitiativeId>> = BTreeMap::new();
    for (initiative, entry) in entries {
        let words =
            serde_json::to_string(entry).map_err(|error| inconsistent("initiative_log", "entry", error))?;
        alike.entry(words).or_default().push(*initiative);
    }
    for (entry, initiatives) in alike {
        let said = values![tx.at().millis(), caller.person.to_string(), text::code(&caller.seat), entry];
        for (places, values) in by_ids(&said, &initiatives) {
            let sql = format!(
                "INSERT INTO initiative_log (initiative, number, at, person, code, entry) \
                 SELECT i.id, COALESCE((SELECT MAX(l.number) FROM initiative_log l WHERE l.initiative = i.id), 0) + 1, \
                 $1, $2, $3, $4 FROM initiative i WHERE i.id IN ({places})"
            );
            execute(tx.sql(), &sql, values).await?;
        }
    }
    Ok(())
}

#[derive(FromRow)]
struct Row {
    number: i64,
    at: i64,
    name: Option<String>,
    code: String,
    entry: String,
}

/// All that stands in an initiative's log, the latest first.
pub(super) async fn of_initiative(
    connection: &impl Connection,
    initiative: InitiativeId,
) -> Result<Vec<LogEntry>, Error> {
    let sql = "SELECT l.number, l.at, p.name, l.code, l.entry FROM initiative_log l \
               LEFT JOIN person p ON p.id = l.person WHERE l.initiative = $1 ORDER BY l.number DESC";
    let rows: Vec<Row> = all(connection, sql, values![initiative.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let bad = |column: &str, value: &str| inconsistent("initiative_log", column, value);
            Ok(LogEntry {
                number: u32::try_from(row.number).map_err(|_| bad("number", &row.number.to_string()))?,
                at: Instant::from_millis(row.at),
                by: Doer { name: row.name.unwrap_or_default(), code: row.code },
                entry: serde_json::from_str(&row.entry).map_err(|_| bad("entry", &row.entry))?,
            })
        })
        .collect()
}

#[derive(FromRow)]
struct StateRow {
    initiative: String,
    entry: String,
}

/// How each of them went before it went as it does now; one that never went otherwise is not there.
pub(super) async fn came_from(
    connection: &impl Connection,
    initiatives: &[InitiativeId],
) -> Result<HashMap<InitiativeId, State>, Error> {
    let mut found = HashMap::new();
    for (places, values) in by_ids(&[], initiatives) {
        let sql = format!(
            r#"SELECT l.initiative, l.entry FROM initiative_log l WHERE l.initiative IN ({places})
               AND l.entry LIKE '{{"what":"state"%' ORDER BY l.number"#
        );
        let rows: Vec<StateRow> = all(connection, &sql, values).await?;
        for StateRow { initiative, entry } in rows {
            let bad = |column: &str, value: &str| inconsistent("initiative_log", column, value);
            let id: InitiativeId = initiative.parse().map_err(|_| bad("initiative", &initiative))?;
            let entry = serde_json::from_str::<Entry>(&entry).map_err(|_| bad("entry", &entry))?;
            if let Entry::State { from, .. } = entry {
                // The last one stays.
                found.insert(id, from);
            }
        }
    }
    Ok(found)
}

/// An entry of some initiative of a programme.
pub struct Logged {
    /// The initiative.
    pub initiative: InitiativeId,
    /// When.
    pub at: Instant,
    /// Who did it.
    pub by: Doer,
    /// What.
    pub entry: Entry,
}

#[derive(FromRow)]
struct SinceRow {
    initiative: String,
    at: i64,
    name: Option<String>,
    code: String,
    entry: String,
}

/// What of the log is told of a whole programme, as entries are written: the work begins, goes otherwise, reaches a milestone, is to be
/// done by another day. What else there is, which is most of it, is not read.
const TOLD: &str = r#"(l.entry LIKE '{"what":"begun"%' OR l.entry LIKE '{"what":"state"%' OR l.entry LIKE '{"what":"milestone","done":"reached"%' OR l.entry LIKE '{"what":"day","field":"ends"%' OR l.entry LIKE '{"what":"due"%')"#;

/// What was begun, went otherwise, was reached and was moved in a programme from a time on, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn told_since(
    connection: &impl Connection,
    programme: ProgrammeId,
    from: Instant,
) -> Result<Vec<Logged>, Error> {
    let sql = format!(
        "SELECT l.initiative, l.at, p.name, l.code, l.entry FROM initiative_log l \
         JOIN initiative i ON i.id = l.initiative LEFT JOIN person p ON p.id = l.person \
         WHERE i.programme = $1 AND l.at >= $2 AND {TOLD} ORDER BY l.at DESC, l.initiative, l.number DESC"
    );
    let rows: Vec<SinceRow> = all(connection, &sql, values![programme.to_string(), from.millis()]).await?;
    rows.into_iter()
        .map(|row| {
            let bad = |column: &str, value: &str| inconsistent("initiative_log", column, value);
            Ok(Logged {
                initiative: row.initiative.parse().map_err(|_| bad("initiative", &row.initiative))?,
                at: Instant::from_millis(row.at),
                by: Doer { name: row.name.unwrap_or_default(), code: row.code },
                entry: serde_json::from_str(&row.entry).map_err(|error| bad("entry", &error.to_string()))?,
            })
        })
        .collect()
}
