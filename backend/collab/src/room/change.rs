//! A frame with a change: from the connection's bytes to the document, the log and everybody else.

use super::connection::Connection;
use super::{Ability, CloseReason, ConnId, Output, Room};
use crate::gate::{self, Refusal};
use crate::message::Message;
use crate::scan::Span;
use std::collections::BTreeSet;
use std::time::Duration;

/// How often a connection may be asked again for what is missing before it counts as broken.
const MAX_VAIN: u32 = 8;
/// How long a step 2 waits for another client's.
const MAX_WAIT: Duration = Duration::from_secs(5);

/// Whether new structs of other clients may come with a step 2.
enum Foreign {
    Allowed,
    /// This client's own step 2 has not come yet; only after it can be told what is new.
    Wait(u64),
    Refused,
}

impl Room {
    /// `whole` is true for step 2, which holds everything that the server lacked.
    pub(super) fn change(&mut self, conn: ConnId, update: &[u8], whole: bool, now: Duration) {
        let Some(connection) = self.connections.get_mut(&conn) else { return };
        connection.frames += 1;
        let (client, author, ability) = (connection.client, connection.author.clone(), connection.ability);
        if self.held && ability == Ability::Write {
            return connection.lose();
        }
        let Some(document) = &self.document else { return connection.lose() };
        let inspected = match gate::inspect(document, update) {
            Ok(inspected) => inspected,
            Err(Refusal::Missing) if ability == Ability::Write => return self.ask_again(conn, whole),
            Err(_) if ability == Ability::Read => return self.remind(conn),
            Err(_) => return self.close(conn, CloseReason::BadUpdate),
        };
        if ability == Ability::Read {
            // A reader answers step 1 like everybody; having nothing to tell is no change.
            return if inspected.is_empty() { self.took(conn, whole) } else { self.remind(conn) };
        }
        match self.foreign(conn, client, &inspected.new_structs, whole) {
            Foreign::Allowed => {}
            Foreign::Wait(for_client) => return self.wait(conn, for_client, now),
            Foreign::Refused => return self.close(conn, CloseReason::BadUpdate),
        }
        let Some(document) = self.document.take() else { return };
        match gate::admit(document, &inspected, client) {
            Ok((document, admitted)) => {
                self.document = Some(document);
                if let Some(bytes) = admitted.update {
                    self.appended += 1;
                    let message = Message::Update(&bytes).encode();
                    self.out.push(Output::Append {
                        number: self.appended,
                        bytes: bytes.into(),
                        author: author.clone(),
                    });
                    self.tell(|id, _| id != conn, message, false);
                    self.dirty.add(admitted.clauses, &author, now);
                }
                self.took(conn, whole);
            }
            Err(refused) => {
                self.document = refused.document;
                if self.document.is_none() {
                    self.out.push(Output::Reload);
                }
                self.close(conn, CloseReason::BadUpdate);
            }
        }
    }

    /// Marks the frame as taken in, and lets those go on who waited for this client's step 2.
    fn took(&mut self, conn: ConnId, whole: bool) {
        let (appended, committed) = (self.appended, self.committed);
        let Some(connection) = self.connections.get_mut(&conn) else { return };
        connection.took(appended, whole);
        let client = connection.client;
        if let Some(frames) = connection.saved(committed) {
            self.out.push(Output::Saved { to: conn, frames });
        }
        if whole {
            self.owners.insert(client, true);
            self.resume(client);
        }
    }

    /// Judges the structs that are new here and of another client than the connection's own.
    fn foreign(&self, conn: ConnId, client: u64, new: &[Span], whole: bool) -> Foreign {
        let server = self.document.as_ref().map(crate::Document::client);
        for span in new.iter().filter(|span| span.client != client) {
            // In an update there are only the sender's own. In a step 2 there can be those of a client whose last words
            // were lost with the server's memory: whoever received them brings them back.
            if !whole || Some(span.client) == server {
                return Foreign::Refused;
            }
            let holder =
                self.connections.iter().find(|(id, other)| **id != conn && other.client == span.client);
            match (holder, self.owners.get(&span.client)) {
                // Two who brought back each other's words would wait for ever: who waits is not waited for.
                (Some((_, other)), _) if !other.synced && !other.late && other.waits_for.is_none() => {
                    return Foreign::Wait(span.client);
                }
                // It has told all that it wrote, so what is new is not its own.
                (_, Some(true)) => return Foreign::Refused,
                _ => {}
            }
        }
        Foreign::Allowed
    }

    fn wait(&mut self, conn: ConnId, for_client: u64, now: Duration) {
        if let Some(connection) = self.connections.get_mut(&conn) {
            connection.lose();
            connection.waits_for = Some((for_client, now));
        }
    }

    /// Lets those go on who have waited too long for a tab that says nothing.
    pub(super) fn stop_waiting(&mut self, now: Duration) {
        let due =
            |connection: &Connection| connection.waits_for.filter(|(_, since)| *since + MAX_WAIT <= now);
        let silent: BTreeSet<u64> =
            self.connections.values().filter_map(due).map(|(client, _)| client).collect();
        for client in silent {
            for other in self.connections.values_mut().filter(|other| other.client == client) {
                other.late = true;
            }
            self.resume(client);
        }
    }

    /// When [`Self::stop_waiting`] has something to do next.
    pub(super) fn next_wait(&self) -> Option<Duration> {
        self.connections.values().filter_map(|connection| Some(connection.waits_for?.1 + MAX_WAIT)).min()
    }

    /// Asks those again who waited for `client`'s own step 2.
    pub(super) fn resume(&mut self, client: u64) {
        let waiting: Vec<ConnId> = self
            .connections
            .iter_mut()
            .filter(|(_, other)| other.waits_for.is_some_and(|(awaited, _)| awaited == client))
            .map(|(id, other)| {
                other.waits_for = None;
                *id
            })
            .collect();
        self.send_step_1(waiting);
    }

    /// The change builds on something that is not here: the sender is asked for all that the server lacks.
    fn ask_again(&mut self, conn: ConnId, whole: bool) {
        let Some(connection) = self.connections.get_mut(&conn) else { return };
        connection.lose();
        if connection.asked && !whole {
            return;
        }
        connection.asked = true;
        connection.vain += u32::from(whole);
        if connection.vain > MAX_VAIN {
            return self.close(conn, CloseReason::BadUpdate);
        }
        self.send_step_1(vec![conn]);
    }

    /// A reader sent a change: it is not taken in, and the tab is told what it may do.
    fn remind(&mut self, conn: ConnId) {
        if let Some(connection) = self.connections.get_mut(&conn) {
            connection.lose();
            self.out.push(Output::Ability { to: conn, ability: Ability::Read });
        }
    }
}
