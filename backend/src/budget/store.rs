//! Rows of what was said of initiatives' money.

use std::collections::HashMap;

use shared::api::budget::BudgetNow;
use shared::api::indicator::Said;
use shared::api::revision::Doer;
use shared::budget::{BudgetEdit, Line, Ore};
use shared::id::{InitiativeId, ProgrammeId};
use shared::permission::Act;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, Value, all, inconsistent, insert_many};
use crate::permit::{Caller, Permit};
use crate::{text, values};

/// What stands of an initiative's money; nothing by default.
#[derive(Debug, Clone, Default)]
pub(super) struct Stored {
    pub(super) state_body: Option<bool>,
    pub(super) lines: Vec<Line>,
    pub(super) version: u32,
}

impl Stored {
    pub(super) fn of(now: &BudgetNow) -> Self {
        Self { state_body: now.state_body, lines: now.lines.clone(), version: now.version }
    }
}

/// A row for each year; one without a year where nothing is said of any.
#[derive(FromRow)]
struct Row {
    initiative: String,
    version: i64,
    state_body: Option<i64>,
    why: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
    year: Option<i64>,
    granted: Option<i64>,
    co_financed: Option<i64>,
    co_financer: Option<String>,
    used: Option<i64>,
    forecast: Option<i64>,
}

const SELECT: &str = "SELECT b.initiative, b.version, b.state_body, b.why, p.name, b.said_code, b.said_at, \
    l.year, l.granted, l.co_financed, l.co_financer, l.used, l.forecast FROM budget b \
    LEFT JOIN budget_line l ON l.initiative = b.initiative AND l.version = b.version \
    LEFT JOIN person p ON p.id = b.said_by";

/// Of each initiative what was said last.
pub(super) const LATEST: &str = "b.version = (SELECT MAX(m.version) FROM budget m WHERE m.programme = b.programme AND m.initiative = b.initiative)";

pub(super) fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("budget", column, value)
}

impl Row {
    fn line(&mut self) -> Result<Option<Line>, Error> {
        let Some(year) = self.year else { return Ok(None) };
        Ok(Some(Line {
            year: i32::try_from(year).map_err(|_| bad("year", year))?,
            granted: self.granted.map(Ore::new),
            co_financed: self.co_financed.map(Ore::new),
            co_financer: self.co_financer.take().unwrap_or_default(),
            used: self.used.map(Ore::new),
            forecast: self.forecast.map(Ore::new),
        }))
    }
}

/// Rows of one version stand together: they become one, with all its years.
fn fold(rows: Vec<Row>) -> Result<Vec<(InitiativeId, BudgetNow)>, Error> {
    let mut found: Vec<(InitiativeId, BudgetNow)> = Vec::new();
    for mut row in rows {
        let id: InitiativeId = row.initiative.parse().map_err(|_| bad("initiative", &row.initiative))?;
        let version = u32::try_from(row.version).map_err(|_| bad("version", row.version))?;
        let line = row.line()?;
        if let Some((one, now)) = found.last_mut()
            && *one == id
            && now.version == version
        {
            now.lines.extend(line);
            continue;
        }
        let by = Doer { name: row.name.unwrap_or_default(), code: row.said_code };
        let now = BudgetNow {
            state_body: row.state_body.map(|is| is != 0),
            lines: line.into_iter().collect(),
            said: Said { by, at: Instant::from_millis(row.said_at), why: row.why },
            version,
        };
        found.push((id, now));
    }
    Ok(found)
}

/// What stands of the money of a programme's initiatives.
pub(super) async fn standing(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<HashMap<InitiativeId, Stored>, Error> {
    let sql = format!("{SELECT} WHERE b.programme = $1 AND {LATEST} ORDER BY b.initiative, l.year");
    let rows = all(connection, &sql, values![programme.to_string()]).await?;
    Ok(fold(rows)?.into_iter().map(|(id, now)| (id, Stored::of(&now))).collect())
}

/// All that was said of an initiative's money, the latest first.
pub(super) async fn history(
    connection: &impl Connection,
    initiative: InitiativeId,
) -> Result<Vec<BudgetNow>, Error> {
    let sql = format!("{SELECT} WHERE b.initiative = $1 ORDER BY b.version DESC, l.year");
    let rows = all(connection, &sql, values![initiative.to_string()]).await?;
    Ok(fold(rows)?.into_iter().map(|(_, now)| now).collect())
}

/// What is said stands from now on, each after the version that it was made on; what stood is kept.
pub(super) async fn add<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    caller: &Caller,
    programme: ProgrammeId,
    edits: &[(InitiativeId, BudgetEdit)],
) -> Result<(), Error> {
    let heads: Vec<Vec<Value>> = edits
        .iter()
        .map(|(id, edit)| {
            values![
                id.to_string(),
                i64::from(edit.version) + 1,
                programme.to_string(),
                edit.state_body.map(i64::from),
                edit.why.trim(),
                caller.person.to_string(),
                text::code(&caller.seat),
                tx.at().millis(),
            ]
        })
        .collect();
    let into = "budget (initiative, version, programme, state_body, why, said_by, said_code, said_at)";
    insert_many(tx, into, "", heads).await?;
    let line = |id: &InitiativeId, version: u32, line: &Line| {
        values![
            id.to_string(),
            i64::from(version) + 1,
            i64::from(line.year),
            line.granted.map(Ore::ore),
            line.co_financed.map(Ore::ore),
            line.co_financer.trim(),
            line.used.map(Ore::ore),
            line.forecast.map(Ore::ore),
        ]
    };
    let lines = edits.iter().flat_map(|(id, edit)| edit.lines.iter().map(|one| line(id, edit.version, one)));
    let into = "budget_line (initiative, version, year, granted, co_financed, co_financer, used, forecast)";
    insert_many(tx, into, "", lines.collect()).await
}
