//! How the plan stood when something was reported: what is kept with a section, so that a report can be read later as it was written.

use serde::{Deserialize, Serialize};

use crate::budget::sums::Sum;
use crate::budget::{Amount, Ore};
use crate::id::InitiativeId;
use crate::indicator::{Definition, Target};
use crate::initiative::State;
use crate::measurement::series::Point;
use crate::member::MemberCode;
use crate::report::section::Promise;
use crate::result::{Lit, Status};
use crate::text::{ClauseId, Kind};
use crate::time::{Date, Instant};

/// What was said of an action at that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusSeen {
    /// How it went.
    pub status: Status,
    /// Why.
    pub reason: String,
    /// When it was said.
    pub said_at: Instant,
}

/// A milestone at that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MilestoneSeen {
    /// What is reached.
    pub title: String,
    /// The day by which.
    pub due: Date,
    /// The day on which it was reached.
    pub done: Option<Date>,
}

/// The money of an initiative at that time, all years together. What nobody had said is absent, and is not nought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MoneySeen {
    /// What the programme gives, in øre.
    pub granted: Option<Ore>,
    /// What others pay beside it, in øre.
    pub co_financed: Option<Ore>,
    /// What had been used of the grant, in øre.
    pub used: Option<Ore>,
    /// What will have been used of it, in øre.
    pub forecast: Option<Ore>,
}

impl MoneySeen {
    /// What a sum says; nothing where it says nothing.
    #[must_use]
    pub fn of(sum: &Sum) -> Option<Self> {
        let seen = Self {
            granted: sum.said(Amount::Granted),
            co_financed: sum.said(Amount::CoFinanced),
            used: sum.said(Amount::Used),
            forecast: sum.said(Amount::Forecast),
        };
        (seen != Self::default()).then_some(seen)
    }

    /// One of its four.
    #[must_use]
    pub const fn said(&self, amount: Amount) -> Option<Ore> {
        match amount {
            Amount::Granted => self.granted,
            Amount::CoFinanced => self.co_financed,
            Amount::Used => self.used,
            Amount::Forecast => self.forecast,
        }
    }
}

/// An indicator that measures the promise, as it was at that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorSeen {
    /// The clause.
    pub clause: ClauseId,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed words.
    pub title: String,
    /// What it counted; absent while nobody had said.
    pub definition: Option<Definition>,
    /// What it was to reach.
    pub targets: Vec<Target>,
    /// What it was, at the latest edition that speaks for the members; absent where there was none.
    pub latest: Option<Point>,
}

/// Whether an indicator measures a promise: it stands under it, or under the sub-goal that an action serves.
#[must_use]
pub fn measures(indicator: Option<&ClauseId>, promise: &Promise) -> bool {
    let of_sub_goal = if promise.kind == Kind::Action { promise.parent.as_ref() } else { None };
    indicator.is_some_and(|over| *over == promise.clause || Some(over) == of_sub_goal)
}

/// An initiative that served the promise at that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InitiativeSeen {
    /// Which.
    pub id: InitiativeId,
    /// Its number in the programme.
    pub number: u32,
    /// What it was called.
    pub title: String,
    /// How it went.
    pub state: State,
    /// Who led it.
    pub lead: Option<MemberCode>,
    /// Its last day.
    pub ends: Option<Date>,
    /// Its milestones, by the day they were due.
    pub milestones: Vec<MilestoneSeen>,
    /// Its money; absent where nothing had been said of it.
    #[serde(default)]
    pub money: Option<MoneySeen>,
}

/// The sealed work plan that was in force at that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanSeen {
    /// Its number in the programme.
    pub number: u32,
    /// When it was sealed.
    pub sealed_at: Instant,
    /// The hash it was sealed with.
    pub hash: String,
}

/// The plan under one section, at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Snapshot {
    /// When it was taken.
    pub taken_at: Instant,
    /// The sealed work plan that was in force; absent when there was none, and in what was kept before it was noted.
    #[serde(default)]
    pub plan: Option<PlanSeen>,
    /// What had been said of the action; absent when nobody had said anything.
    pub status: Option<StatusSeen>,
    /// The light that the rule gave it.
    pub light: Option<Lit>,
    /// The work that served it.
    pub initiatives: Vec<InitiativeSeen>,
    /// What measures it, in the order of the sealed text.
    #[serde(default)]
    pub indicators: Vec<IndicatorSeen>,
}

/// A figure of an earlier round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureThen {
    /// The indicator's clause.
    pub clause: ClauseId,
    /// What it counted then.
    pub definition: Option<Definition>,
    /// What it was then.
    pub latest: Option<Point>,
}

/// The money of an initiative in an earlier round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MoneyThen {
    /// Which.
    pub id: InitiativeId,
    /// Its money; absent where nothing had been said of it.
    #[serde(default)]
    pub money: Option<MoneySeen>,
}

/// What of an earlier plan stands beside a later one: figures and money. A kept [`Snapshot`] can be read as this, and most of it passed
/// over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Then {
    /// What measured the promise.
    #[serde(default)]
    pub indicators: Vec<FigureThen>,
    /// The work that served it.
    pub initiatives: Vec<MoneyThen>,
}

impl Then {
    /// What an indicator was, where it had a figure.
    #[must_use]
    pub fn figure(&self, clause: &ClauseId) -> Option<&FigureThen> {
        self.indicators.iter().find(|one| one.clause == *clause && one.latest.is_some())
    }

    /// The money of an initiative, where something had been said of it.
    #[must_use]
    pub fn money(&self, of: InitiativeId) -> Option<&MoneySeen> {
        self.initiatives.iter().find(|one| one.id == of)?.money.as_ref()
    }
}

impl Snapshot {
    /// The milestones that were due before that day, and not reached.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = &MilestoneSeen> {
        let all = self.initiatives.iter().filter(|one| !one.state.is_over()).flat_map(|one| &one.milestones);
        all.filter(move |one| one.done.is_none() && one.due < today)
    }
}
