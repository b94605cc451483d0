//! From memory into the log and the projection: group commit, settling, snapshots (design 6, 10; text model 3).

use std::collections::{BTreeSet, HashMap};

use collab::room::Pending;
use shared::api::text::ClauseView;
use shared::live::{FromServer, SettledClause};
use shared::problem::Code;
use shared::text::{Clause, ClauseId};
use tokio::task::JoinHandle;

use super::{Actor, Author};
use crate::app::App;
use crate::db::Error;
use crate::problem::Problem;
use crate::text::log::{self, Entry};
use crate::text::project::{Projecting, project};
use crate::text::{self, Text};

/// A snapshot is stored after this many rows.
const ROWS: usize = 500;
/// Or when the log is this many times larger than the snapshot, and not small anyway.
const TIMES: usize = 4;
const SMALL: usize = 64 * 1024;
/// How often settling is tried again because another node wrote in between.
const ATTEMPTS: usize = 5;
/// So many changes wait to be written at most, or so many bytes of them: some seconds of a full room's typing. Beyond it the tabs keep
/// theirs, and say that they are not saved.
const MOST_CHANGES: usize = 4_096;
const MOST_BYTES: usize = 2 * 1024 * 1024;

const fn is_full((changes, bytes): (usize, usize)) -> bool {
    changes >= MOST_CHANGES || bytes >= MOST_BYTES
}

/// A write under way.
pub(super) struct Writing {
    task: JoinHandle<Written>,
    /// What it settles; taken back when it fails.
    settles: Option<HashMap<ClauseId, Author>>,
}

impl Writing {
    /// Waits for the write, if there is one; otherwise for ever. May be dropped and called again.
    pub(super) async fn done(slot: &mut Option<Self>) -> (Written, Option<HashMap<ClauseId, Author>>) {
        let Some(writing) = slot else { return std::future::pending().await };
        let written = match (&mut writing.task).await {
            Ok(written) => written,
            Err(error) => Written::Failed(Error::Inconsistent(error.to_string())),
        };
        (written, slot.take().and_then(|writing| writing.settles))
    }
}

/// How a write went.
pub(super) enum Written {
    /// It stands.
    Stands {
        /// The last row before ours: beyond what we knew when others have written.
        before: i64,
        /// The last row now.
        seq: i64,
        /// The clauses whose projection changed, when it was settled.
        touched: Option<BTreeSet<ClauseId>>,
    },
    /// The document was seeded anew.
    Epoch,
    /// Nothing was written.
    Failed(Error),
}

struct Job {
    app: App,
    text: Text,
    known: i64,
    entries: Vec<Entry>,
    settle: Option<(Vec<Clause>, HashMap<ClauseId, Author>, Author)>,
}

impl Job {
    async fn run(self) -> Written {
        self.write().await.unwrap_or_else(Written::Failed)
    }

    async fn write(self) -> Result<Written, Error> {
        let tx = self.app.db.begin().await?;
        let Some(before) = log::lock(&tx, self.text.id, self.text.epoch).await? else {
            return Ok(Written::Epoch);
        };
        let seq = log::append(&tx, self.text.id, self.text.epoch, before, &self.entries).await?;
        let mut touched = None;
        // What others wrote is not in our memory yet, so it cannot be projected from it.
        if let Some((clauses, authors, elsewhere)) = self.settle
            && before == self.known
        {
            let author = move |id: &ClauseId| authors.get(id).copied().unwrap_or(elsewhere);
            let what =
                Projecting { text: self.text.id, clauses: &clauses, seq, cause: "edit", author: &author };
            let clauses = project(&tx, &what).await?;
            if !clauses.is_empty() {
                tx.tell(text::changed(tx.sql(), &self.text).await?);
            }
            touched = Some(clauses);
        }
        self.app.hub.publish(tx.commit_unaudited("the text's own log").await?);
        Ok(Written::Stands { before, seq, touched })
    }
}

