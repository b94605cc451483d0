//! Days: today, the end of a day by the clocks of a place, and the last minute before it. A zone's rules are the browser's.

use shared::time::{Date, Instant};

use crate::context::I18n;
use crate::ui::format::Detail;

/// Today in UTC by this device's clock: for what is shown, never for what is decided.
pub fn today() -> Date {
    Instant::from_millis(js_sys::Date::now() as i64).date()
}

/// The first moment after a day by the clocks of a zone, by its IANA name: what ends "at the end of" that day ends then. Nothing where
/// the browser knows no such zone.
pub fn end_of_day_in(t: &I18n, day: Date, zone: &str) -> Option<Instant> {
    let clock = |at: Instant| t.formats().clock_in(at.millis() as f64, zone);
    midnight(day.plus_days(1).start(), |at| clock(at).chars().filter(char::is_ascii_digit).collect())
}

/// The last minute before a deadline, in Copenhagen. Midnight is the last minute of the day before, so that nobody takes the next day for
/// the last.
pub fn last_minute(t: &I18n, closes: Instant) -> String {
    let at = |at: Instant, detail| t.formats().instant(at.millis() as f64, detail);
    let digits: String = at(closes, Detail::Clock).chars().filter(char::is_ascii_digit).collect();
    let shown = if digits == "0000" { closes.plus_seconds(-60) } else { closes };
    t.common_time_office(at(shown, Detail::Minute))
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
