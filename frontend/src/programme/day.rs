//! Days: today, and the end of a day in the office's zone, where deadlines are kept. The zone's rules are the browser's.

use shared::time::{Date, Instant};

use crate::context::I18n;
use crate::ui::format::Detail;

/// Today in UTC by this device's clock: for what is shown, never for what is decided.
pub fn today() -> Date {
    Instant::from_millis(js_sys::Date::now() as i64).date()
}

/// The first moment after a day of the office's calendar: what ends "at the end of" that day ends then.
pub fn end_of_day(t: &I18n, day: Date) -> Instant {
    let utc = day.plus_days(1).start();
    let clock = |at: Instant| t.formats().instant(at.millis() as f64, Detail::Clock);
    midnight(utc, |at| clock(at).chars().filter(char::is_ascii_digit).collect())
}

/// Copenhagen is one or two hours ahead of UTC; which of them is asked of its clock.
fn midnight(utc: Instant, digits: impl Fn(Instant) -> String) -> Instant {
    let summer = utc.plus_seconds(-2 * 60 * 60);
    if digits(summer) == "0000" { summer } else { utc.plus_seconds(-60 * 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_by_the_offices_clock_in_summer_and_in_winter() {
        let utc: Instant = "2026-06-16T00:00:00Z".parse().unwrap();
        let ahead = |hours: i64| {
            move |at: Instant| {
                let of_day = (at.millis() / 60_000 + hours * 60).rem_euclid(24 * 60);
                format!("{:02}{:02}", of_day / 60, of_day % 60)
            }
        };
        assert_eq!(midnight(utc, ahead(2)).to_string(), "2026-06-15T22:00:00Z");
        assert_eq!(midnight(utc, ahead(1)).to_string(), "2026-06-15T23:00:00Z");
    }
}
