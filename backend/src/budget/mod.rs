//! Money of an adopted programme: its frames, what each initiative is granted and uses, and what other currencies are worth.
//!
//! Nothing is overwritten: each change is a version of its own with who, when and why, and the highest stands. Acts take the lock that
//! acts on the work take ([`crate::initiative::hold`]), so that versions and sums hold. Rules: `shared::budget`. Events:
//! `Changed { topic: "budget" }` with the programme's id. What it is not: the initiative itself, with the body that holds its money.

mod entry;
mod frame_store;
mod frames;
mod get;
mod judge;
mod one;
mod rate;
mod rate_store;
mod routes;
mod say;
mod say_many;
mod set_frames;
mod since;
mod store;
mod summed;

pub use frame_store::standing as frames_now;
pub use routes::routes;
pub use since::{SaidOf, said_since};
pub use summed::{sums, sums_of};

use serde_json::Value;
use shared::audit::Scope;
use shared::id::ProgrammeId;
use shared::permission::Act;

use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::permit::Permit;

/// Writes the entry of an act on a programme's money, and notes that screens are to fetch it again.
async fn record<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
    object: impl ToString,
    detail: Value,
) -> Result<(), Error> {
    audit::record(app, tx, permit, &Scope::Programme(programme), object, detail).await?;
    tx.tell(Event::Changed { topic: "budget", id: programme.to_string() });
    Ok(())
}
