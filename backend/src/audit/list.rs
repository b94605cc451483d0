//! Reading a chain, the latest entries first.

use shared::api::Page;
use shared::api::audit::{AuditEntry, ListAudit};
use shared::audit::{ReadAudit, Scope};

use super::store;
use crate::app::App;
use crate::db::{Error, inconsistent};
use crate::http::Call;
use crate::problem::Problem;

const PAGE: i64 = 50;

/// See the module.
pub(super) async fn list(app: App, call: Call<ListAudit>) -> Result<Page<AuditEntry>, Problem> {
    let scope = call.path.scope;
    call.caller.check::<ReadAudit>(&scope)?;
    if !exists(&app, &scope).await? {
        return Err(Problem::not_found());
    }
    let before = call.query.before.unwrap_or(i64::MAX);
    let rows = store::backwards(app.db.read(), &scope.to_string(), before, PAGE).await?;
    let next = (rows.len() == PAGE as usize).then(|| rows.last().map(|row| row.seq.to_string())).flatten();
    let items = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

/// A programme's chain begins with the programme. A delegation's chain, or the office's, may have no entry yet.
async fn exists(app: &App, scope: &Scope) -> Result<bool, Problem> {
    let with_entries = match scope {
        Scope::Installation => return Ok(true),
        Scope::Programme(programme) | Scope::Delegation(programme, _) | Scope::Office(programme) => {
            Scope::Programme(*programme)
        }
    };
    Ok(store::head(app.db.read(), &with_entries.to_string()).await?.is_some())
}

/// A row as others are told of it.
pub(super) fn read(row: store::Row) -> Result<AuditEntry, Error> {
    let bad = |column: &str, value: &str| inconsistent("audit_entry", column, value);
    let person = row.person.map(|id| id.parse().map_err(|_| bad("person", &id))).transpose()?;
    let seat = row.seat.map(|id| id.parse().map_err(|_| bad("seat", &id))).transpose()?;
    Ok(AuditEntry {
        seq: row.seq,
        id: row.id.parse().map_err(|_| bad("id", &row.id))?,
        at: shared::time::Instant::from_millis(row.at),
        person,
        seat,
        act: row.act,
        object: row.object,
        detail: serde_json::from_str(&row.detail).map_err(|_| bad("detail", &row.detail))?,
        hash: row.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}
