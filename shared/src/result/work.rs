//! The work that serves results, counted for each of them and for what stands over it.
//!
//! Pure counting: what it means for a light is said in [`super::light`]. An initiative that serves two actions under one sub-goal is
//! one initiative of that sub-goal. An idea counts nowhere, because nobody has promised it; of what was stopped the milestones that were
//! reached count, and the others are expected no more.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::Followed;
use crate::initiative::State;
use crate::text::ClauseId;
use crate::time::Date;

/// The work that serves a result and what stands under it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Work {
    /// Initiatives that are more than an idea.
    pub initiatives: u32,
    /// How many of them are said to be delayed, or are past their last day and not finished.
    pub behind: u32,
    /// How many of them are finished.
    pub completed: u32,
    /// How many of them were given up.
    pub stopped: u32,
    /// Their milestones, without those that were given up with them.
    pub milestones: u32,
    /// How many of these are reached.
    pub reached: u32,
    /// How many of these are past their day and not reached.
    pub overdue: u32,
}

impl Work {
    /// Whether something of it is behind. What was given up counts only where nothing else is left.
    #[must_use]
    pub const fn is_behind(self) -> bool {
        self.overdue > 0 || self.behind > 0 || (self.initiatives > 0 && self.stopped == self.initiatives)
    }

    /// Whether there was work, and all of it that was not given up is finished.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        self.completed > 0 && self.completed + self.stopped == self.initiatives && self.overdue == 0
    }

    fn add(&mut self, one: &Serving, today: Date) {
        if one.state == State::Idea {
            return;
        }
        self.initiatives += 1;
        let past = one.ends.is_some_and(|ends| ends < today) && !one.state.is_over();
        self.behind += u32::from(past || one.state == State::Delayed);
        self.completed += u32::from(one.state == State::Completed);
        self.stopped += u32::from(one.state == State::Stopped);
        self.reached += one.reached;
        if one.state == State::Stopped {
            self.milestones += one.reached;
        } else {
            self.milestones += one.milestones;
            self.overdue += one.overdue;
        }
    }
}

/// An initiative, as far as the rule looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serving {
    /// The results it serves.
    pub serves: Vec<ClauseId>,
    /// How it goes.
    pub state: State,
    /// Its last day.
    pub ends: Option<Date>,
    /// How many milestones it has.
    pub milestones: u32,
    /// How many of them are reached.
    pub reached: u32,
    /// How many are past their day and not reached.
    pub overdue: u32,
}

/// Where the parent of each result stands. It stands before it, so that walking up ends.
pub(super) fn over(results: &[Followed]) -> Vec<Option<usize>> {
    let mut before: HashMap<&ClauseId, usize> = HashMap::with_capacity(results.len());
    let mut over = Vec::with_capacity(results.len());
    for (at, one) in results.iter().enumerate() {
        over.push(one.parent.as_ref().and_then(|parent| before.get(parent).copied()));
        before.insert(&one.clause, at);
    }
    over
}

/// What serves each result and what stands under it; each initiative once in each.
pub(super) fn under(
    results: &[Followed],
    over: &[Option<usize>],
    work: &[Serving],
    today: Date,
) -> Vec<Work> {
    let places: HashMap<&ClauseId, usize> =
        results.iter().enumerate().map(|(at, one)| (&one.clause, at)).collect();
    let mut counted = vec![Work::default(); results.len()];
    for one in work {
        let mut touched = BTreeSet::new();
        for clause in &one.serves {
            let mut next = places.get(clause).copied();
            while let Some(at) = next.filter(|at| touched.insert(*at)) {
                next = over[at];
            }
        }
        for at in touched {
            counted[at].add(one, today);
        }
    }
    counted
}
