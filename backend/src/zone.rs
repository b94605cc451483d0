//! Deadlines as the clock on the wall of a place shows them. The table of zones is inside the program (decision 0021).

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use shared::time::{Date, Instant};

/// A moment by the clock on a wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are what they are called")]
pub struct Wall {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    pub hour: i8,
    pub minute: i8,
}

/// Whether there is such a zone, by its IANA name.
#[must_use]
pub fn is_known(zone: &str) -> bool {
    TimeZone::get(zone).is_ok()
}

fn zoned(at: Instant, zone: &str) -> Option<Zoned> {
    Some(Timestamp::from_millisecond(at.millis()).ok()?.to_zoned(TimeZone::get(zone).ok()?))
}

/// A deadline, the first moment that is too late. Midnight is told as 24:00 of the day that ends with it, so that nobody takes the
/// next day for the last. `None` when there is no such zone.
#[must_use]
pub fn deadline(at: Instant, zone: &str) -> Option<Wall> {
    let shown = zoned(at, zone)?;
    let wall = |shown: &Zoned, hour, minute| Wall {
        year: shown.year(),
        month: shown.month(),
        day: shown.day(),
        hour,
        minute,
    };
    if shown.time() == Time::midnight() {
        let before = shown.checked_sub(1.minute()).ok()?;
        return Some(wall(&before, 24, 0));
    }
    Some(wall(&shown, shown.hour(), shown.minute()))
}

/// When a day ends by the clock on the wall of a place: the first moment that is too late. `None` when there is no such zone.
#[must_use]
pub fn end_of(day: Date, zone: &str) -> Option<Instant> {
    let day: jiff::civil::Date = day.to_string().parse().ok()?;
    let next = day.tomorrow().ok()?.to_zoned(TimeZone::get(zone).ok()?).ok()?;
    Some(Instant::from_millis(next.timestamp().as_millisecond()))
}

/// A deadline in English, for texts that are in English: `9 December 2026, 24:00 (Europe/Copenhagen)`.
#[must_use]
pub fn in_english(at: Instant, zone: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = |wall: &Wall| {
        let at = usize::try_from(wall.month - 1).unwrap_or_default();
        MONTHS.get(at).copied().unwrap_or_default()
    };
    match deadline(at, zone) {
        Some(wall) => {
            let Wall { year, day, hour, minute, .. } = wall;
            format!("{day} {} {year}, {hour:02}:{minute:02} ({zone})", month(&wall))
        }
        None => at.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn midnight_belongs_to_the_day_that_ends_with_it() {
        let of = |text, zone| in_english(at(text), zone);
        assert_eq!(
            of("2026-12-09T23:00:00Z", "Europe/Copenhagen"),
            "9 December 2026, 24:00 (Europe/Copenhagen)"
        );
        assert_eq!(of("2026-06-09T22:00:00Z", "Europe/Copenhagen"), "9 June 2026, 24:00 (Europe/Copenhagen)");
        assert_eq!(
            of("2026-06-09T22:00:00Z", "Atlantic/Reykjavik"),
            "9 June 2026, 22:00 (Atlantic/Reykjavik)"
        );
    }

    #[test]
    fn a_day_ends_by_the_clock_of_its_place_in_summer_and_in_winter() {
        let of = |day: &str, zone| end_of(day.parse().unwrap(), zone).map(|at| at.to_string());
        assert_eq!(of("2027-02-15", "Europe/Copenhagen").as_deref(), Some("2027-02-15T23:00:00Z"));
        assert_eq!(of("2026-08-15", "Europe/Copenhagen").as_deref(), Some("2026-08-15T22:00:00Z"));
        assert_eq!(of("2026-08-15", "Europe/Helsinki").as_deref(), Some("2026-08-15T21:00:00Z"));
        assert_eq!(of("2026-08-15", "Europe/Atlantis"), None);
    }

    #[test]
    fn the_clocks_of_the_members_are_known() {
        let zones = [
            "Europe/Copenhagen",
            "Europe/Helsinki",
            "Atlantic/Reykjavik",
            "Europe/Oslo",
            "Europe/Stockholm",
            "Atlantic/Faroe",
            "America/Nuuk",
            "Europe/Mariehamn",
            "Europe/Tallinn",
            "Europe/Riga",
            "Europe/Vilnius",
        ];
        assert!(zones.into_iter().all(is_known));
        assert!(!is_known("Europe/Atlantis") && !is_known(""));
        assert_eq!(in_english(at("2026-06-09T22:00:00Z"), "Europe/Atlantis"), "2026-06-09T22:00:00Z");
    }
}
