//! The same names without a browser, so that components can be drawn in tests on the host: plain, the same everywhere.

use std::cmp::Ordering;

use i18n::Language;
use shared::time::Instant;

use super::{Detail, distance};

/// Stands for the browser's formatters.
pub struct Formats;

impl Formats {
    /// For a language, which makes no difference here.
    pub fn new(_: Language) -> Self {
        Self
    }

    /// As Rust writes it.
    pub fn number(&self, value: f64) -> String {
        value.to_string()
    }

    /// "46 %" for 0.46.
    pub fn percent(&self, share: f64) -> String {
        format!("{:.0}\u{a0}%", share * 100.0)
    }

    /// Joined by commas.
    pub fn list(&self, items: &[String]) -> String {
        items.join(", ")
    }

    /// RFC 3339 in UTC.
    pub fn instant(&self, millis: f64, _: Detail) -> String {
        Instant::from_millis(millis as i64).to_string()
    }

    /// RFC 3339 in UTC.
    pub fn clock_in(&self, millis: f64, _: &str) -> String {
        self.instant(millis, Detail::Clock)
    }

    /// RFC 3339 in UTC.
    pub fn instant_here(&self, millis: f64, detail: Detail) -> String {
        self.instant(millis, detail)
    }

    /// As it was given.
    pub fn day(&self, date: &str, _: Detail) -> String {
        date.to_owned()
    }

    /// "3 day", "-2 hour".
    pub fn relative(&self, from: f64, to: f64) -> String {
        let (count, unit) = distance(to - from);
        format!("{count} {unit}")
    }

    /// By code points.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        a.cmp(b)
    }

    /// A host is where the office is.
    pub fn other_city(&self, _: f64) -> Option<String> {
        None
    }
}
