//! What others did lately, as far as the caller may read it.

use shared::api::audit::AuditEntry;
use shared::audit::{ReadAudit, Scope};
use shared::permission::Act;
use shared::seat::Role;
use shared::time::Instant;

use super::{list, store};
use crate::db::{Connection, Error, inconsistent};
use crate::permit::Caller;

/// How many entries are looked through: enough for a long absence, few enough to be quick.
const LOOKED_THROUGH: i64 = 200;

/// Entries of the programmes' chains after `since`, by others, the latest first, `most` of them.
///
/// # Errors
/// When the database fails.
pub async fn since(
    connection: &impl Connection,
    caller: &Caller,
    since: Instant,
    most: usize,
) -> Result<Vec<(Scope, AuditEntry)>, Error> {
    let mut entries = Vec::new();
    let inside = inside(caller);
    for row in store::of_programmes_since(connection, since, caller.person, &inside, LOOKED_THROUGH).await? {
        let scope: Scope = row.scope.parse().map_err(|_| inconsistent("audit_entry", "scope", &row.scope))?;
        if ReadAudit::verdict(&caller.seat, &scope).is_allowed() {
            entries.push((scope, list::read(row)?));
        }
        if entries.len() == most {
            break;
        }
    }
    Ok(entries)
}

/// The chains inside programmes that are the caller's, as a pattern.
fn inside(caller: &Caller) -> String {
    match (caller.seat.role, caller.seat.member) {
        (Role::Secretary, _) => "programme:%:office".to_owned(),
        (Role::Head | Role::Delegate, Some(member)) => format!("programme:%:{member}"),
        _ => String::new(),
    }
}
