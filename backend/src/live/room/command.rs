//! What a room is asked to do.

use std::sync::Arc;

use bytes::Bytes;
use collab::room::{ConnId, JoinError};
use shared::live::{Ability, FromServer, Present, Refusal, SCHEMA};
use tokio::sync::oneshot;

use super::{Actor, Turn, line, to_core};
use crate::live::outbox::{Ending, Outbox};
use crate::problem::Problem;
use crate::text::Author;

/// A connection that wants in.
#[derive(Debug)]
pub(in crate::live) struct Join {
    pub(in crate::live) conn: ConnId,
    /// What its frames carry.
    pub(in crate::live) handle: u32,
    pub(in crate::live) outbox: Arc<Outbox>,
    pub(in crate::live) ability: Ability,
    pub(in crate::live) author: Author,
    /// Name and code, as others see them.
    pub(in crate::live) name: String,
    pub(in crate::live) code: String,
    /// What the tab said of itself.
    pub(in crate::live) client: u64,
    pub(in crate::live) schema: u32,
    pub(in crate::live) epoch: Option<u32>,
}

/// A request to a room.
#[derive(Debug)]
pub(in crate::live) enum Command {
    /// Let somebody in; what comes of it is said in the outbox, and whether they are in.
    Join(Box<Join>, oneshot::Sender<bool>),
    /// A connection is gone.
    Leave(ConnId),
    /// A binary frame, without its handle.
    Frame(ConnId, Bytes),
    /// A connection may do something else from now on.
    Ability(ConnId, Ability),
    /// A connection may not be here any more.
    Withdraw(ConnId),
    /// A connection's outbox is empty again.
    Drained(ConnId),
    /// Write and project everything.
    Settle(oneshot::Sender<Result<(), Problem>>),
    /// Settle, and stand still for an act.
    Turn(oneshot::Sender<Result<Turn, Problem>>),
    /// Write and project everything, and end.
    Stop(oneshot::Sender<()>),
}

impl Command {
    /// Answers for a room that could not be opened.
    pub(super) fn refuse(self, problem: &Problem) {
        let again = || Problem { retry_after: problem.retry_after, ..Problem::new(problem.code) };
        match self {
            Self::Join(join, _) => join.outbox.end(Ending(1013, "the text cannot be opened")),
            Self::Settle(reply) => drop(reply.send(Err(again()))),
            Self::Turn(reply) => drop(reply.send(Err(again()))),
            Self::Stop(reply) => drop(reply.send(())),
            Self::Leave(_) | Self::Frame(..) | Self::Ability(..) | Self::Withdraw(_) | Self::Drained(_) => {}
        }
    }
}

impl Actor {
    pub(super) async fn obey(&mut self, command: Command) {
        let now = self.now();
        match command {
            Command::Join(join, reply) => {
                let is_in = self.join(*join);
                let _ = reply.send(is_in);
            }
            Command::Leave(conn) => {
                self.room.leave(conn);
                self.people.leave(conn, now);
            }
            Command::Frame(conn, bytes) => self.room.frame(conn, &bytes, now),
            Command::Ability(conn, ability) => self.room.ability_changed(conn, to_core(ability)),
            Command::Withdraw(conn) => self.room.withdraw(conn),
            Command::Drained(conn) => self.room.drained(conn),
            Command::Settle(reply) => {
                let settled = self.settle_now().await;
                let _ = reply.send(settled);
            }
            Command::Turn(reply) => self.give_turn(reply).await,
            Command::Stop(reply) => drop(reply.send(())),
        }
    }

    fn join(&mut self, join: Join) -> bool {
        let room = self.text.id;
        let refused = |code| join.outbox.control(&FromServer::Refused { room, code });
        if join.schema != SCHEMA {
            refused(Refusal::SchemaMismatch);
            join.outbox.end(Ending(4409, "another schema"));
            return false;
        }
        if join.epoch.is_some_and(|epoch| epoch != self.text.epoch) {
            refused(Refusal::EpochClosed);
            return false;
        }
        let entered =
            self.room.join(join.conn, to_core(join.ability), join.client, line(join.author), self.now());
        match entered {
            Err(JoinError::Full) => refused(Refusal::RoomFull),
            Err(JoinError::Client) => refused(Refusal::TicketInvalid),
            Ok(()) => {}
        }
        if entered.is_err() {
            return false;
        }
        join.outbox.control(&FromServer::Joined {
            handle: join.handle,
            room,
            epoch: self.text.epoch,
            schema: SCHEMA,
            ability: join.ability,
        });
        let present = Present {
            client: join.client,
            name: join.name,
            code: join.code,
            writes: join.ability == Ability::Write,
        };
        self.people.enter(join.conn, join.handle, join.outbox, present, self.now());
        true
    }
}
