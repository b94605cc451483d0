//! The open rooms of this node, and the sockets' places.
//!
//! A room stays in the table until everything of it is in the log and nobody holds a handle to it, so that a join while it
//! is being unloaded waits in its inbox and is served, and a text never lies in memory twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use collab::room::ConnId;
use shared::id::TextId;
use shared::problem::Code;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use super::room::{Actor, Command, Turn};
use crate::app::App;
use crate::problem::Problem;

/// Sockets at once on one node.
const SOCKETS: u32 = 4096;
/// Commands that wait for one room; senders wait beyond that.
const INBOX: usize = 1024;
/// How long rooms and sockets may take to end.
const GRACE: Duration = Duration::from_secs(8);

pub(super) type Handle = mpsc::Sender<Command>;

/// Everything live on this node. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Live(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    rooms: Mutex<HashMap<TextId, Handle>>,
    places: Arc<Semaphore>,
    connections: AtomicU64,
    stopping: CancellationToken,
}

impl Default for Live {
    fn default() -> Self {
        Self(Arc::new(Inner {
            rooms: Mutex::default(),
            places: Arc::new(Semaphore::new(SOCKETS as usize)),
            connections: AtomicU64::new(0),
            stopping: CancellationToken::new(),
        }))
    }
}

impl Live {
    /// Ends every socket with "the server restarts", writes and settles every room, and opens none any more.
    pub async fn stop(&self) {
        self.0.stopping.cancel();
        let _ = tokio::time::timeout(GRACE, self.0.places.acquire_many(SOCKETS)).await;
        let rooms: Vec<Handle> = self.table().values().cloned().collect();
        let all = rooms.into_iter().map(|room| async move {
            let (reply, done) = oneshot::channel();
            if room.send(Command::Stop(reply)).await.is_ok() {
                let _ = done.await;
            }
        });
        let _ = tokio::time::timeout(GRACE, futures_util::future::join_all(all)).await;
    }

    /// Whether this node has the text in memory.
    pub(crate) fn is_open(&self, text: TextId) -> bool {
        self.table().contains_key(&text)
    }

    /// Everything typed into the text is in the log and in the projection.
    pub(crate) async fn settle(&self, app: &App, text: TextId) -> Result<(), Problem> {
        let (reply, settled) = oneshot::channel();
        self.open(app, text)?.send(Command::Settle(reply)).await.map_err(|_| closed())?;
        settled.await.map_err(|_| closed())?
    }

    /// The text's room, settled, and standing still until the turn is over.
    pub(crate) async fn turn(&self, app: &App, text: TextId) -> Result<Turn, Problem> {
        let (reply, turn) = oneshot::channel();
        self.open(app, text)?.send(Command::Turn(reply)).await.map_err(|_| closed())?;
        turn.await.map_err(|_| closed())?
    }

    /// The text's room, opened when it is not. Whether there is such a text is found out by the room.
    pub(super) fn open(&self, app: &App, text: TextId) -> Result<Handle, Problem> {
        if self.0.stopping.is_cancelled() {
            return Err(closed());
        }
        match self.table().entry(text) {
            Entry::Occupied(mut entry) => {
                // A room whose task has ended without leaving the table has failed: the log has what was acknowledged.
                if entry.get().is_closed() {
                    entry.insert(start(app, text));
                }
                Ok(entry.get().clone())
            }
            Entry::Vacant(entry) => Ok(entry.insert(start(app, text)).clone()),
        }
    }

    /// Takes a room out of the table, unless somebody has got hold of it meanwhile.
    pub(super) fn close(&self, text: TextId, inbox: &mpsc::Receiver<Command>) -> bool {
        let mut table = self.table();
        // One handle is the table's own; no other can be made while the table is locked.
        let unused = inbox.is_empty() && inbox.sender_strong_count() <= 1;
        if unused {
            table.remove(&text);
        }
        unused
    }

    /// Takes a failed or finished room out of the table whoever holds it: they find its inbox closed.
    pub(super) fn remove(&self, text: TextId, inbox: &mut mpsc::Receiver<Command>) {
        let mut table = self.table();
        inbox.close();
        if table.get(&text).is_some_and(Handle::is_closed) {
            table.remove(&text);
        }
    }

    /// A place for a socket; none when there are as many as the node takes, or it stops.
    pub(super) fn place(&self) -> Option<OwnedSemaphorePermit> {
        if self.0.stopping.is_cancelled() {
            return None;
        }
        Arc::clone(&self.0.places).try_acquire_owned().ok()
    }

    /// Waits until the server is told to stop.
    pub(super) async fn stopping(&self) {
        self.0.stopping.cancelled().await;
    }

    /// A number that no other connection has.
    pub(super) fn next_connection(&self) -> ConnId {
        ConnId(self.0.connections.fetch_add(1, Ordering::Relaxed))
    }

    fn table(&self) -> MutexGuard<'_, HashMap<TextId, Handle>> {
        self.0.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn start(app: &App, text: TextId) -> Handle {
    let (handle, inbox) = mpsc::channel(INBOX);
    tokio::spawn(Actor::run(app.clone(), text, inbox));
    handle
}

/// The room has ended under the caller's hands; asking again opens it anew.
fn closed() -> Problem {
    Problem { retry_after: Some(2), ..Problem::new(Code::Unavailable) }
}
