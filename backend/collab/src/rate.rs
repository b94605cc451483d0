//! Token buckets with the time passed in (design 10: 30 frames/s with a burst of 120, 256 KB/s with a burst of 2 MB).

use std::time::Duration;

/// A bucket that fills at a steady rate and holds a burst.
#[derive(Debug, Clone)]
pub struct Bucket {
    per_second: f64,
    burst: f64,
    level: f64,
    at: Duration,
}

impl Bucket {
    /// A full bucket at `now`, the time since any fixed moment.
    pub fn new(per_second: u32, burst: u32, now: Duration) -> Self {
        let burst = f64::from(burst);
        Self { per_second: per_second.into(), burst, level: burst, at: now }
    }

    /// Takes `cost` out, or says no and takes nothing.
    pub fn take(&mut self, cost: u32, now: Duration) -> bool {
        let passed = now.saturating_sub(self.at).as_secs_f64();
        self.at = self.at.max(now);
        self.level = (self.level + passed * self.per_second).min(self.burst);
        let cost = f64::from(cost);
        let enough = self.level >= cost;
        if enough {
            self.level -= cost;
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_burst_is_allowed_and_then_the_rate() {
        let mut bucket = Bucket::new(30, 120, ms(0));
        assert_eq!((0..200).filter(|_| bucket.take(1, ms(0))).count(), 120);
        assert_eq!((0..200).filter(|_| bucket.take(1, ms(1_000))).count(), 30);
        assert_eq!((0..200).filter(|_| bucket.take(1, ms(60_000))).count(), 120);
    }

    #[test]
    fn a_clock_that_steps_back_gives_nothing() {
        let mut bucket = Bucket::new(10, 10, ms(5_000));
        assert!(bucket.take(10, ms(5_000)));
        assert!(!bucket.take(1, ms(1_000)));
        assert!(!bucket.take(1, ms(5_000)));
        assert!(bucket.take(1, ms(5_100)));
    }
}
