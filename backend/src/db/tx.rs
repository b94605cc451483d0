//! A change in the making: rows, the audit entry, and what is to be told once it stands (design 6).

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use sea_orm::DatabaseTransaction;
use shared::time::Instant;

use super::{Error, Kind};
use crate::hub::Event;

/// A transaction. Dropped without `commit`, nothing of it happened.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    kind: Kind,
    at: Instant,
    events: Mutex<Vec<Event>>,
    audited: AtomicBool,
}

impl Tx {
    pub(super) fn new(inner: DatabaseTransaction, kind: Kind, at: Instant) -> Self {
        Self { inner, kind, at, events: Mutex::default(), audited: AtomicBool::new(false) }
    }

    /// The one time of everything in this change.
    #[must_use]
    pub const fn at(&self) -> Instant {
        self.at
    }

    /// Which database it runs on.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// For statements.
    #[must_use]
    pub const fn sql(&self) -> &DatabaseTransaction {
        &self.inner
    }

    /// Notes what others are to be told after the commit.
    pub fn tell(&self, event: Event) {
        self.events.lock().expect("no holder panics").push(event);
    }

    /// Said by `audit::record`: the change has its entry.
    pub(crate) fn mark_audited(&self) {
        self.audited.store(true, Ordering::Release);
    }

    /// Makes it stand, and gives back what is to be told.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    ///
    /// # Panics
    /// When the change has no audit entry: a mistake of ours that no test may let through.
    pub async fn commit(self) -> Result<Vec<Event>, Error> {
        assert!(self.audited.load(Ordering::Acquire), "a change is committed without an audit entry");
        self.commit_unaudited("has an entry").await
    }

    /// Makes a change stand that is nobody's act: counters, tokens, the text's own log. Say why.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    pub async fn commit_unaudited(self, _why: &'static str) -> Result<Vec<Event>, Error> {
        self.inner.commit().await?;
        Ok(self.events.into_inner().expect("no holder panics"))
    }
}
