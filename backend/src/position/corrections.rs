//! Which changes of a text are linguistic, for those who ask whether something still reads as it was agreed.

use shared::id::TextId;
use shared::position::Correction;

use crate::db::{Connection, Error};

/// What the chair has marked as linguistic.
///
/// # Errors
/// When the database fails.
pub async fn corrections(connection: &impl Connection, text: TextId) -> Result<Vec<Correction>, Error> {
    let found = super::store::corrections(connection, text).await?;
    Ok(found.into_iter().map(|(correction, _)| correction).collect())
}
