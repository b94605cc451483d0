//! How far an action, a sub-goal and a goal are, in per cent, and from what that is known.
//!
//! Nobody types it in: it is drawn from what the light is drawn from ([`super::light`]). What is not known is left out and never counted
//! as nought; where nothing is known there is no number. An action and a sub-goal are as far as the milestones of the work that serves
//! them, a sub-goal that has none as its actions; a goal is as far as the mean of those of its sub-goals of which it is known. All
//! numbers are rounded down, so that only what is whole is said to be.

use super::light::{Light, Lit};
use crate::text::Kind;

/// From what it is known how far something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// From nothing.
    Nothing,
    /// From nothing, for nobody has promised any work that serves the action.
    NoWork,
    /// Its light says that it is finished.
    Finished,
    /// The milestones that are reached, of all.
    Milestones,
    /// The actions that are finished, of those that are known and not given up.
    Actions,
    /// The mean of sub-goals.
    Subgoals {
        /// Of how many it is known.
        named: u32,
        /// How many there are.
        all: u32,
    },
}

/// How far something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Far {
    /// In whole per cent; absent where nothing is known.
    pub per_cent: Option<u32>,
    /// From what it is known.
    pub by: KnownBy,
}

impl Far {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { per_cent: None, by: KnownBy::Nothing };

    /// How far a sub-goal is, or a goal without any.
    ///
    /// Whoever leads it answers for it: what they call finished is whole, and what they have given up goes nowhere. Milestones speak as
    /// long as some of the work goes on, actions as long as not most of them are unknown.
    #[must_use]
    pub fn of(lit: &Lit) -> Self {
        let (under, work) = (lit.under, lit.work);
        let known = under.all() - under.stopped - under.no_word;
        match lit.light {
            Light::Done => Self { per_cent: Some(100), by: KnownBy::Finished },
            Light::Stopped => Self::UNKNOWN,
            _ if work.milestones > 0 && work.stopped < work.initiatives => {
                Self { per_cent: share(work.reached, work.milestones), by: KnownBy::Milestones }
            }
            _ if known > 0 && under.light() != Light::NoWord => {
                Self { per_cent: share(under.done, known), by: KnownBy::Actions }
            }
            _ => Self::UNKNOWN,
        }
    }

    /// How far an action is, by the same rule: nothing stands under it, so that the work that serves it speaks alone. What has been given
    /// up waits for none.
    #[must_use]
    pub fn of_action(lit: &Lit) -> Self {
        let far = Self::of(lit);
        let waits = lit.work.initiatives == 0 && lit.light != Light::Stopped;
        if far.by == KnownBy::Nothing && waits { Self { by: KnownBy::NoWork, ..far } } else { far }
    }

    /// How far something of that kind is whose own light is `own`: by the lights of the sub-goals under it, or where it has none by its
    /// own.
    #[must_use]
    pub fn over<'a>(
        kind: Kind,
        own: Option<&'a Lit>,
        subgoals: impl Iterator<Item = Option<&'a Lit>>,
    ) -> Self {
        if kind == Kind::Action {
            return own.map_or(Self::UNKNOWN, Self::of_action);
        }
        let far = |lit: Option<&Lit>| lit.map_or(Self::UNKNOWN, Self::of);
        let mut subgoals = subgoals.peekable();
        if subgoals.peek().is_some() { Self::mean(subgoals.map(far)) } else { far(own) }
    }

    /// How far a goal is by its sub-goals, each counting the same.
    #[must_use]
    pub fn mean(subgoals: impl IntoIterator<Item = Self>) -> Self {
        let (mut sum, mut named, mut all) = (0_u32, 0_u32, 0_u32);
        for one in subgoals {
            all += 1;
            if let Some(per_cent) = one.per_cent {
                sum += per_cent;
                named += 1;
            }
        }
        Self { per_cent: sum.checked_div(named), by: KnownBy::Subgoals { named, all } }
    }
}

fn share(part: u32, of: u32) -> Option<u32> {
    (part * 100).checked_div(of)
}

#[cfg(test)]
mod tests {
    use super::super::{Figures, Tally, Why, Work};
    use super::*;

    fn lit(light: Light, under: Tally, work: Work) -> Lit {
        Lit { light, why: Why::Under, under, work, figures: Figures::default() }
    }

