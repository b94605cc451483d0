//! The chains one may read.

use shared::api::audit::{AuditChain, ListAuditChains};
use shared::audit::{ReadAudit, Scope};
use shared::permission::Act;
use shared::time::Instant;

use super::store;
use crate::app::App;
use crate::db::inconsistent;
use crate::http::Call;
use crate::problem::Problem;

/// Who may not read a chain cannot even see that there is one.
pub(super) async fn list_chains(app: App, call: Call<ListAuditChains>) -> Result<Vec<AuditChain>, Problem> {
    let mut chains = Vec::new();
    for row in store::chains(app.db.read()).await? {
        let scope: Scope = row.scope.parse().map_err(|_| inconsistent("audit_head", "scope", &row.scope))?;
        if ReadAudit::verdict(&call.caller.seat, &scope).is_allowed() {
            let head = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
            let last_at = Instant::from_millis(row.at);
            chains.push(AuditChain { scope, entries: row.seq, last_at, head });
        }
    }
    Ok(chains)
}
