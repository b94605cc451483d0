//! The light that a rule gives a result, and why.
//!
//! It says nothing that is not in what was promised and in what was said of it, and always says what it is drawn from, so that
//! whoever sees it can check it. What a person thinks of the same stands beside it ([`super::view`]) and never in its place.
//!
//! Source of the rules: domain reference 6.6 (a status older than one reporting period is stale) and the issue's "a rule gives a
//! light, explained in words". Where the line lies between some trouble and much is ours: half of what is still to be done.

use serde::{Deserialize, Serialize};

use super::{FRESH_SECONDS, Status};
use crate::text::{ClauseId, Kind};
use crate::time::{Date, Instant};

/// A light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// Finished.
    Done,
    /// As planned, as far as is known.
    OnTrack,
    /// Something is behind.
    AtRisk,
    /// Late.
    Late,
    /// Given up.
    Stopped,
    /// Too little is known to say.
    NoWord,
}

impl Light {
    /// Every light, best first.
    pub const ALL: [Self; 6] =
        [Self::Done, Self::OnTrack, Self::AtRisk, Self::Late, Self::Stopped, Self::NoWord];
}

/// How many of the actions under a goal or a sub-goal have which light.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    /// Finished.
    pub done: u32,
    /// As planned.
    pub on_track: u32,
    /// Behind.
    pub at_risk: u32,
    /// Late.
    pub late: u32,
    /// Given up.
    pub stopped: u32,
    /// Not known.
    pub no_word: u32,
}

impl Tally {
    /// One more.
    pub const fn add(&mut self, light: Light) {
        match light {
            Light::Done => self.done += 1,
            Light::OnTrack => self.on_track += 1,
            Light::AtRisk => self.at_risk += 1,
            Light::Late => self.late += 1,
            Light::Stopped => self.stopped += 1,
            Light::NoWord => self.no_word += 1,
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.open() + self.done + self.stopped
    }

    /// How many are still to be finished.
    #[must_use]
    pub const fn open(self) -> u32 {
        self.on_track + self.at_risk + self.late + self.no_word
    }

    /// The light of what stands over them. What was given up counts only where nothing else is left.
    #[must_use]
    pub const fn light(self) -> Light {
        let open = self.open();
        if open == 0 {
            return match (self.done, self.stopped) {
                (0, 0) => Light::NoWord,
                (0, _) => Light::Stopped,
                _ => Light::Done,
            };
        }
        if self.late * 2 >= open {
            Light::Late
        } else if self.no_word * 2 > open {
            Light::NoWord
        } else if self.late + self.at_risk > 0 {
            Light::AtRisk
        } else if self.on_track == 0 {
            Light::NoWord
        } else {
            Light::OnTrack
        }
    }
}

/// What a light is drawn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Whoever leads it says that it is finished.
    SaidDone,
    /// Whoever leads it says that it is given up.
    SaidStopped,
    /// It was due, and nobody says that it is finished.
    PastDue,
    /// Whoever leads it says that it is delayed.
    SaidDelayed,
    /// It is to end after it is due.
    EndsAfterDue,
    /// It was to begin, and nobody says that it has.
    NotBegun,
    /// Whoever leads it says that it is under way or planned, and nothing speaks against it.
    Said,
    /// Nobody has said how it goes.
    NothingSaid,
    /// What was said is older than a reporting period.
    Stale,
    /// From the actions under it.
    Under,
    /// No action stands under it.
    NothingUnder,
}

/// A light with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lit {
    /// The light.
    pub light: Light,
    /// What it is drawn from.
    pub why: Why,
    /// What stands under it; all zero for an action.
    pub under: Tally,
}

/// What the rule needs to know of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The result.
    pub clause: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// When it is due, as the sealed text says it.
    pub due: Option<String>,
    /// What was said of it last.
    pub said: Option<Word>,
}

