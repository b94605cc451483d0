//! The audit: one chain of hashes per scope (text model 13).
//!
//! Each entry's hash covers the one before it, so that nothing can be taken out or changed without `samrad verify` seeing
//! it. Scopes are chains of their own: the installation, a programme, a delegation within a programme; who may not read a
//! chain cannot even count its entries. Personal data stays out: a person is an id, so that a person can be erased.
//! What it is not: a log of keystrokes, or of reading.

mod chain;
mod differing;
mod list;
mod list_chains;
mod routes;
mod since;
mod store;

pub use chain::{Break, verify};
pub use differing::{differing, from_to};
pub use routes::routes;
pub use since::since;

use serde_json::Value;
use shared::audit::Scope;
use shared::id::AuditId;
use shared::permission::Act;

use crate::app::App;
use crate::db::{Error, Tx};
use crate::permit::{By, Permit};

/// Takes the chain's lock early, until the transaction ends. For rules over several rows (the last administrator, terms that
/// do not overlap): two acts on the same chain then follow one another.
///
/// Of the installation's chain whoever acts on people, seats, bodies or terms, of a programme's whoever acts on its work. Then it comes
/// before every row that such acts write. It comes behind a programme's row and a text's, so who takes either takes no chain early
/// (decision 0044).
///
/// # Errors
/// When the database fails.
pub async fn lock(tx: &Tx, scope: &Scope) -> Result<(), Error> {
    store::lock_head(tx, &scope.to_string()).await?;
    Ok(())
}

/// Writes the entry of the act that `permit` allows. Every change has one.
///
/// `object` is the id of what was acted on; `detail` says what a reader needs, without personal data.
///
/// # Errors
/// When the database fails.
pub async fn record<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    scope: &Scope,
    object: impl ToString,
    detail: Value,
) -> Result<(), Error> {
    record_as(app.id(AuditId::from_parts), tx, permit, scope, object, detail).await
}

/// The same under an id that is given: for commands that run without a server.
///
/// # Errors
/// When the database fails.
pub async fn record_as<A: Act>(
    id: AuditId,
    tx: &Tx,
    permit: &Permit<'_, A>,
    scope: &Scope,
    object: impl ToString,
    detail: Value,
) -> Result<(), Error> {
    let (person, seat, reason) = match permit.by() {
        By::Person { person, seat } => (Some(person), Some(seat), None),
        By::System(reason) => (None, None, Some(reason)),
    };
    let mut detail = detail;
    if let (Some(reason), Value::Object(fields)) = (reason, &mut detail) {
        fields.insert("by_system".into(), reason.into());
    }
    let entry = chain::Entry {
        id,
        at: tx.at(),
        person,
        seat,
        act: A::NAME.to_owned(),
        object: object.to_string(),
        detail: detail.to_string(),
    };
    chain::append(tx, scope, entry).await?;
    tx.mark_audited();
    Ok(())
}
