//! The digest: once a day, for each person, what they have not read and were not mailed.

use shared::time::Instant;

use super::mail::queue;
use super::store;
use crate::app::App;
use crate::job::{self, Job};
use crate::problem::Problem;

/// When digests go out: so many seconds after midnight UTC, which is seven or six in Copenhagen.
const AT: i64 = 5 * 60 * 60;

/// The next time at which digests go out.
pub(super) fn next_digest(now: Instant) -> Instant {
    let today = now.date().start().plus_seconds(AT);
    if now < today { today } else { now.date().plus_days(1).start().plus_seconds(AT) }
}

/// The job of a day. After a long stop the first of those that were missed tells everything, and the others find nothing to tell.
///
/// # Errors
/// When the database fails. Then the job is tried again.
pub async fn digest(app: &App, job: &Job) -> Result<(), Problem> {
    let Some(claim) = job::claim(app, job).await? else { return Ok(()) };
    for (person, notices) in store::take_unmailed(&claim.tx).await? {
        queue::add(app, &claim.tx, person, queue::Kind::Digest, &notices).await?;
    }
    Ok(claim.finish_unaudited(app, "a digest tells of acts that have their entries").await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_digest_a_day() {
        let next = |text: &str| next_digest(text.parse().unwrap()).to_string();
        assert_eq!(next("2026-11-23T04:59:59Z"), "2026-11-23T05:00:00Z");
        assert_eq!(next("2026-11-23T05:00:00Z"), "2026-11-24T05:00:00Z");
        assert_eq!(next("2026-12-31T12:00:00Z"), "2027-01-01T05:00:00Z");
    }
}
