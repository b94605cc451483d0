//! Keeping that a clause was agreed, whatever made it so.

use shared::id::TextId;
use shared::position::CloseClause;

use super::close_what_is_agreed;
use super::held::anything;
use crate::db::{Error, Tx};
use crate::permit::Permit;
use crate::problem::Problem;

/// Closes what is agreed as the rows of the transaction have it, before the words change or somebody speaks. A clause becomes agreed
/// by more than what is said of it (an amendment that competed is withdrawn, a bracket lifted, words return), and it is lost by
/// nothing but these two: so nothing else has to think of it (decision 0045).
///
/// # Errors
/// When the database fails.
pub async fn keep(tx: &Tx, text: TextId) -> Result<(), Error> {
    if !anything(tx.sql(), text).await? {
        return Ok(());
    }
    let permit =
        Permit::<CloseClause>::system(tx, "all had confirmed it, and nothing competed with it any more");
    close_what_is_agreed(tx, &permit, text).await.map_err(broken)?;
    Ok(())
}

/// Nothing is refused here: what comes is a failure, of the database nearly always.
fn broken(problem: Problem) -> Error {
    let code = problem.code;
    let failure = problem.cause.and_then(|cause| cause.downcast::<Error>().ok());
    failure.unwrap_or_else(|| Error::Inconsistent(format!("positions cannot be read: {code:?}")))
}
