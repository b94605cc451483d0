//! How long it takes until something that failed is tried again.

/// Seconds until the next try, after so many tries in vain: a minute, then twice as long each time, six hours at most.
#[must_use]
pub fn back_off(attempts: u32) -> i64 {
    const LONGEST: i64 = 6 * 60 * 60;
    60_i64.checked_shl(attempts.saturating_sub(1)).filter(|_| attempts < 32).unwrap_or(LONGEST).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::back_off;

    #[test]
    fn each_try_waits_twice_as_long_as_the_one_before_up_to_six_hours() {
        let waits: Vec<i64> = (1..=11).map(back_off).collect();
        assert_eq!(waits, [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600, 21600]);
        assert_eq!(back_off(0), 60);
        assert_eq!(back_off(u32::MAX), 21_600);
    }
}
