//! What waits to be sent to one socket, bounded (design 10: 1 MB, 256 frames).
//!
//! Rooms push and never wait. When the bound is reached, presence goes first; then the room's frames are thrown away and
//! the room is told, which says nothing more to that connection until everything is sent, and then all of it at once.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use shared::live::FromServer;
use tokio::sync::Notify;

const MOST_BYTES: usize = 1024 * 1024;
const MOST_FRAMES: usize = 256;

/// A socket's end: the close code and what the log says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ending(pub(super) u16, pub(super) &'static str);

/// One thing to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A control message, as JSON.
    Control(String),
    /// A frame of a room, its handle included.
    Frame { handle: u32, bytes: Bytes, presence: bool },
    /// A sign of life to be answered.
    Ping,
}

impl Item {
    fn len(&self) -> usize {
        match self {
            Self::Control(text) => text.len(),
            Self::Frame { bytes, .. } => bytes.len(),
            Self::Ping => 0,
        }
    }
}

#[derive(Debug, Default)]
struct Queue {
    items: VecDeque<Item>,
    bytes: usize,
    /// Rooms that were told to be silent until the queue is empty.
    silent: BTreeSet<u32>,
    ending: Option<Ending>,
}

/// A socket's outbox.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    queue: Mutex<Queue>,
    /// Something is there to send, or the end has come.
    filled: Notify,
    /// Everything is sent while some room is silent.
    drained: Notify,
}

impl Outbox {
    /// A control message; never thrown away.
    pub(super) fn control(&self, message: &FromServer) {
        let text = serde_json::to_string(message).expect("a control message is JSON");
        let mut queue = self.queue();
        // Who does not take even these is beyond help.
        if queue.items.len() > 4 * MOST_FRAMES {
            queue.ending.get_or_insert(Ending(1013, "it takes nothing"));
        }
        queue.push(Item::Control(text));
        drop(queue);
        self.filled.notify_one();
    }

    /// A sign of life; while other things wait, they are one.
    pub(super) fn ping(&self) {
        let mut queue = self.queue();
        if queue.items.is_empty() {
            queue.push(Item::Ping);
            drop(queue);
            self.filled.notify_one();
        }
    }

    /// A frame of a room. False when there is no place: the room is then to be silent until it is told otherwise.
    pub(super) fn frame(&self, handle: u32, bytes: Bytes, presence: bool) -> bool {
        let mut queue = self.queue();
        if !queue.fits(bytes.len()) {
            queue.discard(|item| matches!(item, Item::Frame { presence: true, .. }));
            if presence {
                return true;
            }
        }
        if !queue.fits(bytes.len()) {
            queue.discard(|item| matches!(item, Item::Frame { handle: of, .. } if *of == handle));
            queue.silent.insert(handle);
            drop(queue);
            self.filled.notify_one();
            return false;
        }
        queue.push(Item::Frame { handle, bytes, presence });
        drop(queue);
        self.filled.notify_one();
        true
    }

    /// The socket is to end once the control messages before this are sent.
    pub(super) fn end(&self, ending: Ending) {
        self.queue().ending.get_or_insert(ending);
        self.filled.notify_one();
    }

    /// What to send next; `Err` when the socket is to end. Waits until there is something.
    pub(super) async fn next(&self) -> Result<Item, Ending> {
        loop {
            {
                let mut queue = self.queue();
                if let Some(item) = queue.pop() {
                    return Ok(item);
                }
                if let Some(ending) = queue.ending {
                    return Err(ending);
                }
                if !queue.silent.is_empty() {
                    self.drained.notify_one();
                }
            }
            self.filled.notified().await;
        }
    }

    /// Whether nothing waits: the writer may flush.
    pub(super) fn is_empty(&self) -> bool {
        self.queue().items.is_empty()
    }

    /// Waits until everything is sent; then says which rooms may speak again.
    pub(super) async fn drained(&self) -> BTreeSet<u32> {
        loop {
            self.drained.notified().await;
            let mut queue = self.queue();
            if queue.items.is_empty() && !queue.silent.is_empty() {
                return std::mem::take(&mut queue.silent);
            }
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    /// One frame always fits into an empty queue: the first state of a large text.
    fn fits(&self, bytes: usize) -> bool {
        self.items.is_empty() || (self.items.len() < MOST_FRAMES && self.bytes + bytes <= MOST_BYTES)
    }

    fn push(&mut self, item: Item) {
        self.bytes += item.len();
        self.items.push_back(item);
    }

    /// The next item; once the end has come only control messages are still worth sending.
    fn pop(&mut self) -> Option<Item> {
        if self.ending.is_some() {
            self.discard(|item| matches!(item, Item::Frame { .. }));
        }
        let item = self.items.pop_front()?;
        self.bytes -= item.len();
        Some(item)
    }

    fn discard(&mut self, which: impl Fn(&Item) -> bool) {
        self.items.retain(|item| !which(item));
        self.bytes = self.items.iter().map(Item::len).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(outbox: &Outbox, len: usize, presence: bool) -> bool {
        outbox.frame(1, vec![0; len].into(), presence)
    }

    fn waiting(outbox: &Outbox) -> (usize, usize) {
        let queue = outbox.queue();
        (queue.items.len(), queue.bytes)
    }

    #[test]
    fn presence_goes_first() {
        let outbox = Outbox::default();
        for _ in 0..200 {
            assert!(frame(&outbox, 10, true));
        }
        for _ in 0..56 {
            assert!(frame(&outbox, 10, false));
        }
        assert!(frame(&outbox, 10, false));
        assert_eq!(waiting(&outbox), (57, 570));
    }

    #[test]
    fn a_full_outbox_silences_the_room_and_keeps_the_control_messages() {
        let outbox = Outbox::default();
        outbox.control(&FromServer::Saved { handle: 1, frames: 1 });
        assert!(frame(&outbox, MOST_BYTES - 100, false));
        assert!(!frame(&outbox, 200, false));
        assert_eq!(waiting(&outbox).0, 1);
    }

    #[test]
    fn one_large_frame_fits_into_an_empty_outbox() {
        let outbox = Outbox::default();
        assert!(frame(&outbox, 3 * MOST_BYTES, false));
        assert!(!frame(&outbox, 1, false));
    }

    #[tokio::test]
    async fn a_room_speaks_again_once_everything_is_sent() {
        let outbox = Outbox::default();
        assert!(frame(&outbox, MOST_BYTES, false));
        assert!(!frame(&outbox, 1, false));
        let (_, spoken) = tokio::join!(
            tokio::time::timeout(std::time::Duration::from_millis(50), outbox.next()),
            outbox.drained()
        );
        assert_eq!(spoken, BTreeSet::from([1]));
    }

    #[tokio::test]
    async fn what_is_said_before_the_end_is_sent() {
        let outbox = Outbox::default();
        outbox.control(&FromServer::Saved { handle: 1, frames: 1 });
        assert!(frame(&outbox, 10, false));
        outbox.end(Ending(4403, "withdrawn"));
        outbox.end(Ending(1013, "late"));
        assert!(matches!(outbox.next().await, Ok(Item::Control(_))));
        assert_eq!(outbox.next().await, Err(Ending(4403, "withdrawn")));
    }
}
