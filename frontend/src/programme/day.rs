//! Days: today, and the end of a day in the office's zone, where deadlines are kept, or in a member's. A zone's rules are the browser's.

use shared::time::{Date, Instant};

use crate::context::I18n;
use crate::ui::format::OFFICE_ZONE;

/// Today in UTC by this device's clock: for what is shown, never for what is decided.
pub fn today() -> Date {
    Instant::from_millis(js_sys::Date::now() as i64).date()
}

/// The first moment after a day of the office's calendar: what ends "at the end of" that day ends then.
pub fn end_of_day(t: &I18n, day: Date) -> Instant {
    end_of_day_in(t, day, OFFICE_ZONE).unwrap_or_else(|| day.plus_days(1).start())
}

/// The same by the clocks of a member's zone, by its IANA name; nothing where the browser knows no such zone.
pub fn end_of_day_in(t: &I18n, day: Date, zone: &str) -> Option<Instant> {
    let clock = |at: Instant| t.formats().clock_in(at.millis() as f64, zone);
    midnight(day.plus_days(1).start(), |at| clock(at).chars().filter(char::is_ascii_digit).collect())
}

/// The members' clocks are whole hours ahead of UTC or behind it, three at most; how many is asked of the clock.
fn midnight(utc: Instant, digits: impl Fn(Instant) -> String) -> Option<Instant> {
    (-3..=3).map(|behind| utc.plus_seconds(behind * 60 * 60)).find(|at| digits(*at) == "0000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_by_the_clock_of_its_zone_in_summer_and_in_winter() {
        let utc: Instant = "2026-06-16T00:00:00Z".parse().unwrap();
        let ahead = |hours: i64| {
            move |at: Instant| {
                let of_day = (at.millis() / 60_000 + hours * 60).rem_euclid(24 * 60);
                format!("{:02}{:02}", of_day / 60, of_day % 60)
            }
        };
        let ends = |hours| midnight(utc, ahead(hours)).map(|at| at.to_string());
        assert_eq!(ends(2).as_deref(), Some("2026-06-15T22:00:00Z"));
        assert_eq!(ends(1).as_deref(), Some("2026-06-15T23:00:00Z"));
        assert_eq!(ends(3).as_deref(), Some("2026-06-15T21:00:00Z"), "Helsinki in summer");
        assert_eq!(ends(0).as_deref(), Some("2026-06-16T00:00:00Z"), "Reykjavík");
        assert_eq!(ends(-2).as_deref(), Some("2026-06-16T02:00:00Z"), "Nuuk in winter");
        assert_eq!(ends(9), None);
    }
}
