//! Which clauses are agreed, for those who would change them.

use std::collections::BTreeSet;

use shared::id::TextId;
use shared::position::ClauseState;
use shared::text::ClauseId;
use shared::time::Date;

use super::held::anything;
use super::sheet::Sheet;
use super::standing::Standing;
use crate::db::Connection;
use crate::problem::Problem;

/// The clauses of the settled draft that are agreed: the chair reopens one, with a reason, before it changes (domain
/// reference 6.3).
///
/// # Errors
/// When the database fails.
pub async fn agreed(
    connection: &impl Connection,
    text: TextId,
    day: Date,
) -> Result<BTreeSet<ClauseId>, Problem> {
    if !anything(connection, text).await? {
        return Ok(BTreeSet::new());
    }
    let standing = Standing::load(connection, Sheet::live(connection, text).await?, day).await?;
    let agreed = (0..standing.sheet.clauses.len()).filter(|at| standing.state(*at) == ClauseState::Agreed);
    Ok(agreed.map(|at| standing.sheet.clauses[at].id.clone()).collect())
}
