//! What every request needs: the database, the clock, the keys, the ears of others.

use std::path::PathBuf;
use std::sync::Arc;

use crate::clock::{Clock, Random};
use crate::db::{Db, Error, Tx};
use crate::hub::{Event, Hub};
use crate::live::Live;
use crate::notification::Post;
use crate::session::{Passwords, TokenKeys};

/// The parts of a running server. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Arc<Clock>,
    /// Randomness.
    pub random: Arc<Random>,
    /// Who is told when a change stands.
    pub hub: Hub,
    /// The texts in memory, and the sockets.
    pub live: Live,
    /// The keys that sign access tokens.
    pub keys: Arc<TokenKeys>,
    /// Hashes passwords, a few at a time.
    pub passwords: Arc<Passwords>,
    /// Where mail goes; none is written where there is no mail server.
    pub post: Option<Arc<Post>>,
    /// Where the server is reached, without a slash at the end: `https://samrad.example`.
    pub public_url: Arc<str>,
    /// Reverse proxies whose word on where a request came from is believed.
    pub trusted_proxies: Arc<[std::net::IpAddr]>,
    /// Where files lie.
    pub data: Arc<PathBuf>,
}

impl App {
    /// Commits an audited change and tells others.
    ///
    /// # Errors
    /// When the database fails; then nothing happened and nobody is told.
    pub async fn commit(&self, tx: Tx) -> Result<(), Error> {
        self.told(tx.commit()).await
    }

    /// Commits a change that is nobody's act, and tells others. Say why.
    ///
    /// # Errors
    /// When the database fails; then nothing happened and nobody is told.
    pub async fn commit_unaudited(&self, tx: Tx, why: &'static str) -> Result<(), Error> {
        self.told(tx.commit_unaudited(why)).await
    }

    /// In a task of its own: when a browser goes away its request ends wherever it is, and a suspension that stands by then must
    /// reach the sockets all the same.
    async fn told(
        &self,
        commit: impl Future<Output = Result<Vec<Event>, Error>> + Send + 'static,
    ) -> Result<(), Error> {
        let hub = self.hub.clone();
        match tokio::spawn(async move { commit.await.map(|events| hub.publish(events)) }).await {
            Ok(committed) => committed,
            Err(ended) => std::panic::resume_unwind(ended.into_panic()),
        }
    }

    /// A new id of any kind: `app.id(PersonId::from_parts)`.
    pub fn id<T>(&self, make: fn(u64, u128) -> T) -> T {
        make(self.clock.now().millis().unsigned_abs(), self.random.id_bits())
    }

    /// Whether the server is reached over TLS, which decides the cookie's name and flags.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
