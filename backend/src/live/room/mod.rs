//! A room's task: `collab`'s room core with a clock, a log and outboxes.
//!
//! Everything happens in one order here: a frame is applied, broadcast and put into the batch; a batch is written in the
//! background while further frames come in; its acknowledgement follows the commit. Settling and acts wait for the writing
//! and let nothing in until they are done.

mod act;
mod command;
mod load;
mod people;
mod write;

pub use act::{Acted, Turn};
pub(super) use command::{Command, Join};

use std::collections::HashMap;
use std::time::Duration;

use bytes::Bytes;
use collab::room::{Author as Line, Batch, ConnId, Output, Pending, Room};
use shared::id::TextId;
use shared::live::{Ability, FromServer, Refusal};
use shared::text::ClauseId;
use tokio::sync::mpsc;
use tokio::time::Instant;

use self::people::People;
use self::write::Writing;
use super::outbox::Ending;
use crate::app::App;
use crate::db::Kind;
use crate::text::{Author, Text};

/// An empty room is unloaded after this long.
const IDLE: Duration = Duration::from_secs(30);
/// With several nodes: how often a room looks for rows that others have written (design 10: polling as the net).
const POLL: Duration = Duration::from_secs(2);
/// After a failed write or load; after each further one twice as long, up to [`LONGEST`].
const RETRY: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(15);

/// The task of one room.
pub(super) struct Actor {
    app: App,
    text: Text,
    room: Room,
    people: People,
    started: Instant,
    batch: Batch,
    /// Changes of the write under way, or of one that failed.
    flight: Vec<Pending>,
    /// Changes let in and not written yet, those of `flight` and `batch`: how many, and their bytes.
    unwritten: (usize, usize),
    writing: Option<Writing>,
    /// Clauses to be projected, with who changed each last.
    unsettled: HashMap<ClauseId, Author>,
    /// Whoever wrote the rows that other nodes appended: the author of what is in nobody's list.
    elsewhere: Author,
    settle: bool,
    /// The log since the last snapshot, in rows and bytes, and the snapshot's size.
    since_snapshot: (usize, usize),
    snapshot_size: usize,
    /// Memory cannot be trusted: it is loaded again from the log before anything else.
    reload: bool,
    /// How often in a row the database has failed, and until when it is left alone.
    failures: u32,
    not_before: Duration,
    polled: Duration,
    empty_since: Option<Duration>,
    /// The epoch is over: nothing more can be written.
    ended: bool,
}

/// When a room that was opened at `started` has something to do next; where nothing is due it sleeps from `now` on. From its start on it
/// would be awake for ever once it is older than that.
fn wake_at(started: Instant, next: Option<Duration>, now: Duration) -> Instant {
    started + next.unwrap_or(now + IDLE)
}

/// How long the database is left alone after it has failed so often in a row.
fn pause(failures: u32) -> Duration {
    RETRY.saturating_mul(1 << failures.saturating_sub(1).min(8)).min(LONGEST)
}

impl Actor {
    /// Opens the text and serves its room until it is unloaded.
    pub(super) async fn run(app: App, text: TextId, mut inbox: mpsc::Receiver<Command>) {
        match Self::load(app.clone(), text).await {
            Ok(mut actor) => {
                let kept = actor.serve(&mut inbox).await;
                if !kept {
                    app.live.remove(text, &mut inbox);
                }
            }
            Err(problem) => {
                if let Some(cause) = &problem.cause {
                    tracing::error!(%text, ?cause, "a text cannot be opened");
                }
                app.live.remove(text, &mut inbox);
                while let Some(command) = inbox.recv().await {
                    command.refuse(&problem);
                }
            }
        }
    }

    /// True when it has left the table by itself.
    async fn serve(&mut self, inbox: &mut mpsc::Receiver<Command>) -> bool {
        loop {
            self.carry_out();
            if self.reload && self.now() >= self.not_before {
                self.load_again().await;
                continue;
            }
            self.begin_write();
            let wake = self.wake();
            tokio::select! {
                written = Writing::done(&mut self.writing) => self.written(written).await,
                command = inbox.recv() => match command {
                    Some(Command::Stop(reply)) => {
                        let _ = self.finish().await;
                        let _ = reply.send(());
                        return false;
                    }
                    Some(command) => self.obey(command).await,
                    None => return false,
                },
                () = tokio::time::sleep_until(wake) => self.tick().await,
            }
            if self.ended {
                return false;
            }
            if self.wants_snapshot() && self.now() >= self.not_before && self.settle_now().await.is_ok() {
                self.compact().await;
            }
            if self.is_idle() && self.finish().await && self.app.live.close(self.text.id, inbox) {
                return true;
            }
        }
    }

    /// Time since the room was opened, as the core counts it.
    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    fn wake(&self) -> Instant {
        let mut next = self.room.next_tick();
        let mut consider = |at: Option<Duration>| next = [next, at].into_iter().flatten().min();
        if self.writing.is_none() {
            let due =
                if self.settle || !self.flight.is_empty() { Some(Duration::ZERO) } else { self.batch.due() };
            consider(due.map(|due| due.max(self.not_before)));
        }
        consider(self.reload.then_some(self.not_before));
        consider((self.app.db.kind() == Kind::Postgres).then_some(self.polled + POLL));
        consider(self.empty_since.map(|since| since + IDLE));
        consider(self.people.due());
        wake_at(self.started, next, self.now())
    }

