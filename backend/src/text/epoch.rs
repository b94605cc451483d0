//! A new epoch for every text: what was written outside the database's knowledge is not let in (text model 1).

use crate::db::{Error, Tx, execute};
use crate::values;

/// Raises the epoch of every text. After a restore a browser may hold words from after the backup; it is told that its epoch
/// is closed, and keeps them for the person to copy.
///
/// # Errors
/// When the database fails.
pub async fn begin_epochs(tx: &Tx) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE text SET epoch = epoch + 1", values![]).await?;
    Ok(())
}
