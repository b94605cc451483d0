//! A room: one text's document and the connections to it, as a state machine.
//!
//! No tasks, no sockets, no clock: the host calls a method for everything that happens, with the time since a fixed
//! moment, and then does what [`Room::take_outputs`] says, in order. The order matters: a change is appended before it is
//! broadcast, and acknowledged only after [`Room::committed`]. Who someone is and what they may do is decided outside.

mod batch;
mod change;
mod connection;
mod output;
mod settle;

pub use batch::{Batch, Pending};
pub use connection::Ability;
pub use output::{Author, CloseReason, Output};

use crate::act::Prepared;
use crate::awareness::Awareness;
use crate::document::Document;
use crate::gate;
use crate::message::Message;
use crate::schema::MAX_CLIENT;
use connection::Connection;
use settle::Dirty;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

/// Connections of one room.
pub const MAX_CONNECTIONS: usize = 500;
/// Presence is told in one message to all, at most this often.
const PRESENCE_EVERY: Duration = Duration::from_millis(100);
/// A connection whose outbox stays full for this long is closed.
const MAX_BEHIND: Duration = Duration::from_secs(30);

/// A connection's number, given by the host and used once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnId(pub u64);

/// Why a connection cannot join.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JoinError {
    /// There are as many connections as a room takes.
    #[error("the room is full")]
    Full,
    /// The client id is not one, or is another person's.
    #[error("this client id cannot be used")]
    Client,
}

/// One open text.
#[derive(Debug)]
pub struct Room {
    /// `None` while it is being loaded again.
    document: Option<Document>,
    connections: BTreeMap<ConnId, Connection>,
    /// Client ids seen in this room's life, and whether all that they wrote before joining has arrived.
    owners: HashMap<u64, bool>,
    awareness: Awareness,
    presence_told: Duration,
    dirty: Dirty,
    appended: u64,
    committed: u64,
    /// No change is taken in: see [`Self::hold`].
    held: bool,
    out: Vec<Output>,
}

impl Room {
    /// A room around a loaded document. The document's client id should be random: server acts write with it.
    pub fn new(document: Document) -> Self {
        Self {
            document: Some(document),
            connections: BTreeMap::new(),
            owners: HashMap::new(),
            awareness: Awareness::default(),
            presence_told: Duration::ZERO,
            dirty: Dirty::default(),
            appended: 0,
            committed: 0,
            held: false,
            out: Vec::new(),
        }
    }

    /// The document, unless it is being loaded again. What was handed out for appending and not [`Self::committed`] is in it and may
    /// not be durable yet: the room is unloaded, and an act built on it, once the host has nothing left to write.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// Whether nobody is here.
    pub fn is_empty(&self) -> bool {
        self.connections.is_empty()
    }

    /// What is to be done, in order. Call after every other method.
    pub fn take_outputs(&mut self) -> Vec<Output> {
        std::mem::take(&mut self.out)
    }

    /// A connection joins. `client` is the Yjs client id that its tab writes with; nobody else may write with it.
    ///
    /// # Errors
    /// [`JoinError`]; nothing has changed.
    pub fn join(
        &mut self,
        conn: ConnId,
        ability: Ability,
        client: u64,
        author: Author,
        now: Duration,
    ) -> Result<(), JoinError> {
        let servers = self.document.as_ref().is_some_and(|document| document.client() == client);
        if client == 0 || client > MAX_CLIENT || servers {
            return Err(JoinError::Client);
        }
        let holder = self.connections.iter().find(|(_, other)| other.client == client);
        match holder.map(|(id, other)| (*id, other.author == author)) {
            // A tab that comes back before its broken connection was noticed.
            Some((old, true)) => self.close(old, CloseReason::Replaced),
            Some((_, false)) => return Err(JoinError::Client),
            None => {}
        }
        if self.connections.len() >= MAX_CONNECTIONS {
            return Err(JoinError::Full);
        }
        self.owners.insert(client, false);
        self.connections.insert(conn, Connection::new(ability, client, author, now));
        self.send_step_1(vec![conn]);
        Ok(())
    }

