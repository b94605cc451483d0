//! When changed clauses are projected into SQL (text model 3): after 2 seconds of quiet, 10 seconds at most.

use super::Author;
use shared::text::ClauseId;
use std::collections::BTreeMap;
use std::time::Duration;

const QUIET: Duration = Duration::from_secs(2);
const AT_MOST: Duration = Duration::from_secs(10);

#[derive(Debug, Default)]
pub(super) struct Dirty {
    clauses: BTreeMap<ClauseId, Author>,
    /// Since when something waits, and when something changed last.
    since: Option<(Duration, Duration)>,
}

impl Dirty {
    pub(super) fn add(
        &mut self,
        clauses: impl IntoIterator<Item = ClauseId>,
        author: &Author,
        now: Duration,
    ) {
        let before = self.clauses.len();
        self.clauses.extend(clauses.into_iter().map(|clause| (clause, author.clone())));
        if before == 0 && self.clauses.is_empty() {
            return;
        }
        let first = self.since.map_or(now, |(first, _)| first);
        self.since = Some((first, now));
    }

    /// When the waiting clauses are to be projected.
    pub(super) fn due(&self) -> Option<Duration> {
        self.since.map(|(first, last)| (last + QUIET).min(first + AT_MOST))
    }

    /// Everything that waits; empty afterwards.
    pub(super) fn take(&mut self) -> Vec<(ClauseId, Author)> {
        self.since = None;
        std::mem::take(&mut self.clauses).into_iter().collect()
    }
}