impl Actor {
    /// Lets no more in when as much waits to be written as may: a database that refuses writes for an hour must not fill the memory.
    pub(super) fn hold_when_full(&mut self) {
        if is_full(self.unwritten) && self.room.hold() {
            tracing::warn!(text = %self.text.id, "too much of a text waits to be written; nothing more is taken in");
        }
    }

    /// Starts a write when one is due and none is under way.
    pub(super) fn begin_write(&mut self) {
        let now = self.now();
        let due = self.settle || !self.flight.is_empty() || self.batch.is_due(now);
        if self.writing.is_none() && !self.reload && due && now >= self.not_before {
            self.start_write(self.settle);
        }
    }

    /// Starts a write of everything let in until now.
    pub(super) fn start_write(&mut self, settle: bool) {
        let more = self.batch.take();
        self.flight.extend(more);
        let entry = |change: &Pending| Entry {
            bytes: change.bytes.to_vec(),
            author: Author::from_line(&change.author),
        };
        let document = self.room.document().filter(|_| settle);
        let settles = document.map(|_| std::mem::take(&mut self.unsettled));
        let job = Job {
            app: self.app.clone(),
            text: self.text.clone(),
            known: self.text.seq,
            entries: self.flight.iter().map(entry).collect(),
            settle: document
                .zip(settles.clone())
                .map(|(document, authors)| (collab::model::clauses(document), authors, self.elsewhere)),
        };
        if settles.is_some() {
            self.settle = false;
        }
        self.writing = Some(Writing { task: tokio::spawn(job.run()), settles });
    }

    /// A write has ended.
    pub(super) async fn written(&mut self, (written, settles): (Written, Option<HashMap<ClauseId, Author>>)) {
        let settled = match written {
            Written::Stands { before, seq, touched } => {
                let bytes = self.flight.iter().map(|change| change.bytes.len()).sum::<usize>();
                self.since_snapshot.0 += self.flight.len();
                self.since_snapshot.1 += bytes;
                self.unwritten.0 = self.unwritten.0.saturating_sub(self.flight.len());
                self.unwritten.1 = self.unwritten.1.saturating_sub(bytes);
                self.failures = 0;
                if let Some(last) = self.flight.last() {
                    self.room.committed(last.number);
                }
                self.flight.clear();
                self.take_in_before(before).await;
                self.text.seq = seq;
                if !is_full(self.unwritten) {
                    self.room.let_in();
                }
                self.carry_out();
                if let Some(touched) = touched {
                    self.text.projected_seq = seq;
                    self.tell_settled(&touched).await;
                    true
                } else {
                    false
                }
            }
            Written::Epoch => return self.end_epoch(),
            Written::Failed(error) => {
                tracing::warn!(text = %self.text.id, %error, "a text's log cannot be written");
                self.failed();
                false
            }
        };
        if !settled && let Some(settles) = settles {
            // What was changed again since then has its author already.
            for (clause, author) in settles {
                self.unsettled.entry(clause).or_insert(author);
            }
            self.settle = true;
        }
    }

    /// Others have written up to `before`, which we did not know.
    async fn take_in_before(&mut self, before: i64) {
        if before <= self.text.seq {
            return;
        }
        match log::rows(self.app.db.read(), self.text.id, self.text.seq).await {
            Ok(mut rows) => {
                rows.retain(|row| row.seq.cast_signed() <= before);
                self.take_in(&rows);
            }
            Err(error) => {
                tracing::warn!(text = %self.text.id, %error, "what others wrote cannot be read");
                self.reload = true;
            }
        }
    }

    /// Writes and projects everything let in until now, and waits for it. Nothing is let in meanwhile.
    pub(super) async fn settle_now(&mut self) -> Result<(), Problem> {
        for _ in 0..ATTEMPTS {
            if self.writing.is_some() {
                let written = Writing::done(&mut self.writing).await;
                self.written(written).await;
            }
            if self.reload {
                self.load_again().await;
            }
            self.room.settle();
            self.carry_out();
            let waits = self.settle || !self.flight.is_empty() || self.batch.due().is_some();
            let behind =
                self.text.projected_seq != self.text.seq || self.app.db.kind() == crate::db::Kind::Postgres;
            if !waits && !behind {
                return Ok(());
            }
            self.start_write(true);
            let written = Writing::done(&mut self.writing).await;
            let failed = matches!(written.0, Written::Failed(_) | Written::Epoch);
            self.written(written).await;
            if failed {
                break;
            }
            if self.text.projected_seq == self.text.seq && self.batch.due().is_none() && !self.reload {
                return Ok(());
            }
        }
        Err(Problem { retry_after: Some(2), ..Problem::new(Code::Unavailable) })
    }

