//! Rows of lights that people have set in the place of the rule's.

use std::collections::HashMap;

use shared::api::result::LightSaid;
use shared::api::revision::Doer;
use shared::id::{PersonId, ProgrammeId};
use shared::result::{FRESH_SECONDS, Light, LightChange, SetLight};
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    clause: String,
    version: i64,
    light: Option<String>,
    rule: String,
    reason: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

impl Row {
    fn said(self, now: Instant) -> Result<(ClauseId, LightSaid), Error> {
        let bad = |column: &str, value: &str| inconsistent("result_light", column, value);
        let light = |column: &str, name: &str| Light::from_name(name).ok_or_else(|| bad(column, name));
        let said_at = Instant::from_millis(self.said_at);
        let said = LightSaid {
            light: self.light.as_deref().map(|name| light("light", name)).transpose()?,
            rule: light("rule", &self.rule)?,
            reason: self.reason,
            said_by: Doer { name: self.name.unwrap_or_default(), code: self.said_code },
            said_at,
            stale: now >= said_at.plus_seconds(FRESH_SECONDS),
            version: self.version,
        };
        Ok((ClauseId::parse(&self.clause).map_err(|_| bad("clause", &self.clause))?, said))
    }
}

const SELECT: &str = "SELECT l.clause, l.version, l.light, l.rule, l.reason, p.name, l.said_code, l.said_at \
    FROM result_light l LEFT JOIN person p ON p.id = l.said_by WHERE l.programme = $1";

/// Of each result what was said last.
const LATEST: &str = "l.version = (SELECT MAX(version) FROM result_light m WHERE m.programme = l.programme AND m.clause = l.clause)";

/// What stands beside the rule's light of each result of a programme.
pub(super) async fn current(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<HashMap<ClauseId, LightSaid>, Error> {
    let sql = format!("{SELECT} AND l.light IS NOT NULL AND {LATEST}");
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    rows.into_iter().map(|row| row.said(now)).collect()
}

/// What stands beside the rule's light, where it was set or taken back from that time on.
///
/// # Errors
/// When the database fails.
pub async fn lights_since(
    connection: &impl Connection,
    programme: ProgrammeId,
    from: Instant,
    now: Instant,
) -> Result<Vec<(ClauseId, LightSaid)>, Error> {
    let sql = format!("{SELECT} AND l.said_at >= $2 AND {LATEST}");
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string(), from.millis()]).await?;
    rows.into_iter().map(|row| row.said(now)).collect()
}

/// All that was set and taken back of a result, the latest first.
pub(super) async fn history(
    connection: &impl Connection,
    programme: ProgrammeId,
    clause: &ClauseId,
    now: Instant,
) -> Result<Vec<LightSaid>, Error> {
    let sql = format!("{SELECT} AND l.clause = $2 ORDER BY l.version DESC");
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string(), clause.to_string()]).await?;
    rows.into_iter().map(|row| Ok(row.said(now)?.1)).collect()
}

/// Adds the next version; `rule` is what the rule gives now.
pub(super) async fn add(
    tx: &Tx,
    _permit: &Permit<'_, SetLight>,
    (programme, clause): (ProgrammeId, &ClauseId),
    change: &LightChange,
    rule: Light,
    (by, code): (PersonId, &str),
) -> Result<(), Error> {
    let sql = "INSERT INTO result_light (programme, clause, version, light, rule, reason, said_by, said_code, said_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        programme.to_string(),
        clause.to_string(),
        change.version + 1,
        change.light.map(Light::as_str),
        rule.as_str(),
        change.reason.trim(),
        by.to_string(),
        code,
        tx.at().millis(),
    ];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
