//! What stands against a text, for those who take it further.

use shared::id::TextId;
use shared::lifecycle::Held;
use shared::time::Date;

use super::sheet::Sheet;
use super::standing::Standing;
use crate::db::{Connection, Error};
use crate::problem::Problem;

/// Objections and reservations that stand on the settled draft. Settle the text first where it must hold everything typed
/// until now.
///
/// # Errors
/// When the database fails.
pub async fn held(connection: &impl Connection, text: TextId, day: Date) -> Result<Held, Problem> {
    if !anything(connection, text).await? {
        return Ok(Held::default());
    }
    let sheet = Sheet::live(connection, text).await?;
    Ok(Standing::load(connection, sheet, day).await?.held())
}

/// Whether anything at all was said of a text: most texts have nothing, and nothing is read of them then.
pub(super) async fn anything(connection: &impl Connection, text: TextId) -> Result<bool, Error> {
    super::store::any(connection, text).await
}