/// What was said of an action, as far as the rule looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// How it goes.
    pub status: Status,
    /// When work began, or is to begin.
    pub begins: Option<Date>,
    /// When it ended, or is to end.
    pub ends: Option<Date>,
    /// When it was said.
    pub at: Instant,
}

/// The lights of a programme's results, one for each, in the same order. An indicator has none: it is measured.
///
/// `results` stand in the order of the text, parents before what is under them.
#[must_use]
pub fn lights(results: &[Followed], now: Instant) -> Vec<Option<Lit>> {
    let own: Vec<Option<Lit>> =
        results.iter().map(|one| (one.kind == Kind::Action).then(|| of_action(one, now))).collect();
    let mut tallies = vec![Tally::default(); results.len()];
    for (at, lit) in own.iter().enumerate() {
        let Some(lit) = lit else { continue };
        let mut over = parent(results, at);
        while let Some(next) = over {
            tallies[next].add(lit.light);
            over = parent(results, next);
        }
    }
    let of = |(at, lit): (usize, Option<Lit>)| match results[at].kind {
        Kind::Action => lit,
        Kind::Indicator => None,
        _ => Some(of_many(tallies[at])),
    };
    own.into_iter().enumerate().map(of).collect()
}

/// Where the parent of a result stands. It stands before it, so that walking up ends.
fn parent(results: &[Followed], of: usize) -> Option<usize> {
    let parent = results[of].parent.as_ref()?;
    results[..of].iter().position(|one| one.clause == *parent)
}

const fn of_many(under: Tally) -> Lit {
    let why = if under.all() == 0 { Why::NothingUnder } else { Why::Under };
    Lit { light: under.light(), why, under }
}

/// A day counts as the day in UTC: a light is no deadline.
fn of_action(action: &Followed, now: Instant) -> Lit {
    let today = now.date();
    let due = action.due.as_deref().and_then(last_day);
    let past = due.is_some_and(|due| due < today);
    let (light, why) = match action.said {
        None if past => (Light::Late, Why::PastDue),
        None => (Light::NoWord, Why::NothingSaid),
        Some(word) => match word.status {
            Status::Completed => (Light::Done, Why::SaidDone),
            Status::Stopped => (Light::Stopped, Why::SaidStopped),
            _ if past => (Light::Late, Why::PastDue),
            _ if now >= word.at.plus_seconds(FRESH_SECONDS) => (Light::NoWord, Why::Stale),
            Status::Delayed => (Light::AtRisk, Why::SaidDelayed),
            _ if due.zip(word.ends).is_some_and(|(due, ends)| ends > due) => {
                (Light::AtRisk, Why::EndsAfterDue)
            }
            Status::Planned if word.begins.is_some_and(|begins| begins < today) => {
                (Light::AtRisk, Why::NotBegun)
            }
            Status::Planned | Status::UnderWay => (Light::OnTrack, Why::Said),
        },
    };
    Lit { light, why, under: Tally::default() }
}

/// The last day that a due date of the text names: of the year, the quarter or the month, or the day itself.
#[must_use]
pub fn last_day(due: &str) -> Option<Date> {
    let (year, rest) = due.split_at_checked(4)?;
    let (month, day) = match rest {
        "" | "-Q4" => (12, None),
        "-Q1" => (3, None),
        "-Q2" => (6, None),
        "-Q3" => (9, None),
        _ => {
            let mut parts = rest.strip_prefix('-')?.split('-');
            let month = parts.next()?.parse::<u8>().ok()?;
            (month, parts.next().map(str::parse::<u8>))
        }
    };
    match day {
        Some(day) => format!("{year}-{month:02}-{:02}", day.ok()?).parse().ok(),
        // The longest ending that the calendar has.
        None => [31, 30, 29, 28].into_iter().find_map(|day| format!("{year}-{month:02}-{day}").parse().ok()),
    }
}

#[cfg(test)]
#[path = "light_tests.rs"]
mod tests;
