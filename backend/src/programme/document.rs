//! The numbers of a programme's working documents.

use shared::id::ProgrammeId;
use shared::permission::Act;

use crate::db::{Error, FromRow, Tx, execute, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    document_series: String,
    documents: i64,
}

/// Takes the next number: `MR-DIGITAL 2031–2034/7`. No number comes twice; one is spent when its transaction commits.
/// `None` when there is no such programme. Its row must be held ([`super::hold`]): a text that is held by now comes behind it.
///
/// # Errors
/// When the database fails.
pub async fn take_document_number<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    programme: ProgrammeId,
) -> Result<Option<String>, Error> {
    execute(
        tx.sql(),
        "UPDATE programme SET documents = documents + 1 WHERE id = $1",
        values![programme.to_string()],
    )
    .await?;
    let row: Option<Row> = one(
        tx.sql(),
        "SELECT document_series, documents FROM programme WHERE id = $1",
        values![programme.to_string()],
    )
    .await?;
    Ok(row.map(|row| format!("{}/{}", row.document_series, row.documents)))
}
