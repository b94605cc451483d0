//! One connection in a room: what it may do, how fast, and which of its frames are safe.

use super::Author;
use crate::rate::Bucket;
use std::collections::VecDeque;
use std::time::Duration;

/// Frames per second and their burst (design 10).
const FRAMES: (u32, u32) = (30, 120);
/// Bytes per second and their burst (design 10).
const BYTES: (u32, u32) = (256 * 1024, 2 * 1024 * 1024);
/// Presence messages per second and their burst (design 10).
const PRESENCE: (u32, u32) = (10, 20);

/// What a connection may do in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// Read, and show where one is.
    Read,
    /// Change the text too.
    Write,
}

#[derive(Debug)]
pub(super) struct Connection {
    pub(super) ability: Ability,
    /// The Yjs client id that this tab writes with.
    pub(super) client: u64,
    pub(super) author: Author,
    /// Frames with changes (step 2 and update) received so far.
    pub(super) frames: u64,
    /// Its state when it last sent step 1; without one it is told nothing yet.
    pub(super) state_vector: Option<Vec<u8>>,
    /// Whether everything it had written before joining has arrived.
    pub(super) synced: bool,
    /// Since when its outbox has been full.
    pub(super) behind: Option<Duration>,
    /// Step 1 was sent because something is missing, and step 2 has not come yet.
    pub(super) asked: bool,
    /// Waits for this client's step 2 before its own can be judged, since when.
    pub(super) waits_for: Option<(u64, Duration)>,
    /// It has kept others waiting for its step 2 for too long.
    pub(super) late: bool,
    /// How often in a row step 2 did not help.
    pub(super) vain: u32,
    /// A frame was not taken in; only a whole step 2 makes up for it.
    lost: bool,
    /// Up to which change which frame is safe, oldest first.
    unsaved: VecDeque<(u64, u64)>,
    frame_rate: Bucket,
    byte_rate: Bucket,
    presence_rate: Bucket,
}

impl Connection {
    pub(super) fn new(ability: Ability, client: u64, author: Author, now: Duration) -> Self {
        let bucket = |(rate, burst)| Bucket::new(rate, burst, now);
        Self {
            ability,
            client,
            author,
            frames: 0,
            state_vector: None,
            synced: false,
            behind: None,
            asked: false,
            waits_for: None,
            late: false,
            vain: 0,
            lost: false,
            unsaved: VecDeque::new(),
            frame_rate: bucket(FRAMES),
            byte_rate: bucket(BYTES),
            presence_rate: bucket(PRESENCE),
        }
    }

    /// Whether a frame of this size is within its rates.
    pub(super) fn may_send(&mut self, bytes: usize, now: Duration) -> bool {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        self.frame_rate.take(1, now) && self.byte_rate.take(bytes, now)
    }

    pub(super) fn may_send_presence(&mut self, now: Duration) -> bool {
        self.presence_rate.take(1, now)
    }

    /// Whether messages of the room go to it now.
    pub(super) fn listens(&self) -> bool {
        self.state_vector.is_some() && self.behind.is_none()
    }

    /// The frame just counted was not taken in.
    pub(super) fn lose(&mut self) {
        self.lost = true;
    }

    /// The frame just counted was taken in, and with it change `number` or what was there before. `whole` says that it
    /// was a step 2, which repeats whatever was lost before it.
    pub(super) fn took(&mut self, number: u64, whole: bool) {
        if whole {
            (self.lost, self.asked, self.synced) = (false, false, true);
            (self.vain, self.waits_for) = (0, None);
        }
        if !self.lost {
            self.unsaved.push_back((number, self.frames));
        }
    }

    /// How many frames are durable, if that has changed now that changes up to `number` are committed.
    pub(super) fn saved(&mut self, number: u64) -> Option<u64> {
        let mut saved = None;
        while let Some(&(needs, frames)) = self.unsaved.front()
            && needs <= number
        {
            saved = Some(frames);
            self.unsaved.pop_front();
        }
        saved
    }
}
