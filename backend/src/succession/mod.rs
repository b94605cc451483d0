//! Succession: what becomes of an earlier programme's sub-goals in the one that comes after it. Nothing is overwritten: what is said
//! has its versions. Rules: `shared::succession`. Events: `Changed { topic: "succession" }` with the new programme's id. What it is not:
//! which clause was copied from which when a text began, which is `programme`'s; a series that goes on, which `measurement` offers where
//! it is asked for and which is entered like any other.

mod forebears;
mod get;
mod lineage;
mod routes;
mod set;
mod store;

pub use lineage::{Origin, origins, went};
pub use routes::routes;

use shared::id::ProgrammeId;
use shared::text::ClauseId;

use crate::db::{Connection, Error};
use crate::programme;

/// The programme before this one, and those of its sub-goals that were said to go on in one of this programme's; nothing as long as
/// nobody has said anything.
///
/// # Errors
/// When the database fails.
pub async fn going_into(
    connection: &impl Connection,
    programme: ProgrammeId,
    subgoal: &ClauseId,
) -> Result<Option<(ProgrammeId, Vec<ClauseId>)>, Error> {
    let Some(said) = store::latest(connection, programme).await? else { return Ok(None) };
    let earlier = programme::find(connection, programme).await?.and_then(|stored| stored.predecessor);
    let old = shared::succession::going_into(&said.heirs, subgoal).into_iter().cloned().collect();
    Ok(earlier.map(|earlier| (earlier, old)))
}
