//! Numbers, dates, lists and sorting as the chosen language writes them, by the browser's `Intl`.
//!
//! A formatter is made once for each language and kept. Times are shown in Copenhagen's zone, where the office keeps its
//! deadlines; a person elsewhere gets their own time beside it.

#[cfg(target_arch = "wasm32")]
mod intl;
#[cfg(target_arch = "wasm32")]
pub use intl::Formats;

#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub use plain::Formats;

/// The zone in which deadlines are kept.
pub const OFFICE_ZONE: &str = "Europe/Copenhagen";

/// The city of an IANA zone, as its own people write it: `America/Nuuk` is Nuuk, `Atlantic/Faroe` is Tórshavn.
pub fn city(zone: &str) -> String {
    match zone.rsplit('/').next().unwrap_or(zone) {
        "Faroe" | "Faeroe" => "Tórshavn".to_owned(),
        "Reykjavik" => "Reykjavík".to_owned(),
        city => city.replace('_', " "),
    }
}

/// How much of an instant is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Detail {
    /// "23 Nov 2026"
    #[default]
    Day,
    /// "Monday 23 November 2026"
    LongDay,
    /// "Mon 23 Nov, 16:00"
    Soon,
    /// "23 Nov 2026, 16:00"
    Minute,
    /// "16:00"
    Clock,
}

/// The unit in which a distance in time is said, and how many of it: "in 3 days", "2 hours ago".
pub fn distance(millis: f64) -> (f64, &'static str) {
    const MINUTE: f64 = 60_000.0;
    const STEPS: [(f64, &str); 5] = [
        (365.25 * 1440.0 * MINUTE, "year"),
        (30.44 * 1440.0 * MINUTE, "month"),
        (1440.0 * MINUTE, "day"),
        (60.0 * MINUTE, "hour"),
        (MINUTE, "minute"),
    ];
    for (step, unit) in STEPS {
        if millis.abs() >= step {
            return ((millis / step).trunc(), unit);
        }
    }
    (0.0, "minute")
}

#[cfg(test)]
mod tests {
    use super::{city, distance};

    #[test]
    fn a_zone_is_called_by_its_city() {
        assert_eq!(city("America/Nuuk"), "Nuuk");
        assert_eq!(city("Atlantic/Faroe"), "Tórshavn");
        assert_eq!(city("UTC"), "UTC");
    }

    #[test]
    fn a_distance_is_said_in_its_largest_whole_unit() {
        assert_eq!(distance(3.0 * 86_400_000.0 + 5.0), (3.0, "day"));
        assert_eq!(distance(-2.5 * 3_600_000.0), (-2.0, "hour"));
        assert_eq!(distance(59_000.0), (0.0, "minute"));
        assert_eq!(distance(400.0 * 86_400_000.0), (1.0, "year"));
    }
}
