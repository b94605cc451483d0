//! What a lock that cannot be had comes to (decision 0044). Who takes which in what order is held by the tests of each noun.

use samrad::audit;
use samrad::db::{Error, Tx};
use shared::audit::Scope;
use shared::id::ProgrammeId;

use crate::support::World;

/// Takes the lock of a chain; when that fails, everything that the transaction holds is let go with it.
async fn takes(tx: Tx, scope: &Scope) -> Result<Tx, Error> {
    audit::lock(&tx, scope).await?;
    Ok(tx)
}

/// On PostgreSQL alone: SQLite has one writer, and nobody waits for a second lock.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_that_wait_for_each_other_one_may_try_again() {
    let Some(world) = World::on_postgres().await else { return };
    let (ours, theirs) = (Scope::Installation, Scope::Programme(world.app.id(ProgrammeId::from_parts)));
    let begin = async || world.app.db.begin().await.expect("a transaction");
    let one = takes(begin().await, &ours).await.expect("nobody holds it");
    let other = takes(begin().await, &theirs).await.expect("nobody holds it");
    let (one, other) = tokio::join!(takes(one, &theirs), takes(other, &ours));
    let given_up: Vec<Error> = [one.err(), other.err()].into_iter().flatten().collect();
    assert!(matches!(given_up.as_slice(), [Error::Unavailable(_)]), "{given_up:?}");
}
