//! Rounds: from the opening of a negotiation on an issued revision to its deadline (domain reference 3.5, 6.3, 6.5).
//!
//! The secretariat opens a round on a revision, with a deadline and the zone in which it was set; amendments that come after
//! the deadline are kept and flagged as late. It ends at its deadline, or earlier by the chair; the next revision is then
//! prepared. Not here: what is told to whom ([`crate::notification`]); the amendments themselves ([`crate::amendment`]).

use serde::{Deserialize, Serialize};

use crate::lifecycle::State;
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::seat::{Role, Seat};
use crate::time::Instant;

/// How many days before the deadline it is called to mind, unless said otherwise.
pub const REMIND_BEFORE: [u8; 2] = [7, 1];
/// How long a round is open unless said otherwise, in days.
pub const ROUND_DAYS: i64 = 21;
/// The most reminders of a round.
pub const REMINDERS_MOST: u32 = 5;
/// The longest time before the deadline at which it is called to mind, in days.
pub const REMIND_DAYS_MOST: u8 = 60;
/// The longest name of a time zone.
pub const ZONE_MOST: u32 = 60;
/// The longest reason for extending a round or ending it early.
pub const REASON_MOST: u32 = 2000;

const DAY: i64 = 24 * 60 * 60;

/// By what the text may change during a round (text model 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangedBy {
    /// Only by accepting amendments; the pen needs an announced editing session.
    #[default]
    Acceptance,
    /// The pen writes as well, without announcing it each time.
    Pen,
}

impl ChangedBy {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Acceptance => "acceptance",
            Self::Pen => "pen",
        }
    }

    /// The choice of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Acceptance, Self::Pen].into_iter().find(|choice| choice.as_str() == name)
    }
}

/// How a round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Its deadline came.
    Deadline,
    /// The chair ended it before its deadline.
    Chair,
    /// The programme was moved on while it was open; nothing was prepared.
    Left,
}

impl End {
    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Deadline => "deadline",
            Self::Chair => "chair",
            Self::Left => "left",
        }
    }

    /// The way of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Deadline, Self::Chair, Self::Left].into_iter().find(|end| end.as_str() == name)
    }
}

/// What of a round depends on time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// The first moment that is too late.
    pub closes_at: Instant,
    /// How it ended, when it has.
    pub ended: Option<End>,
}

impl Course {
    /// Whether amendments come in time: it has not ended and `t < closes_at`. Between its deadline and the job that ends it a
    /// round is no longer open.
    #[must_use]
    pub fn is_open(&self, now: Instant) -> bool {
        self.ended.is_none() && now < self.closes_at
    }

    /// Whether what is tabled now comes after this round, the latest of its text: until the revision that follows it is issued,
    /// it is late. Where the negotiation was left meanwhile, nothing is.
    #[must_use]
    pub fn makes_late(&self, now: Instant, followed: bool) -> bool {
        !followed && !self.is_open(now) && self.ended != Some(End::Left)
    }

    /// Whether the reminder of so many days is to be sent now: the round is open, its day has come, and that of no later one among
    /// them has. After a long stop one reminder is enough.
    #[must_use]
    pub fn reminds(&self, days: u8, among: &[u8], now: Instant) -> bool {
        let has_come = |days| reminder(self.closes_at, days) <= now;
        self.is_open(now) && has_come(days) && !among.iter().any(|other| *other < days && has_come(*other))
    }
}

/// When a deadline is called to mind: so many times 24 hours before it. Where the clocks change in between that is an hour
/// earlier or later by the clock on the wall; what is told is the deadline itself.
#[must_use]
pub const fn reminder(closes_at: Instant, days: u8) -> Instant {
    closes_at.plus_seconds(-(days as i64) * DAY)
}

/// The reminders of a deadline that are still to come, the earliest first.
#[must_use]
pub fn reminders(closes_at: Instant, days: &[u8], now: Instant) -> Vec<(u8, Instant)> {
    let mut coming: Vec<(u8, Instant)> =
        days.iter().map(|&days| (days, reminder(closes_at, days))).filter(|(_, at)| now < *at).collect();
    coming.sort_by_key(|(_, at)| *at);
    coming
}

/// Notes what is wrong with the reminders.
pub fn check_reminders(days: &[u8], errors: &mut FieldErrors) {
    if days.len() > REMINDERS_MOST as usize {
        errors.add_limit("/reminders", FieldCode::TooLong, REMINDERS_MOST);
    }
    for (at, day) in days.iter().enumerate() {
        let pointer = format!("/reminders/{at}");
        if *day == 0 || *day > REMIND_DAYS_MOST {
            errors.add(pointer, FieldCode::Unknown);
        } else if days[..at].contains(day) {
            errors.add(pointer, FieldCode::Duplicate);
        }
    }
}

/// Those who take part get `rule`; for others there are no rounds.
fn for_readers(seat: &Seat, rule: bool) -> Verdict {
    if seat.role.negotiates() { Verdict::allow_if(rule) } else { Verdict::Unseen }
}

crate::act! {
    /// Knowing of the rounds of a programme: all who take part.
    pub struct ReadRounds = "round.read" on ();
    |seat, ()| for_readers(seat, true)
}

crate::act! {
    /// Opening a round: the secretariat (domain reference 6.5).
    pub struct OpenRound = "round.open" on State;
    |seat, _| for_readers(seat, seat.role == Role::Secretary)
}

crate::act! {
    /// Moving a round's deadline to a later time, with a reason: the secretariat, or the chair (domain reference 6.4 D: extending a
    /// deadline is a question of procedure).
    pub struct ExtendRound = "round.extend" on State;
    |seat, _| for_readers(seat, matches!(seat.role, Role::Secretary | Role::Chair))
}

crate::act! {
    /// Ending a round before its deadline, with a reason: the chair. At its deadline it ends by itself.
    pub struct EndRound = "round.end" on State;
    |seat, _| for_readers(seat, seat.role == Role::Chair)
}

#[cfg(test)]
#[path = "round_tests.rs"]
mod tests;
