//! Forgetting sessions that are long over, once a day: which browser somebody used, and the hashes of the tokens it had.

use shared::time::Instant;

use super::store::{self, Over};
use crate::app::App;
use crate::db::Error;
use crate::job::{self, Job};
use crate::problem::Problem;

/// When it is done: so many seconds after midnight UTC, when few write.
const AT: i64 = 3 * 60 * 60;
/// Tokens of a session that has been over for so long let nobody in, and there is one for each five minutes of it.
const TOKENS_SECONDS: i64 = 24 * 60 * 60;
/// A session stays for as long as the archive of a text's log does.
const SESSIONS_SECONDS: i64 = 30 * 24 * 60 * 60;
/// So many rows are deleted in one transaction, for which everybody who writes to SQLite waits.
const AT_ONCE: u64 = 500;
/// And in so many transactions a day: deadlines wait for them. What is left is for the next day.
const BATCHES: usize = 200;

/// The next time at which it is done.
pub(super) fn next(now: Instant) -> Instant {
    now.date().plus_days(1).start().plus_seconds(AT)
}

/// The job of a day, which everybody who signs in asks for. Two nodes may do it at once: each deletes what the other has left.
///
/// # Errors
/// When the database fails. Then the job is tried again.
pub async fn forget(app: &App, job: &Job) -> Result<(), Problem> {
    let now = app.clock.now();
    // Before the claim, because SQLite has one writer.
    if all(app, Over::Tokens, now.plus_seconds(-TOKENS_SECONDS)).await? {
        all(app, Over::Sessions, now.plus_seconds(-SESSIONS_SECONDS)).await?;
    }
    let Some(claim) = job::claim(app, job).await? else { return Ok(()) };
    Ok(claim.finish_unaudited(app, "nobody signs in with what is over").await?)
}

/// Forgets what was over before then, a batch at a time; false when more is left.
async fn all(app: &App, what: Over, before: Instant) -> Result<bool, Error> {
    for _ in 0..BATCHES {
        let tx = app.db.begin().await?;
        let forgotten = store::forget_over(&tx, what, before, AT_ONCE).await?;
        tx.commit_unaudited("nobody signs in with what is over").await?;
        if forgotten < AT_ONCE {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_done_in_the_night_that_follows() {
        let next = |text: &str| next(text.parse().unwrap()).to_string();
        assert_eq!(next("2026-11-23T02:59:59Z"), "2026-11-24T03:00:00Z");
        assert_eq!(next("2026-12-31T12:00:00Z"), "2027-01-01T03:00:00Z");
    }
}