    /// A connection is gone.
    pub fn leave(&mut self, conn: ConnId) {
        if let Some(connection) = self.connections.remove(&conn) {
            self.awareness.remove(connection.client);
            self.resume(connection.client);
        }
    }

    /// A binary frame arrived, without its handle.
    pub fn frame(&mut self, conn: ConnId, bytes: &[u8], now: Duration) {
        let Some(connection) = self.connections.get_mut(&conn) else { return };
        if !connection.may_send(bytes.len(), now) {
            return self.close(conn, CloseReason::TooMany);
        }
        match Message::decode(bytes) {
            Err(_) => self.close(conn, CloseReason::BadUpdate),
            Ok(Message::Step1(state_vector)) => {
                if crate::message::check_state_vector(state_vector).is_err() {
                    return self.close(conn, CloseReason::BadUpdate);
                }
                connection.state_vector = Some(state_vector.to_vec());
                self.send_all(conn);
            }
            Ok(Message::Step2(update)) => self.change(conn, update, true, now),
            Ok(Message::Update(update)) => self.change(conn, update, false, now),
            Ok(Message::Presence(update)) => {
                // Too much or misshapen presence is dropped: a cursor is not worth ending someone's writing.
                if connection.may_send_presence(now) {
                    let client = connection.client;
                    let _ = self.awareness.receive(client, update, now);
                }
            }
        }
    }

    /// Changes up to `number` are durable. When a commit fails for good there is no way back: memory shows, and others
    /// were told, what the log does not hold. Close everybody with 1012, drop the room and load it from the log; the tabs
    /// bring their changes again with step 2.
    pub fn committed(&mut self, number: u64) {
        self.committed = self.committed.max(number.min(self.appended));
        for (conn, connection) in &mut self.connections {
            if let Some(frames) = connection.saved(self.committed) {
                self.out.push(Output::Saved { to: *conn, frames });
            }
        }
    }

    /// Takes no change in from now on, because as many wait for their commit as the host keeps. Whoever writes is told nothing: what is
    /// not acknowledged stays the tab's own to bring, and [`Self::let_in`] asks for it. False when that was so already.
    pub fn hold(&mut self) -> bool {
        !std::mem::replace(&mut self.held, true)
    }

    /// Takes changes in again, and asks everybody for what was not taken in meanwhile.
    pub fn let_in(&mut self) {
        if std::mem::take(&mut self.held) {
            let all = self.connections.keys().copied().collect();
            self.send_step_1(all);
        }
    }

    /// A connection's right changed while it is here.
    pub fn ability_changed(&mut self, conn: ConnId, ability: Ability) {
        if let Some(connection) = self.connections.get_mut(&conn)
            && connection.ability != ability
        {
            connection.ability = ability;
            self.out.push(Output::Ability { to: conn, ability });
            if ability == Ability::Write {
                self.send_step_1(vec![conn]);
            }
        }
    }

    /// A connection may not be here any more.
    pub fn withdraw(&mut self, conn: ConnId) {
        self.close(conn, CloseReason::Withdrawn);
    }

    /// A connection's outbox is full. It is told nothing until [`Self::drained`]; discard what is queued for it.
    pub fn congested(&mut self, conn: ConnId, now: Duration) {
        if let Some(connection) = self.connections.get_mut(&conn) {
            connection.behind.get_or_insert(now);
        }
    }

    /// A connection's outbox is empty again: it gets all that it missed in one message.
    pub fn drained(&mut self, conn: ConnId) {
        if let Some(connection) = self.connections.get_mut(&conn)
            && connection.behind.take().is_some()
        {
            self.send_all(conn);
        }
    }

