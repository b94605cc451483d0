//! Time and randomness, passed in. The one place where the ambient ones are read (design 5, rule 4).

use std::sync::atomic::{AtomicI64, Ordering};

use rand::TryRngCore;
use shared::time::Instant;

/// Tells the time: the machine's, moved by an offset that only the demonstration and the tests change.
#[derive(Debug, Default)]
pub struct Clock {
    offset: AtomicI64,
    stopped_at: AtomicI64,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands at `at` until it is moved.
    #[must_use]
    pub fn standing_at(at: Instant) -> Self {
        Self { offset: AtomicI64::new(0), stopped_at: AtomicI64::new(at.millis()) }
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Instant {
        match self.stopped_at.load(Ordering::Acquire) {
            0 => Instant::from_millis(machine_millis() + self.offset.load(Ordering::Acquire)),
            stopped => Instant::from_millis(stopped),
        }
    }

    /// Moves a standing clock, or the offset of a running one, by `seconds`.
    pub fn advance(&self, seconds: i64) {
        if self.stopped_at.load(Ordering::Acquire) == 0 {
            self.offset.fetch_add(seconds * 1000, Ordering::AcqRel);
        } else {
            self.stopped_at.fetch_add(seconds * 1000, Ordering::AcqRel);
        }
    }

    /// Lets a standing clock stand at another time.
    pub fn stand_at(&self, at: Instant) {
        self.stopped_at.store(at.millis(), Ordering::Release);
    }

    /// Lets a standing clock run with the machine's time.
    pub fn run(&self) {
        self.stopped_at.store(0, Ordering::Release);
    }
}

#[expect(clippy::disallowed_methods, reason = "this is where the machine's clock enters")]
fn machine_millis() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Draws random numbers from the operating system.
#[derive(Debug, Default)]
pub struct Random;

impl Random {
    /// Random bytes, good enough for secrets.
    ///
    /// # Panics
    /// When the operating system gives none: nothing safe can be done without.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        rand::rngs::OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random numbers");
        bytes
    }

    /// The random half of an id, 80 bits.
    #[must_use]
    pub fn id_bits(&self) -> u128 {
        u128::from_be_bytes(self.bytes()) >> 48
    }
}
