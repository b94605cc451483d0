//! Reporting rounds: what the members say of what was promised, period by period (domain reference 2.2, 6.6).
//!
//! The secretariat opens a round for a period. It has a [section](section) for each promise that somebody answers for; the members
//! that take part in it give their [words], the one that leads it makes one text of them, and the secretariat verifies that text or
//! returns this one section with a reason. When all is verified the round is locked, and stays as it is for good. Not here: what is
//! said of an action between rounds ([`crate::result`]), and figures ([`crate::measurement`]).

pub mod calendar;
mod note;
mod rights;
pub mod section;
mod snapshot;
mod words;

pub use note::{Note, Noted, Turn, note};
pub use rights::{
    Asked, ChangeReport, LockReport, OpenReport, ReadReport, ReturnSection, Seen, SendPart, VerifySection,
    Voice, WritePart, voice,
};
pub use snapshot::{
    FigureThen, IndicatorSeen, InitiativeSeen, MilestoneSeen, MoneySeen, MoneyThen, PlanSeen, Snapshot,
    StatusSeen, Then, measures,
};
pub use words::{DONE_MOST, PartEdit, REASON_MOST, Words};

use serde::{Deserialize, Serialize};

use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::time::{Date, Instant};

/// The zone in which deadlines are set unless said otherwise: the office's.
pub const ZONE: &str = "Europe/Copenhagen";
/// The longest name of a time zone.
pub const ZONE_MOST: u32 = 60;
/// A deadline is called to mind so many days before it, and once more when it has passed.
pub const REMIND_BEFORE: [u8; 3] = [7, 1, 0];

/// What a round is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The officials' standing item, every six months.
    Status,
    /// The annual report, due on 15 February.
    Annual,
    /// The evaluation at half-time.
    MidTerm,
    /// The final report, after the programme's last day.
    Final,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Status, Self::Annual, Self::MidTerm, Self::Final];

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Annual => "annual",
            Self::MidTerm => "mid_term",
            Self::Final => "final",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// A round as it is to be, new or changed: what it covers and until when. All of it is the secretariat's to set; the calendar only
/// proposes ([`calendar::calendar`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoundEdit {
    /// What it is for.
    pub kind: Kind,
    /// The days that are reported on.
    pub covers: Period,
    /// The last day on which members that take part give their words.
    pub countries_by: Date,
    /// The last day on which members that lead send the text of a section.
    pub leads_by: Date,
    /// The day on which the report is due.
    pub due: Date,
    /// The zone in which these days end, by its IANA name.
    pub zone: String,
    /// The version that was on the screen; 0 for a new one.
    pub version: u32,
}

/// What a round must fit in with.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The programme's days.
    pub period: Period,
    /// Today.
    pub today: Date,
    /// As it was, when it is not new.
    pub before: Option<&'a RoundEdit>,
    /// The other rounds of the programme.
    pub others: &'a [(Kind, Period)],
}

impl RoundEdit {
    /// Notes everything that keeps it from being so. A day that is past is taken only where it stood so before.
    pub fn check(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        self.covers.check("/covers", errors);
        for (pointer, day) in [("/covers/from", self.covers.from), ("/covers/to", self.covers.to)] {
            if !around.period.includes(day) {
                around.period.outside(pointer, errors);
            }
        }
        let same = |(kind, other): &(Kind, Period)| *kind == self.kind && other.overlaps(self.covers);
        if around.others.iter().any(same) {
            errors.add("/covers/from", FieldCode::Overlaps);
        }
        let was = |day: fn(&Self) -> Date| around.before.map(day);
        let days: [(&str, Date, Option<Date>); 3] = [
            ("/countries_by", self.countries_by, was(|one| one.countries_by)),
            ("/leads_by", self.leads_by, was(|one| one.leads_by)),
            ("/due", self.due, was(|one| one.due)),
        ];
        for (at, (pointer, day, was)) in days.iter().enumerate() {
            if at > 0 && *day < days[at - 1].1 {
                errors.add(*pointer, FieldCode::EndsBeforeStart);
            } else if *day < around.today && *was != Some(*day) {
                errors.add(*pointer, FieldCode::InThePast);
            }
        }
        errors.length("/zone", &self.zone, 1, ZONE_MOST);
    }
}

/// Whether the reminder of so many days before a deadline is the one to send now: its time has come, and that of no later one has.
/// After a long stop one is enough.
#[must_use]
pub fn reminds(closes_at: Instant, days: u8, now: Instant) -> bool {
    let has_come = |days: &&u8| crate::round::reminder(closes_at, **days) <= now;
    REMIND_BEFORE.iter().filter(has_come).min() == Some(&days)
}

#[cfg(test)]
mod tests;