    /// Time has passed. Call at [`Self::next_tick`].
    pub fn tick(&mut self, now: Duration) {
        let slow: Vec<ConnId> = self
            .connections
            .iter()
            .filter(|(_, connection)| connection.behind.is_some_and(|since| since + MAX_BEHIND <= now))
            .map(|(id, _)| *id)
            .collect();
        slow.into_iter().for_each(|conn| self.close(conn, CloseReason::TooSlow));
        self.stop_waiting(now);
        self.awareness.expire(now);
        if now >= self.presence_told + PRESENCE_EVERY
            && let Some(changes) = self.awareness.take_changes()
        {
            self.presence_told = now;
            self.tell(|_, _| true, Message::Presence(&changes).encode(), true);
        }
        if self.dirty.due().is_some_and(|due| due <= now) {
            self.settle();
        }
    }

    /// When [`Self::tick`] has something to do next.
    pub fn next_tick(&self) -> Option<Duration> {
        let presence = self.awareness.has_changes().then_some(self.presence_told + PRESENCE_EVERY);
        let slow =
            self.connections.values().filter_map(|connection| Some(connection.behind? + MAX_BEHIND)).min();
        let all = [presence, slow, self.awareness.next_expiry(), self.dirty.due(), self.next_wait()];
        all.into_iter().flatten().min()
    }

    /// Asks for the projection of what has changed, without waiting for quiet: before an act that depends on wording,
    /// and before unloading.
    pub fn settle(&mut self) {
        let clauses = self.dirty.take();
        if !clauses.is_empty() {
            self.out.push(Output::Settle { clauses });
        }
    }

    /// An act was committed with its log row: applies it and tells everybody. Its clauses are not asked to be settled,
    /// because the act's transaction has projected them.
    pub fn apply_act(&mut self, act: &Prepared) {
        let (Some(document), Some(update)) = (self.document.take(), &act.update) else { return };
        let inspected = match gate::inspect(&document, update) {
            Ok(inspected) => inspected,
            Err(_) => return self.out.push(Output::Reload),
        };
        let client = document.client();
        match gate::admit(document, &inspected, client) {
            Ok((document, _)) => {
                self.document = Some(document);
                self.tell(|_, _| true, Message::Update(update).encode(), false);
            }
            // It is in the log; the log decides.
            Err(_) => self.out.push(Output::Reload),
        }
    }

    /// The document was loaded again from the log. Everybody is brought to its state, and asked for what it lacks.
    pub fn reloaded(&mut self, document: Document) {
        self.document = Some(document);
        let all: Vec<ConnId> = self.connections.keys().copied().collect();
        all.iter().for_each(|conn| self.send_all(*conn));
        self.send_step_1(all);
    }

    fn send_step_1(&mut self, to: Vec<ConnId>) {
        if let (Some(document), false) = (&self.document, to.is_empty()) {
            let message = Message::Step1(&document.state_vector()).encode().into();
            self.out.push(Output::Send { to, message, presence: false });
        }
    }

    /// Everything that a connection lacks since its step 1, and everybody's presence.
    fn send_all(&mut self, conn: ConnId) {
        let Some(connection) = self.connections.get(&conn) else { return };
        let (Some(document), Some(state_vector)) = (&self.document, &connection.state_vector) else { return };
        let Some(missing) = document.missing_for(state_vector) else {
            return self.close(conn, CloseReason::BadUpdate);
        };
        let message = Message::Step2(&missing).encode().into();
        self.out.push(Output::Send { to: vec![conn], message, presence: false });
        if let Some(everybody) = self.awareness.everybody() {
            let message = Message::Presence(&everybody).encode().into();
            self.out.push(Output::Send { to: vec![conn], message, presence: true });
        }
    }

    fn tell(&mut self, to_whom: impl Fn(ConnId, &Connection) -> bool, message: Vec<u8>, presence: bool) {
        let listens = |(id, connection): (&ConnId, &Connection)| {
            (connection.listens() && to_whom(*id, connection)).then_some(*id)
        };
        let to: Vec<ConnId> = self.connections.iter().filter_map(listens).collect();
        if !to.is_empty() {
            self.out.push(Output::Send { to, message: message.into(), presence });
        }
    }

    fn close(&mut self, conn: ConnId, reason: CloseReason) {
        if self.connections.contains_key(&conn) {
            self.leave(conn);
            self.out.push(Output::Close { conn, reason });
        }
    }
}
