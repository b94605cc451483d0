//! Reading a chain, the latest entries first.

use shared::api::Page;
use shared::api::audit::{AuditEntry, ListAudit};
use shared::audit::ReadAudit;

use super::store;
use crate::app::App;
use crate::db::inconsistent;
use crate::http::Call;
use crate::problem::Problem;

const PAGE: i64 = 50;

/// See the module.
pub(super) async fn list(app: App, call: Call<ListAudit>) -> Result<Page<AuditEntry>, Problem> {
    let scope = call.path.scope;
    call.caller.check::<ReadAudit>(&scope)?;
    let before = call.query.before.unwrap_or(i64::MAX);
    let rows = store::backwards(app.db.read(), &scope.to_string(), before, PAGE).await?;
    let next = (rows.len() == PAGE as usize).then(|| rows.last().map(|row| row.seq.to_string())).flatten();
    let items = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

fn read(row: store::Row) -> Result<AuditEntry, Problem> {
    let bad = |column: &str, value: &str| Problem::from(inconsistent("audit_entry", column, value));
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
