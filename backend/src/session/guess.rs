//! Limits on guessing passwords (design 10): failures per address, failures and successes per account, so that a whole
//! ministry behind one address can still work.

use std::net::IpAddr;

use shared::problem::Code;
use shared::time::Instant;

use super::store::{self, Outcome};
use crate::app::App;
use crate::db::{Connection, Error, Tx};
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

/// Attempts from one address that are under way at once, beside its failures: a whole ministry may come in at nine o'clock.
const UNDER_WAY_PER_ADDRESS: i64 = 60;

/// An attempt that is counted from its beginning: a hundred that come at once are a hundred, and one whose browser went away
/// before the answer is one too.
#[must_use]
pub(super) struct Attempt {
    address: String,
    account: String,
}

impl Attempt {
    /// Begins one, before the password is looked at; refuses when there were too many.
    pub async fn begin(app: &App, peer: Peer, email: &str) -> Result<Self, Problem> {
        let attempt = Self { address: address(peer), account: account(email) };
        // Whoever is refused anyway keeps nobody from writing.
        attempt.check(app.db.read(), app.clock.now()).await?;
        let tx = app.db.begin().await?;
        // The account before the address, as everybody does, so that no two wait for each other.
        store::hold_attempts(&tx, &attempt.account).await?;
        store::hold_attempts(&tx, &attempt.address).await?;
        attempt.check(tx.sql(), tx.at()).await?;
        attempt.note(&tx, Outcome::UnderWay).await?;
        tx.commit_unaudited("a counter").await?;
        Ok(attempt)
    }

    /// Notes how it ended, and forgets those that no longer count.
    pub async fn end(self, app: &App, success: bool) -> Result<(), Problem> {
        let tx = app.db.begin().await?;
        self.note(&tx, if success { Outcome::Success } else { Outcome::Failure }).await?;
        store::forget_attempts(&tx, tx.at().plus_seconds(-WINDOW)).await?;
        tx.commit_unaudited("a counter").await?;
        Ok(())
    }

    async fn check(&self, connection: &impl Connection, now: Instant) -> Result<(), Problem> {
        let since = now.plus_seconds(-WINDOW);
        let account = store::attempts(connection, &self.account, since).await?;
        let address = store::attempts(connection, &self.address, since).await?;
        let too_many = account.failures + account.under_way >= FAILURES_PER_ACCOUNT
            || account.successes >= SUCCESSES_PER_ACCOUNT
            || address.failures >= FAILURES_PER_ADDRESS
            || address.failures + address.under_way >= FAILURES_PER_ADDRESS + UNDER_WAY_PER_ADDRESS;
        if too_many {
            return Err(Problem { retry_after: Some(WINDOW as u32), ..Problem::new(Code::TooMany) });
        }
        Ok(())
    }

    async fn note(&self, tx: &Tx, outcome: Outcome) -> Result<(), Error> {
        store::note_attempt(tx, &self.account, outcome).await?;
        store::note_attempt(tx, &self.address, outcome).await
    }
}

/// Whoever has one address of IPv6 has the other 2^64 of its network too (RFC 6177): they count as one.
fn address(peer: Peer) -> String {
    match peer.0 {
        IpAddr::V4(address) => format!("address:{address}"),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("address:{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

fn account(email: &str) -> String {
    format!("account:{}", shared::person::email_key(email))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_of_ipv6_counts_as_one_address() {
        let counted = |text: &str| address(Peer::at(text.parse().unwrap()));
        assert_eq!(counted("2001:db8:1:2::1"), counted("2001:db8:1:2:ffff::9"));
        assert_ne!(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
        assert_ne!(counted("192.0.2.1"), counted("192.0.2.2"));
        assert_eq!(counted("192.0.2.1"), counted("::ffff:192.0.2.1"));
    }
}
