//! Since when changes are told where nobody asks for a day: the officials prepare each of their meetings from the one before it.

use serde::{Deserialize, Serialize};

use super::BACK_DAYS;
use crate::meeting::is_to_come;
use crate::time::Date;

/// What the day is since which changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SinceWhat {
    /// One that was asked for.
    Asked,
    /// That of the last meeting of the officials' committee.
    Meeting,
    /// That on which the last report was locked; no meeting is known.
    Report,
    /// [`BACK_DAYS`] days back; neither is known.
    Month,
}

/// Since when, and what that day is. A day that is asked for and still to come is today.
///
/// A meeting counts from the day after it, so that who opens the overview in the meeting itself still sees what happened since the last
/// one. Its own day is told from its beginning: what is done in a meeting, or right after it, is news to who prepares the next.
#[must_use]
pub fn since(
    asked: Option<Date>,
    meetings: impl IntoIterator<Item = Date>,
    locked: Option<Date>,
    today: Date,
) -> (Date, SinceWhat) {
    if let Some(day) = asked {
        return (day.min(today), SinceWhat::Asked);
    }
    let met = meetings.into_iter().filter(|day| !is_to_come(*day, today)).max();
    let met = met.map(|day| (day, SinceWhat::Meeting));
    let locked = locked.map(|day| (day.min(today), SinceWhat::Report));
    met.or(locked).unwrap_or_else(|| (today.plus_days(-BACK_DAYS), SinceWhat::Month))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(asked: &str, meetings: &[&str], locked: &str) -> (String, SinceWhat) {
        let meetings = meetings.iter().filter_map(|day| day.parse().ok());
        let today = "2026-11-26".parse().unwrap();
        let (day, what) = since(asked.parse().ok(), meetings, locked.parse().ok(), today);
        (day.to_string(), what)
    }

    fn is(day: &str, what: SinceWhat) -> (String, SinceWhat) {
        (day.to_owned(), what)
    }

    #[test]
    fn changes_are_told_since_the_last_meeting_that_is_over() {
        let meetings = ["2026-12-10", "2026-06-11", "2026-11-12"];
        assert_eq!(told("", &meetings, "2026-11-20"), is("2026-11-12", SinceWhat::Meeting));
    }

    #[test]
    fn on_the_day_of_a_meeting_the_one_before_it_is_the_last() {
        let meetings = ["2026-06-11", "2026-11-26"];
        assert_eq!(told("", &meetings, ""), is("2026-06-11", SinceWhat::Meeting));
        let over = ["2026-06-11", "2026-11-25"];
        assert_eq!(told("", &over, ""), is("2026-11-25", SinceWhat::Meeting), "the day after it");
    }

    #[test]
    fn without_a_meeting_that_is_over_it_is_the_last_report_and_without_one_a_month() {
        assert_eq!(told("", &["2026-12-10"], "2026-08-13"), is("2026-08-13", SinceWhat::Report));
        assert_eq!(told("", &[], ""), is("2026-10-27", SinceWhat::Month));
    }

    #[test]
    fn a_day_that_is_asked_for_is_taken_unless_it_is_still_to_come() {
        assert_eq!(told("2025-01-01", &["2026-11-12"], ""), is("2025-01-01", SinceWhat::Asked));
        assert_eq!(told("2026-12-01", &["2026-11-12"], ""), is("2026-11-26", SinceWhat::Asked));
    }
}
