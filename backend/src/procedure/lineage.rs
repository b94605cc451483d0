//! The decision that sealed a revision, for whoever asks how a wording was adopted.

use shared::api::lineage::Adoption;
use shared::id::{ProgrammeId, RevisionId};
use shared::permission::Act;
use shared::procedure::{Decided, ReadProcedure};

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// The adoption of that revision, where the caller may read it.
///
/// # Errors
/// When the database fails.
pub async fn sealing(
    connection: &impl Connection,
    caller: &Caller,
    programme: ProgrammeId,
    revision: RevisionId,
) -> Result<Option<Adoption>, Error> {
    let may = |decided| ReadProcedure::verdict(&caller.seat, &Decided(decided)).is_allowed();
    if !may(true) {
        return Ok(None);
    }
    let found = store::of_programme(connection, programme).await?;
    let sealing = found
        .into_iter()
        .find(|one| one.revision == revision && one.decided_at.is_some() && one.outcome.adopted);
    Ok(sealing.map(|one| Adoption {
        procedure: one.id,
        held_on: one.record.held_on,
        place: one.record.place,
        outcome: one.outcome,
        decided_at: one.decided_at,
        decided_by: one.decided_by,
    }))
}
