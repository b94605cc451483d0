//! Group commit (design 10): whichever comes first of 10 ms, 64 updates and 64 KB.
//!
//! The host pushes what the room appends and commits when told; the acknowledgement follows the commit.

use super::Author;
use bytes::Bytes;
use std::time::Duration;

const WAIT: Duration = Duration::from_millis(10);
const UPDATES: usize = 64;
const BYTES: usize = 64 * 1024;

/// A change that waits for its commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The room's number of the change.
    pub number: u64,
    /// The update.
    pub bytes: Bytes,
    /// Who made it.
    pub author: Author,
}

/// Changes gathered for one commit.
#[derive(Debug, Default)]
pub struct Batch {
    pending: Vec<Pending>,
    bytes: usize,
    since: Duration,
}

impl Batch {
    /// Adds a change; true when the batch is to be committed at once.
    pub fn push(&mut self, change: Pending, now: Duration) -> bool {
        if self.pending.is_empty() {
            self.since = now;
        }
        self.bytes += change.bytes.len();
        self.pending.push(change);
        self.is_due(now)
    }

    /// Whether it is to be committed now.
    pub fn is_due(&self, now: Duration) -> bool {
        self.pending.len() >= UPDATES || self.bytes >= BYTES || self.due().is_some_and(|due| due <= now)
    }

    /// When it is to be committed at the latest; `None` while it is empty.
    pub fn due(&self) -> Option<Duration> {
        (!self.pending.is_empty()).then_some(self.since + WAIT)
    }

    /// What is to be committed; empty afterwards. Give the last number to [`super::Room::committed`].
    pub fn take(&mut self) -> Vec<Pending> {
        self.bytes = 0;
        std::mem::take(&mut self.pending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(number: u64, len: usize) -> Pending {
        Pending { number, bytes: vec![0; len].into(), author: "seat".into() }
    }

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn it_is_due_after_ten_milliseconds() {
        let mut batch = Batch::default();
        assert_eq!(batch.due(), None);
        assert!(!batch.push(change(1, 10), ms(5)));
        assert_eq!(batch.due(), Some(ms(15)));
        assert!(!batch.is_due(ms(14)));
        assert!(batch.is_due(ms(15)));
        assert_eq!(batch.take().len(), 1);
        assert!(!batch.is_due(ms(15)));
    }

    #[test]
    fn it_is_due_at_64_updates_or_64_kilobytes() {
        let mut batch = Batch::default();
        let due: Vec<u64> = (1..=64).filter(|&number| batch.push(change(number, 1), ms(0))).collect();
        assert_eq!(due, [64]);
        batch.take();
        assert!(batch.push(change(65, 64 * 1024), ms(0)));
    }
}
