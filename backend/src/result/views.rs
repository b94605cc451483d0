//! Rows of what is thought of goals and sub-goals.

use shared::api::result::ViewNow;
use shared::api::revision::Doer;
use shared::id::{PersonId, ProgrammeId};
use shared::member::MemberCode;
use shared::result::{FRESH_SECONDS, GiveView, NewView, Scale};
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::Permit;
use crate::values;

/// How the secretariat's voice is written; no member has this code.
const SECRETARIAT: &str = "-";

#[derive(FromRow)]
struct Row {
    clause: String,
    voice: String,
    version: i64,
    scale: String,
    reason: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

impl Row {
    fn view(self, now: Instant) -> Result<(ClauseId, ViewNow), Error> {
        let bad = |column: &str, value: &str| inconsistent("result_view", column, value);
        let member = match self.voice.as_str() {
            SECRETARIAT => None,
            code => Some(code.parse().map_err(|_| bad("voice", code))?),
        };
        let said_at = Instant::from_millis(self.said_at);
        let view = ViewNow {
            member,
            scale: Scale::from_name(&self.scale).ok_or_else(|| bad("scale", &self.scale))?,
            reason: self.reason,
            said_by: Doer { name: self.name.unwrap_or_default(), code: self.said_code },
            said_at,
            stale: now >= said_at.plus_seconds(FRESH_SECONDS),
            version: self.version,
        };
        Ok((ClauseId::parse(&self.clause).map_err(|_| bad("clause", &self.clause))?, view))
    }
}

const SELECT: &str = "SELECT v.clause, v.voice, v.version, v.scale, v.reason, p.name, v.said_code, v.said_at \
    FROM result_view v LEFT JOIN person p ON p.id = v.said_by WHERE v.programme = $1";

/// The views that hold now of all results of a programme, by result; of each the secretariat's first, then by code.
pub(super) async fn current(
    connection: &impl Connection,
    programme: ProgrammeId,
    now: Instant,
) -> Result<Vec<(ClauseId, ViewNow)>, Error> {
    let sql = format!(
        "{SELECT} AND v.version = (SELECT MAX(version) FROM result_view m WHERE m.programme = v.programme \
         AND m.clause = v.clause AND m.voice = v.voice) ORDER BY v.clause, v.voice"
    );
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    rows.into_iter().map(|row| row.view(now)).collect()
}

/// All that was thought of a result, the latest first.
pub(super) async fn history(
    connection: &impl Connection,
    programme: ProgrammeId,
    clause: &ClauseId,
    now: Instant,
) -> Result<Vec<ViewNow>, Error> {
    let sql = format!("{SELECT} AND v.clause = $2 ORDER BY v.said_at DESC, v.voice, v.version DESC");
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string(), clause.to_string()]).await?;
    rows.into_iter().map(|row| Ok(row.view(now)?.1)).collect()
}

/// Adds the next version of a voice.
pub(super) async fn add(
    tx: &Tx,
    _permit: &Permit<'_, GiveView>,
    (programme, clause): (ProgrammeId, &ClauseId),
    voice: Option<MemberCode>,
    view: &NewView,
    (by, code): (PersonId, &str),
) -> Result<(), Error> {
    let sql = "INSERT INTO result_view (programme, clause, voice, version, scale, reason, said_by, said_code, said_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        programme.to_string(),
        clause.to_string(),
        voice.map_or_else(|| SECRETARIAT.to_owned(), |member| member.to_string()),
        view.version + 1,
        view.scale.as_str(),
        view.reason.trim(),
        by.to_string(),
        code,
        tx.at().millis(),
    ];
    execute(tx.sql(), sql, values).await?;
    Ok(())
}
