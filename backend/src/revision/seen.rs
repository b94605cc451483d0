//! What was issued, for other nouns that speak of it.

use shared::id::{RevisionId, TextId};
use shared::revision::RevisionState;
use shared::text::Clause;

use super::sight::Sight;
use super::store;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::{Problem, seen};

/// The clauses of an issued revision of that text; `None` where it is none, or none that the caller sees.
///
/// # Errors
/// When the text is not there for the caller; when the database fails.
pub async fn seen_clauses(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    revision: RevisionId,
) -> Result<Option<Vec<Clause>>, Problem> {
    let sight = seen(Sight::revision(connection, caller, revision).await)?;
    let Some((_, found)) = sight else { return Ok(None) };
    if found.text != text || found.state != RevisionState::Issued {
        return Ok(None);
    }
    let rows = store::clauses(connection, revision).await?;
    Ok(Some(rows.into_iter().map(|row| row.clause).collect()))
}