    /// Tells everybody here what the projection now says of these clauses.
    pub(super) async fn tell_settled(&self, touched: &BTreeSet<ClauseId>) {
        if touched.is_empty() || self.people.is_empty() {
            return;
        }
        let settled = match self.settled_views(touched).await {
            Ok(settled) => settled,
            // Whoever misses this sees it at the next settle, or when the page is opened again.
            Err(error) => {
                tracing::warn!(text = %self.text.id, %error, "what was settled cannot be read");
                return;
            }
        };
        let clauses: Vec<SettledClause> = settled
            .into_iter()
            .map(|clause| SettledClause {
                id: clause.id.to_string(),
                label: clause.label,
                hash: clause.hash.to_string(),
                changed_by: clause.changed_by,
                changed_code: clause.changed_code,
                changed_at: clause.changed_at,
                hand_set: clause.hand_set,
            })
            .collect();
        self.people.say_all(|handle| FromServer::Settled { handle, clauses: clauses.clone() });
    }

    async fn settled_views(&self, touched: &BTreeSet<ClauseId>) -> Result<Vec<ClauseView>, Error> {
        let read = self.app.db.read();
        text::views(read, text::clauses_of(read, self.text.id, touched).await?).await
    }

    /// Whether the log has grown enough for a snapshot.
    pub(super) fn wants_snapshot(&self) -> bool {
        let (rows, bytes) = self.since_snapshot;
        rows > ROWS || bytes > SMALL.max(TIMES * self.snapshot_size)
    }

    /// Stores a snapshot and trims the log behind it. Everything must be settled. False when the database fails; when the
    /// log does not give what memory shows, nothing is trimmed and somebody has to look.
    pub(super) async fn compact(&mut self) -> bool {
        if self.since_snapshot.0 == 0 {
            return true;
        }
        match self.store_snapshot().await {
            Ok(()) => true,
            Err(problem) => {
                tracing::error!(text = %self.text.id, cause = ?problem.cause, "no snapshot could be stored");
                // Not again at every keystroke.
                self.since_snapshot = (1, 0);
                problem.code != Code::Unavailable
            }
        }
    }

    async fn store_snapshot(&mut self) -> Result<(), Problem> {
        let Some(document) = self.room.document() else { return Err(Code::Unavailable.into()) };
        let read = self.app.db.read();
        let rows = log::rows(read, self.text.id, 0).await?;
        let previous = log::snapshot(read, self.text.id).await?;
        let snapshot = collab::log::compact(document, Some(&previous), &rows).map_err(Problem::internal)?;
        let tx = self.app.db.begin().await?;
        let last = log::lock(&tx, self.text.id, self.text.epoch).await?;
        if last != Some(snapshot.seq.cast_signed()) || last != Some(self.text.seq) {
            // Another node has written meanwhile; the next snapshot will hold it.
            return Ok(());
        }
        log::save(&tx, self.text.id, self.text.epoch, &snapshot).await?;
        if log::snapshot(tx.sql(), self.text.id).await? != snapshot {
            return Err(Problem::internal(anyhow::anyhow!("the snapshot read back differs")));
        }
        log::trim(&tx, self.text.id, self.text.seq).await?;
        tx.commit_unaudited("a snapshot changes nothing that can be read").await?;
        self.since_snapshot = (0, 0);
        self.snapshot_size = snapshot.state.len();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_full_of_what_is_not_written_by_number_or_by_size() {
        assert!(!is_full((MOST_CHANGES - 1, MOST_BYTES - 1)));
        assert!(is_full((MOST_CHANGES, 0)));
        assert!(is_full((1, MOST_BYTES)));
    }
}
