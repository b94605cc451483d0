//! Who is in a room, and the way to their outboxes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use collab::room::ConnId;
use shared::live::{Ability, FromServer, Present, Refusal};

use crate::live::outbox::{Ending, Outbox};

/// People who come and go at once are told in one message.
const GATHER: Duration = Duration::from_millis(50);

struct Member {
    handle: u32,
    outbox: Arc<Outbox>,
    present: Present,
}

/// The connections of a room.
#[derive(Default)]
pub(super) struct People {
    members: BTreeMap<ConnId, Member>,
    /// When everybody is to be told who is here.
    due: Option<Duration>,
}

impl People {
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn enter(
        &mut self,
        conn: ConnId,
        handle: u32,
        outbox: Arc<Outbox>,
        present: Present,
        now: Duration,
    ) {
        self.members.insert(conn, Member { handle, outbox, present });
        self.changed(now);
    }

    pub(super) fn leave(&mut self, conn: ConnId, now: Duration) {
        if self.members.remove(&conn).is_some() {
            self.changed(now);
        }
    }

    pub(super) fn ability(&mut self, conn: ConnId, ability: Ability, now: Duration) {
        let writes = ability == Ability::Write;
        if let Some(member) = self.members.get_mut(&conn)
            && member.present.writes != writes
        {
            member.present.writes = writes;
            self.changed(now);
        }
    }

    pub(super) fn outbox(&self, conn: ConnId) -> Option<(u32, &Outbox)> {
        self.members.get(&conn).map(|member| (member.handle, &*member.outbox))
    }

    /// Says something to one.
    pub(super) fn say(&self, conn: ConnId, message: impl FnOnce(u32) -> FromServer) {
        if let Some((handle, outbox)) = self.outbox(conn) {
            outbox.control(&message(handle));
        }
    }

    /// Says something to all.
    pub(super) fn say_all(&self, message: impl Fn(u32) -> FromServer) {
        for member in self.members.values() {
            member.outbox.control(&message(member.handle));
        }
    }

    /// Ends one's socket.
    pub(super) fn end(&self, conn: ConnId, ending: Ending) {
        if let Some((_, outbox)) = self.outbox(conn) {
            outbox.end(ending);
        }
    }

    /// The room ends for everybody.
    pub(super) fn close_all(&mut self, code: Refusal) {
        self.say_all(|handle| FromServer::Closed { handle, code });
        self.members.clear();
        self.due = None;
    }

    pub(super) const fn due(&self) -> Option<Duration> {
        self.due
    }

    pub(super) fn tick(&mut self, now: Duration) {
        if self.due.take_if(|due| *due <= now).is_some() {
            let people: Vec<Present> = self.members.values().map(|member| member.present.clone()).collect();
            self.say_all(|handle| FromServer::People { handle, people: people.clone() });
        }
    }

    fn changed(&mut self, now: Duration) {
        self.due.get_or_insert(now + GATHER);
    }
}
