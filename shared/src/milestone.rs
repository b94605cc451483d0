//! Milestones: what an initiative reaches on its way, when it is due, and what must be reached before it.
//!
//! One milestone may depend on others of the same programme, also of other initiatives. They never wait for each other in a circle
//! ([`circle`]); none is due before its initiative begins, and one that is due after its end is said to be ([`is_after_end`]). Not here: initiatives ([`crate::initiative`]), and who may change them,
//! which is whoever may change the initiative.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::id::MilestoneId;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::time::Date;

/// The longest title, in characters.
pub const TITLE_MOST: u32 = 200;
/// The most milestones that one depends on.
pub const NEEDS_MOST: u32 = 20;
/// The most milestones of one initiative.
pub const MILESTONES_MOST: u32 = 200;
/// From so many days before it is due a milestone counts as near.
pub const NEAR_DAYS: i64 = 30;

/// A milestone as it is to be, new or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MilestoneEdit {
    /// What is reached.
    pub title: String,
    /// The day by which.
    pub due: Date,
    /// The day on which it was reached.
    pub done: Option<Date>,
    /// The milestones that must be reached before it.
    pub needs: Vec<MilestoneId>,
    /// The version that was on the screen; 0 for a new one.
    pub version: u32,
}

/// A milestone of the programme, as far as dependencies go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Which.
    pub id: MilestoneId,
    /// What it is called.
    pub title: String,
    /// What it depends on.
    pub needs: Vec<MilestoneId>,
}

/// What a milestone must fit in with.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The programme's days.
    pub period: Period,
    /// The first day of the initiative, where it has one.
    pub starts: Option<Date>,
    /// Today, by the clock that is furthest ahead.
    pub today: Date,
    /// Every milestone of the programme.
    pub milestones: &'a [Node],
    /// Which of them it is; absent for a new one.
    pub own: Option<MilestoneId>,
}

impl MilestoneEdit {
    /// Notes everything that keeps it from being so. A circle is named by its milestones, from the one that is changed on.
    pub fn check(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        errors.length("/title", &self.title, 1, TITLE_MOST);
        for (pointer, day) in [("/due", Some(self.due)), ("/done", self.done)] {
            let Some(day) = day else { continue };
            if !around.period.includes(day) {
                around.period.outside(pointer, errors);
            } else if around.starts.is_some_and(|starts| day < starts) {
                errors.add(pointer, FieldCode::BeforeStart);
            }
        }
        if self.done.is_some_and(|done| around.today < done) {
            errors.add("/done", FieldCode::InTheFuture);
        }
        self.check_needs(around, errors);
    }

    fn check_needs(&self, around: &Around<'_>, errors: &mut FieldErrors) {
        if self.needs.len() > NEEDS_MOST as usize {
            errors.add_limit("/needs", FieldCode::TooLong, NEEDS_MOST);
            return;
        }
        for (at, need) in self.needs.iter().enumerate() {
            let pointer = format!("/needs/{at}");
            if self.needs[..at].contains(need) {
                errors.add(pointer, FieldCode::Duplicate);
            } else if !around.milestones.iter().any(|one| one.id == *need) {
                errors.add(pointer, FieldCode::Unknown);
            }
        }
        let Some(own) = around.own else { return };
        if let Some(circle) = circle(around.milestones, own, &self.needs) {
            let title = |id: &MilestoneId| {
                let known = around.milestones.iter().find(|one| one.id == *id);
                // The one that is changed is called what it is to be called.
                if *id == own {
                    self.title.trim().to_owned()
                } else {
                    known.map_or_else(String::new, |one| one.title.clone())
                }
            };
            errors.add_named("/needs", FieldCode::Circular, circle.iter().map(title).collect());
        }
    }
}

/// The circle that would come of `own` depending on `needs`: from `own` over what it needs, and so on, until `own` would come again.
/// Nothing when there is none.
#[must_use]
pub fn circle(milestones: &[Node], own: MilestoneId, needs: &[MilestoneId]) -> Option<Vec<MilestoneId>> {
    let known: BTreeMap<MilestoneId, &[MilestoneId]> =
        milestones.iter().map(|one| (one.id, one.needs.as_slice())).collect();
    // By breadth, so that the circle that is named is the shortest; a list instead of recursion, since chains may be long.
    let mut from: BTreeMap<MilestoneId, MilestoneId> = BTreeMap::new();
    let mut seen: BTreeSet<MilestoneId> = BTreeSet::new();
    let mut next: std::collections::VecDeque<(MilestoneId, MilestoneId)> =
        needs.iter().map(|need| (own, *need)).collect();
    while let Some((before, id)) = next.pop_front() {
        if id == own {
            let mut line = vec![before];
            while let Some(earlier) = line.last().and_then(|last| from.get(last)) {
                line.push(*earlier);
            }
            line.reverse();
            return Some(line);
        }
        if seen.insert(id) {
            from.insert(id, before);
            next.extend(known.get(&id).into_iter().flat_map(|needs| needs.iter().map(|need| (id, *need))));
        }
    }
    None
}

/// Where a milestone stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Reached by the day it was due.
    Reached,
    /// Reached, after it was due.
    ReachedLate,
    /// Due, and not reached.
    Overdue,
    /// Due within [`NEAR_DAYS`].
    Near,
    /// Due later.
    Ahead,
}

/// Where a milestone stands on that day. On the day it is due it is not overdue.
#[must_use]
pub fn standing(due: Date, done: Option<Date>, today: Date) -> Standing {
    match done {
        Some(done) if done <= due => Standing::Reached,
        Some(_) => Standing::ReachedLate,
        None if due < today => Standing::Overdue,
        None if due <= today.plus_days(NEAR_DAYS) => Standing::Near,
        None => Standing::Ahead,
    }
}

/// Whether a milestone is due before one that must be reached first, so that the two cannot both be kept. What is reached waits for
/// nothing any more.
#[must_use]
pub fn is_out_of_order(due: Date, done: Option<Date>, need_due: Date, need_done: Option<Date>) -> bool {
    done.is_none() && need_done.is_none() && need_due > due
}

/// Whether a milestone is due after the last day of its initiative. Both may be right for a while, when one is moved before the other, so
/// that it is said and not refused. What is reached is no longer due.
#[must_use]
pub fn is_after_end(due: Date, done: Option<Date>, ends: Option<Date>) -> bool {
    done.is_none() && ends.is_some_and(|ends| ends < due)
}

#[cfg(test)]
mod tests;