    async fn tick(&mut self) {
        let now = self.now();
        self.room.tick(now);
        self.people.tick(now);
        if self.app.db.kind() == Kind::Postgres && now >= self.polled + POLL {
            self.polled = now;
            if self.writing.is_none() {
                let _ = self.catch_up().await;
            }
        }
    }

    /// Does what the core has asked for, in its order.
    fn carry_out(&mut self) {
        let now = self.now();
        // Telling can fill an outbox, which the core is told at once; that asks for nothing further.
        for output in self.room.take_outputs() {
            match output {
                Output::Send { to, message, presence } => self.send(&to, &message, presence, now),
                Output::Append { number, bytes, author } => {
                    self.unwritten.0 += 1;
                    self.unwritten.1 += bytes.len();
                    self.batch.push(Pending { number, bytes, author }, now);
                }
                Output::Saved { to, frames } => {
                    self.people.say(to, |handle| FromServer::Saved { handle, frames });
                }
                Output::Settle { clauses } => {
                    self.settle = true;
                    self.unsettled
                        .extend(clauses.into_iter().map(|(clause, line)| (clause, Author::from_line(&line))));
                }
                Output::Ability { to, ability } => {
                    let ability = to_wire(ability);
                    self.people.ability(to, ability, now);
                    self.people.say(to, |handle| FromServer::Ability { handle, ability });
                }
                Output::Close { conn, reason } => {
                    use collab::room::CloseReason as Reason;
                    let code = match reason {
                        Reason::BadUpdate => Refusal::BadUpdate,
                        Reason::TooMany | Reason::TooSlow | Reason::Replaced => Refusal::TooSlow,
                        Reason::Withdrawn => Refusal::Withdrawn,
                    };
                    self.people.say(conn, |handle| FromServer::Closed { handle, code });
                    // A right to one text that is withdrawn says nothing of the socket's other rooms.
                    if reason != Reason::Withdrawn {
                        self.people.end(conn, Ending(reason.code(), reason.name()));
                    }
                    self.people.leave(conn, now);
                }
                Output::Reload => self.reload = true,
            }
        }
        self.hold_when_full();
        if !self.people.is_empty() {
            self.empty_since = None;
        } else if self.empty_since.is_none() {
            self.empty_since = Some(now);
        }
    }

    fn send(&mut self, to: &[ConnId], message: &[u8], presence: bool, now: Duration) {
        // Nearly everybody has the same handle, so the frame is made once for all of them.
        let mut frames: HashMap<u32, Bytes> = HashMap::new();
        for conn in to {
            let Some((handle, outbox)) = self.people.outbox(*conn) else { continue };
            let frame =
                frames.entry(handle).or_insert_with(|| collab::message::frame(handle, message).into());
            if !outbox.frame(handle, frame.clone(), presence) {
                self.room.congested(*conn, now);
            }
        }
    }

    /// Something of the database has failed: it is left alone for a while, longer each time.
    fn failed(&mut self) {
        self.failures = self.failures.saturating_add(1);
        self.not_before = self.now() + pause(self.failures);
    }

    fn is_idle(&self) -> bool {
        self.empty_since.is_some_and(|since| since + IDLE <= self.now())
    }

    /// Writes, settles and stores a snapshot; true when everything of the room is in the database, and only then may it be unloaded.
    /// Nothing is let in before that is decided: `Live::close` looks whether anything has come meanwhile.
    async fn finish(&mut self) -> bool {
        let done = self.settle_now().await.is_ok() && self.compact().await;
        if !done {
            self.empty_since = self.empty_since.map(|_| self.now());
        }
        done
    }

    /// The document was seeded anew somewhere: nobody can go on with this one.
    fn end_epoch(&mut self) {
        self.ended = true;
        self.people.close_all(Refusal::EpochClosed);
    }
}

fn to_wire(ability: collab::room::Ability) -> Ability {
    match ability {
        collab::room::Ability::Read => Ability::Read,
        collab::room::Ability::Write => Ability::Write,
    }
}

fn to_core(ability: Ability) -> collab::room::Ability {
    match ability {
        Ability::Read => collab::room::Ability::Read,
        Ability::Write => collab::room::Ability::Write,
    }
}

/// The author as the core carries it.
fn line(author: Author) -> Line {
    author.to_line().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_fails_is_asked_less_and_less_often() {
        let pauses: Vec<u64> = (1..=6).map(|failures| pause(failures).as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 15, 15]);
        assert_eq!(pause(u32::MAX), LONGEST);
    }

    #[test]
    fn a_room_in_which_nothing_is_due_sleeps_however_old_it_is() {
        let (started, hour) = (Instant::now(), Duration::from_secs(3_600));
        assert_eq!(wake_at(started, None, hour), started + hour + IDLE);
        assert_eq!(wake_at(started, Some(hour), Duration::ZERO), started + hour);
    }
}
