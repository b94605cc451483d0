//! Which clauses are agreed, for those who would change them.

use std::collections::BTreeSet;

use shared::id::TextId;
use shared::position::ClauseState;
use shared::text::clause::standing;
use shared::text::{Clause, ClauseId};
use shared::time::{Date, Instant};

use super::held::anything;
use super::sheet::{Read, Sheet};
use super::standing::Standing;
use super::subjects::subjects_before;
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
    Ok(among(&Standing::load(connection, Sheet::live(connection, text).await?, day).await?))
}

/// The same of the draft as it stood before an act, for the act's own transaction, in which the draft has changed already. `before`
/// has the clauses that were gone as well.
///
/// # Errors
/// When the database fails.
pub async fn agreed_before(
    connection: &impl Connection,
    text: TextId,
    before: &[Clause],
    day: Date,
) -> Result<BTreeSet<ClauseId>, Problem> {
    if !anything(connection, text).await? {
        return Ok(BTreeSet::new());
    }
    let clauses = standing(before.to_vec());
    // Labels and times do not matter here.
    let bare = |clause: &Clause| Read {
        label: String::new(),
        hash: clause.content_hash(),
        since: Instant::from_millis(0),
    };
    let read = clauses.iter().map(bare).collect();
    let sheet = Sheet { clauses, read, ..Sheet::live(connection, text).await? };
    let contention = subjects_before(connection, text, &sheet.clauses, before).await?;
    Ok(among(&Standing::with(connection, sheet, contention, day).await?))
}

fn among(standing: &Standing) -> BTreeSet<ClauseId> {
    let agreed = (0..standing.sheet.clauses.len()).filter(|at| standing.state(*at) == ClauseState::Agreed);
    agreed.map(|at| standing.sheet.clauses[at].id.clone()).collect()
}
