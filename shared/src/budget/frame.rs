//! The frame: what a programme has for each goal in each year, and what is not tied to a goal. All of them together are the whole.

use serde::{Deserialize, Serialize};

use super::{Ore, WHY_MOST, YEARS_MOST, fault_of, years};
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::text::ClauseId;

/// The most frames of a programme.
pub const FRAMES_MOST: u32 = 50 * YEARS_MOST;

/// A frame. One that is not there has not been set, which is not nought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BudgetFrame"))]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// The goal; absent for what is not tied to one.
    pub goal: Option<ClauseId>,
    /// The year.
    pub year: i32,
    /// How much it is, in øre.
    pub amount: Ore,
}

/// All frames of a programme, as they are to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FramesEdit {
    /// Those that are set, each once.
    pub frames: Vec<Frame>,
    /// Why one that stood is changed; may be empty where none is.
    pub why: String,
    /// The version that was on the screen; 0 where none was set.
    pub version: u32,
}

/// The frame of a goal in a year, where it is set.
#[must_use]
pub fn frame_of(frames: &[Frame], goal: Option<&ClauseId>, year: i32) -> Option<Ore> {
    frames.iter().find(|one| one.goal.as_ref() == goal && one.year == year).map(|one| one.amount)
}

/// What some frames add up to: those of one goal, of one year, or all. None where there is none, or they cannot be counted.
pub fn together<'a>(frames: impl IntoIterator<Item = &'a Frame>) -> Option<Ore> {
    let mut sum = None;
    for frame in frames {
        sum = Some(sum.unwrap_or(Ore::ZERO).plus(frame.amount)?);
    }
    sum
}

/// Whether a frame that stood becomes another one, or none.
#[must_use]
pub fn changes_a_frame(before: &[Frame], after: &[Frame]) -> bool {
    before.iter().any(|one| frame_of(after, one.goal.as_ref(), one.year) != Some(one.amount))
}

impl FramesEdit {
    /// Where none has been set.
    #[must_use]
    pub const fn empty() -> Self {
        Self { frames: Vec::new(), why: String::new(), version: 0 }
    }

    /// Notes everything that keeps them from being so: `/frames/3/amount`.
    pub fn check(&self, period: Period, goals: &[ClauseId], before: &[Frame], errors: &mut FieldErrors) {
        if self.frames.len() > FRAMES_MOST as usize {
            errors.add_limit("/frames", FieldCode::TooLong, FRAMES_MOST);
            return;
        }
        let least = u32::from(changes_a_frame(before, &self.frames));
        errors.length("/why", &self.why, least, WHY_MOST);
        let mut sum = Some(Ore::ZERO);
        for (at, frame) in self.frames.iter().enumerate() {
            let field = |name: &str| format!("/frames/{at}/{name}");
            if frame.goal.as_ref().is_some_and(|goal| !goals.contains(goal)) {
                errors.add(field("goal"), FieldCode::Unknown);
            }
            if !years(period).contains(&frame.year) {
                errors.add(field("year"), FieldCode::YearOutside);
            } else if self.frames[..at].iter().any(|one| one.goal == frame.goal && one.year == frame.year) {
                errors.add(field("year"), FieldCode::Duplicate);
            }
            match fault_of(frame.amount) {
                Some(code) => errors.add(field("amount"), code),
                None => {
                    let fitted = sum.is_some();
                    sum = sum.and_then(|sum| sum.plus(frame.amount)).filter(|sum| *sum <= Ore::MOST);
                    // Named where it happens, and once.
                    if fitted && sum.is_none() {
                        errors.add(field("amount"), FieldCode::SumTooLarge);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sums::tests::clause;
    use super::*;

    fn frame(goal: Option<u8>, year: i32, crowns: i32) -> Frame {
        Frame { goal: goal.map(clause), year, amount: Ore::crowns(crowns) }
    }

    fn faults(frames: Vec<Frame>, before: &[Frame]) -> Vec<(String, FieldCode)> {
        let period = Period { from: "2025-01-01".parse().unwrap(), to: "2030-12-31".parse().unwrap() };
        let mut errors = FieldErrors::new();
        let edit = FramesEdit { frames, ..FramesEdit::empty() };
        edit.check(period, &[clause(0), clause(1)], before, &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn frames_are_of_goals_and_years_of_the_programme_each_once() {
        assert_eq!(faults(vec![frame(Some(0), 2025, 5), frame(None, 2025, 5)], &[]), []);
        let wrong = vec![
            frame(Some(7), 2025, 1),
            frame(Some(0), 2031, 1),
            frame(None, 2026, 1),
            frame(None, 2026, 2),
            Frame { amount: Ore::new(-1), ..frame(Some(1), 2026, 0) },
            Frame { amount: Ore::new(Ore::MOST.ore() + 1), ..frame(Some(1), 2027, 0) },
        ];
        assert_eq!(
            faults(wrong, &[]),
            [
                ("/frames/0/goal".into(), FieldCode::Unknown),
                ("/frames/1/year".into(), FieldCode::YearOutside),
                ("/frames/3/year".into(), FieldCode::Duplicate),
                ("/frames/4/amount".into(), FieldCode::Negative),
                ("/frames/5/amount".into(), FieldCode::OutOfRange),
            ]
        );
    }

    #[test]
    fn frames_that_cannot_be_added_up_are_refused_where_it_happens() {
        let most = |year| Frame { amount: Ore::MOST, ..frame(None, year, 0) };
        let found = faults(vec![most(2025), frame(None, 2026, 1), most(2027)], &[]);
        assert_eq!(found, [("/frames/1/amount".into(), FieldCode::SumTooLarge)]);
    }

    #[test]
    fn a_frame_that_stood_is_changed_with_a_reason() {
        let before = [frame(Some(0), 2025, 5)];
        assert_eq!(
            faults(vec![frame(Some(0), 2025, 5), frame(None, 2026, 1)], &before),
            [],
            "one more is none"
        );
        let reason = [("/why".into(), FieldCode::Required)];
        assert_eq!(faults(vec![frame(Some(0), 2025, 6)], &before), reason);
        assert_eq!(faults(vec![], &before), reason, "nor is it taken away without one");
    }

    #[test]
    fn what_is_not_set_is_none_and_not_nought() {
        let frames = [frame(Some(0), 2025, 5), frame(Some(0), 2026, 0), frame(None, 2025, 7)];
        assert_eq!(frame_of(&frames, Some(&clause(0)), 2026), Some(Ore::ZERO));
        assert_eq!(frame_of(&frames, Some(&clause(1)), 2026), None);
        assert_eq!(together(&frames), Some(Ore::crowns(12)));
        assert_eq!(together([]), None);
    }
}
