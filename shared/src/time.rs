//! Instants and dates. The server's clock decides; what is shown in a zone is the screen's business.
//!
//! On the wire an instant is RFC 3339 in UTC with milliseconds, a date is `YYYY-MM-DD`. In the database an instant is whole
//! milliseconds since 1970, a date is the same text.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::format_description::well_known::{Iso8601, Rfc3339};
use time::{Duration, OffsetDateTime, UtcOffset};

/// A text that is neither an instant nor a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time: RFC 3339 is expected for an instant, YYYY-MM-DD for a date")]
pub struct NotATime;

/// A point in time, in whole milliseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Instant(i64);

impl Instant {
    /// From milliseconds since 1970 UTC.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 UTC.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// This instant moved by `seconds`, which may be negative.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1000)
    }

    /// The date in UTC.
    #[must_use]
    pub fn date(self) -> Date {
        Date(self.offset_date_time().date())
    }

    /// The latest day that it is on any member's clock: those in the east are at most three hours ahead of UTC (domain reference 6.7). What
    /// somebody says happened today is not in the future, though it is yesterday still in Reykjavík. It is also the one day by which all is
    /// told that has a day and no zone: what is late, overdue, soon, out of date. A day that may not be past is asked of [`Self::date`], for
    /// it is that day still in Reykjavík.
    #[must_use]
    pub fn date_in_the_east(self) -> Date {
        self.plus_seconds(3 * 60 * 60).date()
    }

    fn offset_date_time(self) -> OffsetDateTime {
        OffsetDateTime::UNIX_EPOCH.saturating_add(Duration::milliseconds(self.0))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.offset_date_time().format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Instant {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let at = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| NotATime)?.to_offset(UtcOffset::UTC);
        i64::try_from(at.unix_timestamp_nanos() / 1_000_000).map(Self).map_err(|_| NotATime)
    }
}

impl TryFrom<String> for Instant {
    type Error = NotATime;
    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

impl From<Instant> for String {
    fn from(at: Instant) -> Self {
        at.to_string()
    }
}

/// A day of the calendar, without a zone: a period's first day, a due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(time::Date);

impl Date {
    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// How many days after `other` this is; negative when it comes before.
    #[must_use]
    pub fn days_after(self, other: Self) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(other.0.to_julian_day())
    }

    /// The same day so many months later (earlier, when negative): the last of the month where it is shorter. The calendar's end
    /// stays where it is.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let all = self.0.year() * 12 + i32::from(self.month()) - 1 + months;
        let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
        let month = u8::try_from(month).ok().and_then(|month| time::Month::try_from(month).ok());
        let Some(month) = month else { return self };
        let day = self.day().min(month.length(year));
        time::Date::from_calendar_date(year, month, day).map_or(self, Self)
    }

    /// Midnight UTC at the start of this day.
    #[must_use]
    pub fn start(self) -> Instant {
        Instant((self.0.midnight().assume_utc().unix_timestamp()) * 1000)
    }

    /// The day after `days` days (before, when negative); the calendar's end stays where it is.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(Duration::days(days)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl FromStr for Date {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        if text.len() != 10 {
            return Err(NotATime);
        }
        time::Date::parse(text, &Iso8601::DATE).map(Self).map_err(|_| NotATime)
    }
}

impl TryFrom<String> for Date {
    type Error = NotATime;
    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Date, Instant};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for Instant {
        fn schema_name() -> Cow<'static, str> {
            "Instant".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date-time" })
        }
    }

    impl JsonSchema for Date {
        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_survives_the_wire() {
        let at: Instant = "2026-11-23T16:00:00.25+01:00".parse().unwrap();
        assert_eq!(at.to_string(), "2026-11-23T15:00:00.25Z");
        assert_eq!(at.to_string().parse::<Instant>().unwrap(), at);
    }

    #[test]
    fn a_day_begins_in_the_east_three_hours_before_it_does_in_the_west() {
        let at = |text: &str| text.parse::<Instant>().unwrap().date_in_the_east().to_string();
        assert_eq!(at("2026-06-23T20:59:59Z"), "2026-06-23");
        assert_eq!(at("2026-06-23T21:00:00Z"), "2026-06-24");
    }

    #[test]
    fn a_date_is_a_real_day() {
        assert_eq!("2028-02-29".parse::<Date>().unwrap().to_string(), "2028-02-29");
        for text in ["2026-02-29", "2026-2-1", "", "2026-11-23T00:00:00Z", "20261123"] {
            assert_eq!(text.parse::<Date>(), Err(NotATime), "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_months() {
        let date: Date = "2026-12-31".parse().unwrap();
        assert_eq!(date.plus_days(1).to_string(), "2027-01-01");
        assert_eq!(date.start().date(), date);
        assert_eq!((date.month(), date.day()), (12, 31));
        assert_eq!(date.days_after(date.plus_days(-366)), 366);
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last_of_a_shorter_month() {
        let date: Date = "2027-11-30".parse().unwrap();
        let later = |months: i32| date.plus_months(months).to_string();
        assert_eq!([later(1), later(3), later(12)], ["2027-12-30", "2028-02-29", "2028-11-30"]);
        assert_eq!([later(-9), later(-11), later(-23)], ["2027-02-28", "2026-12-30", "2025-12-30"]);
    }
}