    fn known(per_cent: u32, by: KnownBy) -> Far {
        Far { per_cent: Some(per_cent), by }
    }

    #[test]
    fn what_is_not_known_is_no_number_and_never_nought() {
        let unknown = Tally { no_word: 3, ..Tally::default() };
        for under in [Tally::default(), unknown, Tally { on_track: 1, ..unknown }] {
            assert_eq!(Far::of(&lit(Light::NoWord, under, Work::default())), Far::UNKNOWN);
        }
        let none = Far { per_cent: None, by: KnownBy::Subgoals { named: 0, all: 2 } };
        assert_eq!(Far::mean([Far::UNKNOWN, Far::UNKNOWN]), none);
        let one_late = Tally { late: 1, ..Tally::default() };
        assert_eq!(
            Far::of(&lit(Light::Late, one_late, Work::default())),
            known(0, KnownBy::Actions),
            "that nothing is finished is known"
        );
    }

    #[test]
    fn a_sub_goal_is_as_far_as_its_milestones_or_where_it_has_none_as_its_known_actions() {
        let under = Tally { done: 1, on_track: 1, no_word: 1, stopped: 1, ..Tally::default() };
        assert_eq!(Far::of(&lit(Light::OnTrack, under, Work::default())), known(50, KnownBy::Actions));
        let work = Work { initiatives: 2, stopped: 1, milestones: 3, reached: 2, ..Work::default() };
        assert_eq!(Far::of(&lit(Light::OnTrack, under, work)), known(66, KnownBy::Milestones));
        let given_up = Work { stopped: 2, milestones: 2, ..work };
        assert_eq!(
            Far::of(&lit(Light::AtRisk, under, given_up)),
            known(50, KnownBy::Actions),
            "of work that was given up only the milestones that were reached are left"
        );
    }

    #[test]
    fn what_is_finished_is_whole_and_what_is_given_up_goes_nowhere() {
        let work = Work { initiatives: 1, milestones: 4, reached: 1, ..Work::default() };
        let done = Tally { done: 2, ..Tally::default() };
        assert_eq!(Far::of(&lit(Light::Done, done, work)), known(100, KnownBy::Finished));
        let stopped = Tally { stopped: 2, ..Tally::default() };
        assert_eq!(Far::of(&lit(Light::Stopped, stopped, work)), Far::UNKNOWN);
    }

    #[test]
    fn an_action_is_as_far_as_the_milestones_of_its_work_and_without_work_that_is_said() {
        let of = |light, work| {
            Far::over(Kind::Action, Some(&lit(light, Tally::default(), work)), std::iter::empty())
        };
        let work = Work { initiatives: 2, milestones: 4, reached: 1, ..Work::default() };
        assert_eq!(of(Light::OnTrack, work), known(25, KnownBy::Milestones));
        assert_eq!(of(Light::Done, work), known(100, KnownBy::Finished), "whoever leads it answers for it");
        let no_work = Far { per_cent: None, by: KnownBy::NoWork };
        for light in [Light::OnTrack, Light::AtRisk, Light::Late, Light::NoWord] {
            assert_eq!(of(light, Work::default()), no_work, "{light:?}");
        }
        assert_eq!(of(Light::Stopped, Work::default()), Far::UNKNOWN, "it waits for no work any more");
        let no_milestone = Work { initiatives: 1, ..Work::default() };
        assert_eq!(of(Light::OnTrack, no_milestone), Far::UNKNOWN, "there is work, and it has no milestone");
        let given_up = Work { initiatives: 1, stopped: 1, milestones: 1, reached: 1, ..Work::default() };
        assert_eq!(of(Light::AtRisk, given_up), Far::UNKNOWN, "what was reached before is not how far it is");
    }

    #[test]
    fn a_goal_is_as_far_as_the_mean_of_the_sub_goals_of_which_it_is_known() {
        let [half, most] = [50, 75].map(|per_cent| known(per_cent, KnownBy::Milestones));
        let mean = Far::mean([half, Far::UNKNOWN, most]);
        assert_eq!(mean, known(62, KnownBy::Subgoals { named: 2, all: 3 }));
        let nearly = Far::mean([known(99, KnownBy::Actions), known(100, KnownBy::Finished)]);
        assert_eq!(nearly.per_cent, Some(99), "only what is whole is said to be");
    }
}
