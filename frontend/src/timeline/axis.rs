//! The axis of time: from days to places and back, the steps of a zoom, and where its lines stand. Numbers alone, tested without a
//! browser.

use shared::programme::Period;
use shared::time::Date;

/// How close one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zoom {
    /// The whole period at once.
    #[default]
    Year,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
}

impl Zoom {
    /// All of them, from afar to near.
    pub const ALL: [Self; 3] = [Self::Year, Self::Quarter, Self::Month];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// The zoom of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// Pixels for a day, at least.
    const fn least(self) -> f64 {
        match self {
            Self::Year => 0.36,
            Self::Quarter => 1.1,
            Self::Month => 3.0,
        }
    }

    /// Its unit in months: how far a step with Shift goes.
    pub const fn months(self) -> i32 {
        match self {
            Self::Year => 12,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }
}

/// One part of the head over the bars, and the line before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// Its first day.
    pub from: Date,
}

/// Days as places, from the programme's first day to its last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    period: Period,
    scale: f64,
}

impl Axis {
    /// The whole period at that zoom; wider where there is more room than it needs.
    pub fn new(period: Period, zoom: Zoom, room: f64) -> Self {
        let days = period.to.days_after(period.from).max(0) + 1;
        Self { period, scale: zoom.least().max(room / days as f64) }
    }

    /// How wide all of it is.
    pub fn width(&self) -> f64 {
        self.after(self.period.to)
    }

    /// Where a day begins. Days outside the period stand outside the drawing.
    pub fn at(&self, day: Date) -> f64 {
        day.days_after(self.period.from) as f64 * self.scale
    }

    /// Where a day ends.
    pub fn after(&self, day: Date) -> f64 {
        self.at(day) + self.scale
    }

    /// The middle of a day, where what falls on it is drawn.
    pub fn middle(&self, day: Date) -> f64 {
        self.at(day) + self.scale / 2.0
    }

    /// How many whole days a way on the screen is: what is dragged snaps to days.
    pub fn days(&self, way: f64) -> i64 {
        (way / self.scale).round() as i64
    }

    /// How far so many days are.
    pub fn way(&self, days: i64) -> f64 {
        days as f64 * self.scale
    }

    /// From a first day to a last one, cut to the drawing: where it begins, and how wide it is. Nothing of it may be left.
    pub fn bar(&self, starts: Date, ends: Date) -> Option<(f64, f64)> {
        let (from, to) = (self.at(starts).max(0.0), self.after(ends).min(self.width()));
        (from < to).then_some((from, to - from))
    }

    /// Whether the day is in the drawing.
    pub fn holds(&self, day: Date) -> bool {
        self.period.includes(day)
    }

    /// Parts of so many months that begin with the calendar's own, cut to the period.
    pub fn parts(&self, months: i32) -> Vec<Tick> {
        let mut from = part_of(self.period.from, months);
        let mut parts = Vec::new();
        while from <= self.period.to {
            let next = from.plus_months(months);
            if next <= from {
                break;
            }
            let x = self.at(from).max(0.0);
            parts.push(Tick { x, width: self.at(next).min(self.width()) - x, from });
            from = next;
        }
        parts
    }
}

/// The first day of the part of so many months in which a day is.
pub fn part_of(day: Date, months: i32) -> Date {
    let first = day.plus_days(1 - i64::from(day.day()));
    first.plus_months(-((i32::from(day.month()) - 1) % months))
}

/// Which quarter of its year a day is in, from 1.
pub fn quarter(day: Date) -> u8 {
    (day.month() - 1) / 3 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn period() -> Period {
        Period { from: day("2025-01-01"), to: day("2030-12-31") }
    }

    #[test]
    fn a_day_begins_where_the_one_before_it_ends() {
        for zoom in Zoom::ALL {
            let axis = Axis::new(period(), zoom, 0.0);
            assert_eq!(axis.at(period().from), 0.0);
            let (a, b) = (axis.after(day("2027-02-28")), axis.at(day("2027-03-01")));
            assert!((a - b).abs() < 1e-9);
            assert!((axis.width() - axis.after(day("2030-12-31"))).abs() < 1e-9);
            assert_eq!(Zoom::from_name(zoom.as_str()), Some(zoom));
        }
    }

    #[test]
    fn the_whole_period_fills_the_room_there_is() {
        assert!((Axis::new(period(), Zoom::Year, 1000.0).width() - 1000.0).abs() < 1e-6);
        let near = Axis::new(period(), Zoom::Month, 1000.0).width();
        assert!(near > 6000.0, "months do not shrink to the room: {near}");
    }

    #[test]
    fn what_is_dragged_snaps_to_the_nearest_day() {
        let axis = Axis::new(period(), Zoom::Month, 0.0);
        assert_eq!([1.4, 1.6, -1.6, -4.4].map(|way| axis.days(way)), [0, 1, -1, -1]);
        assert_eq!(axis.days(axis.way(-17)), -17);
    }

    #[test]
    fn a_bar_is_cut_to_the_drawing_and_may_be_outside_it() {
        let axis = Axis::new(period(), Zoom::Quarter, 0.0);
        let (x, width) = axis.bar(day("2024-06-01"), day("2025-01-10")).unwrap();
        assert_eq!(x, 0.0);
        assert!((width - axis.way(10)).abs() < 1e-9);
        assert_eq!(axis.bar(day("2023-01-01"), day("2024-12-31")), None);
        let (x, width) = axis.bar(day("2030-12-31"), day("2032-01-01")).unwrap();
        assert!((x + width - axis.width()).abs() < 1e-9);
        // One day is a day wide.
        assert!((axis.bar(day("2026-05-05"), day("2026-05-05")).unwrap().1 - axis.way(1)).abs() < 1e-9);
    }

    #[test]
    fn parts_are_the_calendars_and_cover_the_period_without_a_gap() {
        let odd = Period { from: day("2025-02-15"), to: day("2026-11-10") };
        let axis = Axis::new(odd, Zoom::Month, 0.0);
        for (months, count) in [(12, 2), (3, 8), (1, 22)] {
            let parts = axis.parts(months);
            assert_eq!(parts.len(), count, "{months}");
            let sum: f64 = parts.iter().map(|part| part.width).sum();
            assert!((sum - axis.width()).abs() < 1e-6 && parts[0].x == 0.0);
        }
        assert_eq!(axis.parts(3)[1].from, day("2025-04-01"));
        assert_eq!((quarter(day("2026-03-31")), quarter(day("2026-10-01"))), (1, 4));
        assert_eq!(part_of(day("2026-11-24"), 3), day("2026-10-01"));
    }
}
