//! What was said of one clause and when it was agreed, for whoever asks how its wording came to be.

use shared::api::lineage::HowAgreed;
use shared::id::TextId;
use shared::permission::Act;
use shared::position::{ReadPositions, Scope};
use shared::text::ClauseId;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// Every position on the clause, on a section that one of `heads` heads and on the whole text, and when it was closed and reopened.
/// For who may not know of positions there are none.
///
/// # Errors
/// When the database fails.
pub async fn of_clause(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    clause: &ClauseId,
    heads: &[ClauseId],
) -> Result<HowAgreed, Error> {
    if !ReadPositions::verdict(&caller.seat, &()).is_allowed() {
        return Ok(HowAgreed::default());
    }
    let about = |scope: &Scope| match scope {
        Scope::Text => true,
        Scope::Section { head } => head == clause || heads.contains(head),
        Scope::Clause { clause: on, .. } => on == clause,
    };
    let said = store::around(connection, text, clause).await?;
    let closings = store::closings(connection, text).await?;
    let reopenings = store::reopenings(connection, text).await?;
    Ok(HowAgreed {
        positions: said.iter().filter(|one| about(&one.position.scope)).map(store::Said::view).collect(),
        closings: closings.into_iter().filter(|(on, _)| on == clause).map(|(_, (_, view))| view).collect(),
        reopenings: reopenings
            .into_iter()
            .filter(|(on, _)| on == clause)
            .map(|(_, (_, view))| view)
            .collect(),
    })
}
