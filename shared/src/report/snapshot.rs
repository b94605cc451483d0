//! How the plan stood when something was reported: what is kept with a section, so that a report can be read later as it was written.

use serde::{Deserialize, Serialize};

use crate::id::InitiativeId;
use crate::initiative::State;
use crate::member::MemberCode;
use crate::result::{Lit, Status};
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
}

/// The plan under one section, at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Snapshot {
    /// When it was taken.
    pub taken_at: Instant,
    /// What had been said of the action; absent when nobody had said anything.
    pub status: Option<StatusSeen>,
    /// The light that the rule gave it.
    pub light: Option<Lit>,
    /// The work that served it.
    pub initiatives: Vec<InitiativeSeen>,
}

impl Snapshot {
    /// The milestones that were due before that day, and not reached.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = &MilestoneSeen> {
        let all = self.initiatives.iter().filter(|one| !one.state.is_over()).flat_map(|one| &one.milestones);
        all.filter(move |one| one.done.is_none() && one.due < today)
    }
}
