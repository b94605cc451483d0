//! From the log into memory: opening a room, opening it again, and taking in what other nodes have written.

use std::collections::{BTreeSet, HashMap};

use collab::Document;
use collab::act::Prepared;
use collab::log::{LogRow, Snapshot, replay};
use collab::room::{Batch, Output, Room};
use shared::id::TextId;
use shared::text::{Clause, ClauseId};
use tokio::time::Instant;

use super::people::People;
use super::{Actor, Author, Writing};
use crate::app::App;
use crate::db::{Connection, Error};
use crate::problem::Problem;
use crate::text::{self, log};

/// A text's rows and the snapshot under them.
struct Stored {
    snapshot: Snapshot,
    rows: Vec<LogRow>,
}

impl Stored {
    /// The rows first: when another node trims in between, the snapshot that is then read holds what was trimmed.
    async fn read(connection: &impl Connection, text: TextId) -> Result<Self, Error> {
        let rows = log::rows(connection, text, 0).await?;
        Ok(Self { snapshot: log::snapshot(connection, text).await?, rows })
    }

    fn seq(&self) -> i64 {
        let last = self.rows.last().map_or(0, |row| row.seq).max(self.snapshot.seq);
        last.cast_signed()
    }

    fn document(&self, client: u64) -> Result<Document, Problem> {
        replay(client, Some(&self.snapshot), &self.rows).map_err(Problem::internal)
    }

    /// Rows and bytes that the snapshot does not hold.
    fn since(&self) -> (usize, usize) {
        let later = self.rows.iter().filter(|row| row.seq > self.snapshot.seq);
        later.fold((0, 0), |(rows, bytes), row| (rows + 1, bytes + row.bytes.len()))
    }

    /// Who last changed each clause after row `seq`, found by replaying the rows one by one: after a crash, for what was
    /// written and not projected.
    fn authors_since(&self, seq: i64, client: u64) -> Result<HashMap<ClauseId, Author>, Problem> {
        let upto = |seq: u64| -> Result<Document, Problem> {
            let end = self.rows.partition_point(|row| row.seq <= seq);
            replay(client, Some(&self.snapshot), &self.rows[..end]).map_err(Problem::internal)
        };
        let mut authors = HashMap::new();
        let mut room = Room::new(upto(seq.cast_unsigned())?);
        let mut before = by_id(room.document());
        for row in self.rows.iter().filter(|row| row.seq.cast_signed() > seq) {
            room.apply_act(&as_act(row));
            if room.take_outputs().contains(&Output::Reload) {
                room = Room::new(upto(row.seq)?);
            }
            let after = by_id(room.document());
            let author = author_of(row);
            let changed = after.iter().filter(|(id, clause)| before.get(*id) != Some(*clause));
            authors.extend(changed.map(|(id, _)| (id.clone(), author)));
            before = after;
        }
        Ok(authors)
    }
}

fn by_id(document: Option<&Document>) -> HashMap<ClauseId, Clause> {
    let clauses = document.map(collab::model::clauses).unwrap_or_default();
    clauses.into_iter().map(|clause| (clause.id.clone(), clause)).collect()
}

fn author_of(row: &LogRow) -> Author {
    Author::from_line(row.author.as_deref().unwrap_or_default())
}

/// A row of the log as the core takes in what was decided elsewhere.
fn as_act(row: &LogRow) -> Prepared {
    Prepared { update: Some(row.bytes.clone()), clauses: BTreeSet::new(), after: Vec::new() }
}

impl Actor {
    pub(super) async fn load(app: App, id: TextId) -> Result<Self, Problem> {
        let text = text::find(app.db.read(), id).await?.ok_or_else(Problem::not_found)?;
        let stored = Stored::read(app.db.read(), id).await?;
        let client = text::client_id(&app);
        let document = stored.document(client)?;
        let seq = stored.seq();
        let unsettled = if text.projected_seq < seq {
            stored.authors_since(text.projected_seq, client)?
        } else {
            HashMap::new()
        };
        Ok(Self {
            settle: text.projected_seq < seq,
            text: text::Text { seq, ..text },
            app,
            room: Room::new(document),
            people: People::default(),
            started: Instant::now(),
            batch: Batch::default(),
            flight: Vec::new(),
            unwritten: (0, 0),
            writing: None,
            unsettled,
            elsewhere: Author::default(),
            since_snapshot: stored.since(),
            snapshot_size: stored.snapshot.state.len(),
            reload: false,
            failures: 0,
            not_before: std::time::Duration::ZERO,
            polled: std::time::Duration::ZERO,
            empty_since: None,
            ended: false,
        })
    }

    /// Memory could not be trusted: writes what was let in before, and starts again from the log.
    pub(super) async fn load_again(&mut self) {
        if self.writing.is_some() {
            let written = Writing::done(&mut self.writing).await;
            self.written(written).await;
        }
        if !self.flight.is_empty() || self.batch.due().is_some() {
            self.start_write(false);
            let written = Writing::done(&mut self.writing).await;
            self.written(written).await;
            if !self.flight.is_empty() {
                return;
            }
        }
        let loaded = match Stored::read(self.app.db.read(), self.text.id).await {
            Ok(stored) => {
                stored.document(text::client_id(&self.app)).map(|document| (document, stored.seq()))
            }
            Err(error) => Err(error.into()),
        };
        match loaded {
            Ok((document, seq)) => {
                tracing::warn!(text = %self.text.id, "a text was loaded again from its log");
                self.text.seq = seq;
                self.reload = false;
                self.failures = 0;
                self.room.reloaded(document);
            }
            Err(problem) => {
                tracing::error!(text = %self.text.id, cause = ?problem.cause, "a text cannot be loaded again");
                self.failed();
            }
        }
    }

    /// Takes in the rows after the last one known. Nothing of our own may be on its way into the log.
    pub(super) async fn catch_up(&mut self) -> Result<(), Error> {
        let rows = log::rows(self.app.db.read(), self.text.id, self.text.seq).await?;
        self.take_in(&rows);
        Ok(())
    }

    /// Applies and tells rows that were written elsewhere.
    pub(super) fn take_in(&mut self, rows: &[LogRow]) {
        for row in rows {
            self.room.apply_act(&as_act(row));
            self.elsewhere = author_of(row);
            self.since_snapshot.0 += 1;
            self.since_snapshot.1 += row.bytes.len();
            self.text.seq = self.text.seq.max(row.seq.cast_signed());
        }
        self.carry_out();
    }
}
