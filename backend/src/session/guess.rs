//! Limits on guessing passwords (design 10): failures per address, failures and successes per account, so that a whole
//! ministry behind one address can still work.

use shared::problem::Code;
use shared::time::Instant;

use super::store;
use crate::app::App;
use crate::http::Peer;
use crate::problem::Problem;

/// How far back attempts count, in seconds.
const WINDOW: i64 = 15 * 60;
/// Failures from one address within the window.
const FAILURES_PER_ADDRESS: i64 = 30;
/// Failures on one account within the window.
const FAILURES_PER_ACCOUNT: i64 = 5;
/// Successes on one account within the window: enough for people, too few for a script.
const SUCCESSES_PER_ACCOUNT: i64 = 60;

/// Refuses when there were too many attempts.
pub(super) async fn check(app: &App, peer: Peer, email: &str, now: Instant) -> Result<(), Problem> {
    let since = now.plus_seconds(-WINDOW);
    let address = store::attempts(app.db.read(), &address(peer), since).await?;
    let account = store::attempts(app.db.read(), &account(email), since).await?;
    let too_many = address.failures >= FAILURES_PER_ADDRESS
        || account.failures >= FAILURES_PER_ACCOUNT
        || account.successes >= SUCCESSES_PER_ACCOUNT;
    if too_many {
        return Err(Problem { retry_after: Some(WINDOW as u32), ..Problem::new(Code::TooMany) });
    }
    Ok(())
}

/// Notes an attempt, and forgets those that no longer count.
pub(super) async fn note(app: &App, peer: Peer, email: &str, success: bool) -> Result<(), Problem> {
    let tx = app.db.begin().await?;
    store::note_attempt(&tx, &address(peer), success).await?;
    store::note_attempt(&tx, &account(email), success).await?;
    store::forget_attempts(&tx, tx.at().plus_seconds(-WINDOW)).await?;
    tx.commit_unaudited("a counter").await?;
    Ok(())
}

fn address(peer: Peer) -> String {
    format!("address:{}", peer.0)
}

fn account(email: &str) -> String {
    format!("account:{}", shared::person::email_key(email))
}
