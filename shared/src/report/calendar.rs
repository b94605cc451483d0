//! Which rounds a programme's days ask for, and when each is due (domain reference 2.2, 6.6: "generate the due dates from the period").
//!
//! The officials take stock every six months: in August by a status of the first half of the year, in February by the annual report of
//! the year before, which is due on the 15th. The evaluation at half-time comes before the second half is planned, the final report
//! six months after the last day. Only 15 February is given (domain reference 6.6); the other days are ours, and all of them are
//! proposals that the secretariat may change.

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::programme::Period;
use crate::time::Date;

/// The members that take part have until so many days before a report is due.
pub const COUNTRIES_BEFORE: i64 = 28;
/// The members that lead have until so many days before it is due.
pub const LEADS_BEFORE: i64 = 14;

/// A round that the calendar proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Planned {
    /// What it is for.
    pub kind: Kind,
    /// The days that are reported on.
    pub covers: Period,
    /// The last day for members that take part.
    pub countries_by: Date,
    /// The last day for members that lead.
    pub leads_by: Date,
    /// The day on which it is due.
    pub due: Date,
}

impl Planned {
    /// With the days that go with its due date.
    #[must_use]
    pub fn due_on(kind: Kind, covers: Period, due: Date) -> Self {
        let (countries_by, leads_by) = (due.plus_days(-COUNTRIES_BEFORE), due.plus_days(-LEADS_BEFORE));
        Self { kind, covers, countries_by, leads_by, due }
    }
}

/// The day that these numbers name; a month beyond December is one of a later year.
fn day(year: i32, month: i32, day: i32) -> Option<Date> {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    format!("{year:04}-{month:02}-{day:02}").parse().ok()
}

fn month_of(date: Date) -> i32 {
    date.to_string().get(5..7).and_then(|month| month.parse().ok()).unwrap_or(1)
}

/// Whole months from the first day to the day after the last.
fn months(period: Period) -> i32 {
    let end = period.to.plus_days(1);
    (end.year() - period.from.year()) * 12 + month_of(end) - month_of(period.from)
}

/// What of these days lies within the programme's; none where nothing does.
fn within(period: Period, from: Date, to: Date) -> Option<Period> {
    let covers = Period { from: from.max(period.from), to: to.min(period.to) };
    (covers.from <= covers.to).then_some(covers)
}

/// All rounds of a programme with that period, by the day they are due.
#[must_use]
pub fn calendar(period: Period) -> Vec<Planned> {
    let mut rounds = Vec::new();
    for year in period.from.year()..=period.to.year() {
        let half = day(year, 1, 1).zip(day(year, 6, 30)).and_then(|(from, to)| within(period, from, to));
        let whole = day(year, 1, 1).zip(day(year, 12, 31)).and_then(|(from, to)| within(period, from, to));
        let status =
            half.zip(day(year, 8, 15)).map(|(covers, due)| Planned::due_on(Kind::Status, covers, due));
        let annual =
            whole.zip(day(year + 1, 2, 15)).map(|(covers, due)| Planned::due_on(Kind::Annual, covers, due));
        rounds.extend(status.into_iter().chain(annual));
    }
    let (year, month) = (period.from.year(), month_of(period.from));
    // A programme of less than two years has no half-time to speak of.
    let half = months(period) / 2;
    if half >= 12 {
        let until = day(year, month + half - 6, 1).map(|first| first.plus_days(-1));
        let covers = until.and_then(|until| within(period, period.from, until));
        let due = day(year, month + half - 3, 1).map(|first| first.plus_days(-1));
        rounds.extend(covers.zip(due).map(|(covers, due)| Planned::due_on(Kind::MidTerm, covers, due)));
    }
    let end = period.to.plus_days(1);
    let due = day(end.year(), month_of(end) + 6, 1).map(|first| first.plus_days(-1));
    rounds.extend(due.map(|due| Planned::due_on(Kind::Final, period, due)));
    crate::sort::by_key(&mut rounds, |one| (one.due, one.kind));
    rounds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    fn dues(period: Period) -> Vec<String> {
        calendar(period).iter().map(|one| format!("{} {}", one.kind.as_str(), one.due)).collect()
    }

    #[test]
    fn the_officials_take_stock_every_six_months_and_the_annual_report_is_due_on_15_february() {
        let dues = dues(period("2027-01-01", "2030-12-31"));
        assert_eq!(
            dues,
            [
                "status 2027-08-15",
                "annual 2028-02-15",
                "status 2028-08-15",
                "mid_term 2028-09-30",
                "annual 2029-02-15",
                "status 2029-08-15",
                "annual 2030-02-15",
                "status 2030-08-15",
                "annual 2031-02-15",
                "final 2031-06-30",
            ]
        );
    }

    #[test]
    fn half_time_is_reported_before_the_second_work_plan_begins() {
        let rounds = calendar(period("2025-01-01", "2030-12-31"));
        let half = rounds.iter().find(|one| one.kind == Kind::MidTerm).unwrap();
        assert_eq!(
            (half.covers, half.due.to_string()),
            (period("2025-01-01", "2027-06-30"), "2027-09-30".into())
        );
        assert_eq!(rounds.len(), 6 + 6 + 2);
    }

    #[test]
    fn a_report_covers_only_days_of_the_programme() {
        let odd = period("2026-10-01", "2027-09-30");
        let rounds = calendar(odd);
        assert_eq!(
            dues(odd),
            ["annual 2027-02-15", "status 2027-08-15", "annual 2028-02-15", "final 2028-03-31"]
        );
        assert_eq!(rounds[0].covers, period("2026-10-01", "2026-12-31"));
        assert_eq!(rounds[2].covers, period("2027-01-01", "2027-09-30"));
        assert!(rounds.iter().all(|one| odd.includes(one.covers.from) && odd.includes(one.covers.to)));
    }

    #[test]
    fn members_have_until_four_weeks_before_and_leads_until_two() {
        let due = "2027-02-15".parse().unwrap();
        let one = Planned::due_on(Kind::Annual, period("2026-01-01", "2026-12-31"), due);
        assert_eq!(
            (one.countries_by.to_string(), one.leads_by.to_string()),
            ("2027-01-18".into(), "2027-02-01".into())
        );
    }
}
