//! What others are told once a change stands: screens that show something, sockets whose right was withdrawn.
//!
//! An event is a hint, never the truth: whoever hears it reads again, by its own right.

use shared::amendment::Audience;
use shared::id::{PersonId, SessionId, TextId};
use tokio::sync::broadcast;

/// Something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A thing changed; screens that show it fetch it again.
    Changed {
        /// The noun.
        topic: &'static str,
        /// Its id.
        id: String,
    },
    /// A thing changed that only some know of; nobody else is told.
    ChangedAmong {
        /// The noun.
        topic: &'static str,
        /// Its id.
        id: String,
        /// Who knows of it.
        among: Audience,
    },
    /// Somebody was told something; nobody else hears of it.
    Told(PersonId),
    /// A session ended: its sockets close.
    SessionEnded(SessionId),
    /// A person was suspended, or their seats changed: their sockets are checked at once.
    PersonChanged(PersonId),
    /// Who may read or write a text changed: its room is checked at once.
    TextRightsChanged(TextId),
}

/// Passes events on inside this process.
#[derive(Debug, Clone)]
pub struct Hub(broadcast::Sender<Event>);

impl Default for Hub {
    fn default() -> Self {
        Self(broadcast::channel(1024).0)
    }
}

impl Hub {
    /// Tells everyone who listens.
    pub fn publish(&self, events: Vec<Event>) {
        for event in events {
            let _ = self.0.send(event);
        }
    }

    /// Listens from now on. A listener that falls behind is told so by `RecvError::Lagged` and must check everything.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Event> {
        self.0.subscribe()
    }
}
