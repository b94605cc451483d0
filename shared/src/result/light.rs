//! The light that a rule gives a result, and why.
//!
//! It says nothing that is not in what was promised, in what was said of it, in the work that serves it ([`super::work`]) and in
//! what was measured ([`super::gauge`]), and always says what it is drawn from, so that whoever sees it can check it. What a person
//! thinks of the same stands beside it ([`super::view`]); a light that a person sets stands beside it too ([`super::set`]).
//!
//! Who leads a promise answers for it: beside their word, work and figures can make a light worse and never better. Only where
//! nothing under a goal is anybody's to speak of do work and figures speak alone.
//!
//! Source of the rules: domain reference 6.6 (a status older than one reporting period is stale). Where the line lies between some
//! trouble and much is ours: half of what is still to be done.

use serde::{Deserialize, Serialize};

use super::gauge::{self, Figures, Gauge};
use super::work::{Serving, Work, over, under};
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

    /// The name on the wire and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::OnTrack => "on_track",
            Self::AtRisk => "at_risk",
            Self::Late => "late",
            Self::Stopped => "stopped",
            Self::NoWord => "no_word",
        }
    }

    /// The light of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|light| light.as_str() == name)
    }
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
    /// One action.
    #[must_use]
    pub const fn of(light: Light) -> Self {
        let mut one = Self { done: 0, on_track: 0, at_risk: 0, late: 0, stopped: 0, no_word: 0 };
        one.add(light);
        one
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            done: self.done + other.done,
            on_track: self.on_track + other.on_track,
            at_risk: self.at_risk + other.at_risk,
            late: self.late + other.late,
            stopped: self.stopped + other.stopped,
            no_word: self.no_word + other.no_word,
        }
    }

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
    /// Neither an action, nor work, nor a figure stands under it.
    NothingUnder,
    /// Nothing that was said speaks against it, but the work that serves it is behind.
    WorkBehind,
    /// Nothing that was said speaks against it, but an indicator under it is behind.
    FiguresBehind,
    /// No action stands under it: from the work that serves it and the figures under it alone.
    WorkAlone,
    /// The indicator lies on its path, or better.
    OnPath,
    /// The indicator has reached its target.
    TargetReached,
    /// The indicator lies behind its path.
    BehindPath,
    /// The year of the target is measured, and the target is not reached.
    TargetMissed,
    /// The indicator is not defined, or nothing has been measured.
    NoFigures,
    /// Without baseline, target or a better direction the figures cannot be judged.
    NoPath,
    /// An edition of the indicator's source has come out since, and is not entered.
    StaleFigures,
}

/// A light with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lit {
    /// The light.
    pub light: Light,
    /// What it is drawn from.
    pub why: Why,
    /// The actions under it; all zero for an action and for an indicator.
    pub under: Tally,
    /// The work that serves it and what stands under it.
    pub work: Work,
    /// Of an indicator how its members stand, of everything else how the indicators under it stand.
    pub figures: Figures,
}

impl Lit {
    /// Whether nothing will ever show how far a sub-goal of this light has come: neither an indicator nor a milestone.
    #[must_use]
    pub const fn is_unmeasured(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Subgoal) && self.figures.all() == 0 && self.work.milestones == 0
    }
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
    /// What was measured, of an indicator that is defined.
    pub gauge: Option<Gauge>,
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

/// The lights of a programme's results, one for each, in the same order.
///
/// `results` stand in the order of the text, parents before what is under them; `work` is what serves any of them.
#[must_use]
pub fn lights(results: &[Followed], work: &[Serving], now: Instant) -> Vec<Lit> {
    let over = over(results);
    let work = under(results, &over, work, now.date_in_the_east());
    let mut lit: Vec<Lit> = results
        .iter()
        .zip(work)
        .map(|(one, work)| match one.kind {
            Kind::Action => of_action(one, work, now),
            Kind::Indicator => of_indicator(one.gauge.as_ref(), work, now),
            _ => drawn((Light::NoWord, Why::NothingUnder), work, Figures::default()),
        })
        .collect();
    // The last first: what stands under something is done before it, and hands up what it has counted.
    for at in (0..results.len()).rev() {
        let own = lit[at];
        let (tally, figures) = match results[at].kind {
            Kind::Action => (Tally::of(own.light), Figures::default()),
            Kind::Indicator => (Tally::default(), Figures::of(own.light)),
            _ => {
                (lit[at].light, lit[at].why) = of_many(own.under, own.work, own.figures);
                (own.under, own.figures)
            }
        };
        if let Some(parent) = over[at] {
            lit[parent].under = lit[parent].under.and(tally);
            lit[parent].figures = lit[parent].figures.and(figures);
        }
    }
    lit
}

fn drawn((light, why): (Light, Why), work: Work, figures: Figures) -> Lit {
    Lit { light, why, under: Tally::default(), work, figures }
}

/// What stands over actions has their light; where there are none, work and figures speak alone.
const fn of_many(under: Tally, work: Work, figures: Figures) -> (Light, Why) {
    if under.all() > 0 {
        return beside((under.light(), Why::Under), work, figures);
    }
    let alone = if work.is_finished() && figures.of == 0 {
        (Light::Done, Why::WorkAlone)
    } else if work.initiatives > 0 || figures.of > 0 {
        (Light::OnTrack, Why::WorkAlone)
    } else {
        (Light::NoWord, Why::NothingUnder)
    };
    match alone.0 {
        Light::Done => alone,
        _ => beside(alone, work, figures),
    }
}

/// Work and figures beside what was said: they show trouble that nobody has spoken of, and never hide any.
const fn beside(said: (Light, Why), work: Work, figures: Figures) -> (Light, Why) {
    match said.0 {
        Light::OnTrack | Light::NoWord if work.is_behind() => (Light::AtRisk, Why::WorkBehind),
        Light::OnTrack | Light::NoWord if figures.behind > 0 => (Light::AtRisk, Why::FiguresBehind),
        _ => said,
    }
}

fn of_indicator(gauge: Option<&Gauge>, work: Work, now: Instant) -> Lit {
    let year = u16::try_from(now.date_in_the_east().year()).unwrap_or_default();
    let figures = gauge.map(Gauge::members).unwrap_or_default();
    drawn(gauge.map_or((Light::NoWord, Why::NoFigures), |gauge| gauge::light(gauge, year)), work, figures)
}

/// A day is over when it is in the east, as wherever it is said what is late.
fn of_action(action: &Followed, work: Work, now: Instant) -> Lit {
    let today = now.date_in_the_east();
    let due = action.due.as_deref().and_then(last_day);
    let past = due.is_some_and(|due| due < today);
    let said = match action.said {
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
    drawn(beside(said, work, Figures::default()), work, Figures::default())
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
#[cfg(test)]
#[path = "work_tests.rs"]
mod work_tests;
