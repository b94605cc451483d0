//! What of the chair waits on a desk.

use shared::desk::{DeskItem, DeskKind};
use shared::member::ManageChairTerms;
use shared::permission::Act;
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;

/// So many days before a term ends without a next, the desk asks for one.
const AHEAD_DAYS: i64 = 60;

/// Naming a chair, when none is named or the last named term is about to end.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Error> {
    if !ManageChairTerms::verdict(&caller.seat, &()).is_allowed() {
        return Ok(Vec::new());
    }
    let terms = store::chair_terms(connection).await?;
    let today = now.date();
    let (mut term, mut free) = (None, today);
    while let Some(next) = terms.iter().find(|term| term.holds_on(free)) {
        (term, free) = (Some(next), next.to);
    }
    if free > today.plus_days(AHEAD_DAYS) {
        return Ok(Vec::new());
    }
    let since = if term.is_some() { free.plus_days(-AHEAD_DAYS).start() } else { now };
    let due = term.is_some().then(|| free.start());
    let what = DeskKind::NameChair { term: term.map(|term| term.id), from: free };
    Ok(vec![DeskItem { what, programme: None, due, since }])
}
