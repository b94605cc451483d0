//! Indicators: what a sealed indicator counts and what it is to reach, beside the wording that was adopted.
//!
//! Definition and targets are histories: nothing is overwritten. Rules: `shared::indicator`. Events: `Changed { topic: "indicator" }`
//! with the programme's id, for the figures as well. What it is not: the figures, see `measurement`; how the sealed clause came to
//! be followed, see `result`.

mod define;
mod get;
mod list;
mod measured;
mod routes;
mod set_targets;
mod since;
mod store;

pub use get::whole;
pub use measured::Measured;
pub use routes::routes;
pub use since::{SaidOf, said_since};
pub use store::{all_targets_of, definitions_of};

use shared::api::indicator::DefinitionNow;
use shared::api::result::OfResult;
use shared::id::ProgrammeId;
use shared::problem::Code;
use shared::text::Kind;

use crate::db::{Connection, Error, Tx};
use crate::hub::Event;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::result::Found;
use crate::{audit, programme, result};

/// What screens that show indicators are told.
#[must_use]
pub fn changed(programme: ProgrammeId) -> Event {
    Event::Changed { topic: "indicator", id: programme.to_string() }
}

/// What an indicator counts now; `None` until it is defined.
///
/// # Errors
/// When the database fails.
pub async fn definition(
    connection: &impl Connection,
    path: &OfResult,
) -> Result<Option<DefinitionNow>, Error> {
    Ok(store::definitions(connection, path).await?.into_iter().next())
}

/// The sealed indicator at a path; what is there but is no indicator is not found here.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn found(connection: &impl Connection, caller: &Caller, path: &OfResult) -> Result<Found, Problem> {
    result::may_read(connection, caller, path.programme).await?;
    let found = result::find(connection, path.programme, &path.clause).await?;
    found.filter(|found| found.summary.kind == Kind::Indicator).ok_or_else(Problem::not_found)
}

/// The sealed indicator that is to be changed, and nobody else changes anything of its programme meanwhile: what the change was made
/// on is compared with what stands.
///
/// # Errors
/// `not_found`, `forbidden` when the programme is not followed; when the database fails.
pub async fn found_for_change(tx: &Tx, caller: &Caller, path: &OfResult) -> Result<Found, Problem> {
    let found = found(tx.sql(), caller, path).await?;
    let rules = programme::text_rules(tx.sql(), path.programme).await?.ok_or_else(Problem::not_found)?;
    if !rules.state.is_sealed() {
        return Err(Code::Forbidden.into());
    }
    audit::lock(tx, &shared::audit::Scope::Programme(path.programme)).await?;
    Ok(found)
}
