//! Work plans: what was planned when the secretariat sealed it, kept as it was.
//!
//! A programme of six years is carried out in two work plans of three (domain reference 2.2). Sealing one keeps what is planned within
//! its days: every initiative with a day among them, and every milestone that is due on one. Nothing about it is ever changed, and what
//! is planned later is compared with it. Not here: what is planned now ([`crate::initiative`], [`crate::milestone`]), and drawing the two.

use serde::{Deserialize, Serialize};

use crate::api::plan::PlanSummary;
use crate::id::{InitiativeId, MilestoneId, ProgrammeId};
use crate::permission::Verdict;
use crate::problem::FieldErrors;
use crate::programme::Period;
use crate::seat::Role;
use crate::time::Date;

/// The longest title, in characters.
pub const TITLE_MOST: u32 = 200;
/// The longest note.
pub const NOTE_MOST: u32 = 4000;
/// The longest name of a decision.
pub const DECISION_MOST: u32 = 500;
/// A programme of fewer months is carried out in one plan.
const MONTHS_OF_TWO: i32 = 24;

/// What is said when a plan is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPlan {
    /// The number it is to have: one more than the last that was on the screen, so that nobody seals on top of what they have not seen.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// The days it is for, within the programme's.
    pub period: Period,
    /// By what it was made: the meeting and its record. The first plan needs none, as the programme itself asks for it.
    #[serde(default)]
    pub decision: String,
    /// Anything else; may be empty.
    #[serde(default)]
    pub note: String,
}

impl NewPlan {
    /// Notes everything that keeps it from being sealed in a programme of these days.
    pub fn check(&self, programme: Period, errors: &mut FieldErrors) {
        errors.length("/title", &self.title, 1, TITLE_MOST);
        errors.length("/decision", &self.decision, u32::from(self.number > 1), DECISION_MOST);
        errors.length("/note", &self.note, 0, NOTE_MOST);
        self.period.check("/period", errors);
        for (pointer, day) in [("/period/from", self.period.from), ("/period/to", self.period.to)] {
            if !programme.includes(day) {
                programme.outside(pointer, errors);
            }
        }
    }
}

/// The days that the next plan of a programme is for, unless somebody says otherwise: the first half, and after a plan of it the rest.
///
/// ```
/// use samrad_shared::plan::next_period;
/// use samrad_shared::programme::Period;
///
/// let six = Period { from: "2025-01-01".parse().unwrap(), to: "2030-12-31".parse().unwrap() };
/// let first = next_period(six, None);
/// assert_eq!(first.years(), "2025–2027");
/// assert_eq!(next_period(six, Some(first)).years(), "2028–2030");
/// ```
#[must_use]
pub fn next_period(programme: Period, last: Option<Period>) -> Period {
    let end = programme.to.plus_days(1);
    let months = (end.year() - programme.from.year()) * 12 + i32::from(end.month())
        - i32::from(programme.from.month());
    let half = programme.from.plus_months(months / 2);
    match last {
        _ if months < MONTHS_OF_TWO => programme,
        None => Period { to: half.plus_days(-1), ..programme },
        Some(last) if programme.from <= last.to && last.to < programme.to => {
            Period { from: last.to.plus_days(1), ..programme }
        }
        Some(_) => Period { from: half, ..programme },
    }
}

/// Which of a programme's plans is in force on a day: of those whose days have begun the latest, and one whose days have not ended before
/// one whose days have, of which the one that ended last. A plan that was sealed before plans had days of their own is for all the programme's.
#[must_use]
pub fn in_force(plans: &[PlanSummary], on: Date) -> Option<&PlanSummary> {
    let begun = plans.iter().filter(|one| one.period.is_none_or(|period| period.from <= on));
    begun.max_by_key(|one| {
        let ended = one.period.map(|period| period.to).filter(|to| *to < on);
        (ended.is_none(), ended, one.number)
    })
}

/// Whether a plan for these days takes in what goes from one day to another: one of its days is among them. What has no days is in no
/// plan.
#[must_use]
pub fn takes_in(period: Period, starts: Option<Date>, ends: Option<Date>) -> bool {
    let days = starts.or(ends).zip(ends.or(starts));
    days.is_some_and(|(from, to)| period.overlaps(Period { from, to }))
}

/// An initiative as it was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlannedInitiative {
    /// Which.
    pub initiative: InitiativeId,
    /// Its number in the programme.
    pub number: u32,
    /// What it was called.
    pub title: String,
    /// The first day.
    pub starts: Option<Date>,
    /// The last day.
    pub ends: Option<Date>,
}

/// A milestone as it was planned. It may have been removed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlannedMilestone {
    /// Which.
    pub milestone: MilestoneId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// What it was called.
    pub title: String,
    /// The day by which it was due.
    pub due: Date,
}

/// What a plan's hash is taken of: its days and its decision, and every line of it, in the order of the ids, so that the same plan has the
/// same hash in every database. One that was sealed before plans had days of their own has none, and keeps its hash.
#[must_use]
pub fn sealed_text(
    (programme, number): (ProgrammeId, u32),
    of: Option<(Period, &str)>,
    initiatives: &[PlannedInitiative],
    milestones: &[PlannedMilestone],
) -> String {
    let day = |date: Option<Date>| date.map_or_else(|| "-".to_owned(), |date| date.to_string());
    let mut lines: Vec<String> = initiatives
        .iter()
        .map(|one| {
            let (starts, ends) = (day(one.starts), day(one.ends));
            format!("initiative {} {} {starts} {ends} {}", one.initiative, one.number, quoted(&one.title))
        })
        .chain(milestones.iter().map(|one| {
            format!("milestone {} {} {} {}", one.milestone, one.initiative, one.due, quoted(&one.title))
        }))
        .collect();
    crate::sort::plain(&mut lines);
    let of = of.map(|(days, decision)| format!(" {} {} {}", days.from, days.to, quoted(decision)));
    format!("plan {programme} {number}{}\n{}\n", of.unwrap_or_default(), lines.join("\n"))
}

/// Words in quotes, as JSON writes them: one line, and the same in every release.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// How far something stands from where it was planned: a whole number of the unit in which people say such a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// Up to two weeks.
    Days(u32),
    /// Up to two months.
    Weeks(u32),
    /// More.
    Months(u32),
}

/// Where something stands against its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// On the day.
    Same,
    /// Before it.
    Earlier(Distance),
    /// After it.
    Later(Distance),
}

/// Where a day stands against the day that was planned. Under two weeks it is said in days, under two months in whole weeks, beyond that
/// in months; halves are rounded up.
#[must_use]
pub fn shift(planned: Date, now: Date) -> Shift {
    let days = now.days_after(planned);
    let count = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
    let distance = match count {
        0..14 => Distance::Days(count),
        14..61 => Distance::Weeks((count + 3) / 7),
        // The mean month has 30.44 days.
        _ => Distance::Months(u32::try_from((u64::from(count) * 100 + 1_522) / 3_044).unwrap_or(u32::MAX)),
    };
    match days {
        0 => Shift::Same,
        1.. => Shift::Later(distance),
        _ => Shift::Earlier(distance),
    }
}

crate::act! {
    /// Reading the sealed plans and the timeline: everyone with a seat, as they read the work itself.
    pub struct ReadPlans = "plan.read" on ();
    |_, ()| Verdict::Allowed
}

crate::act! {
    /// Sealing a work plan: the secretariat.
    pub struct SealPlan = "plan.seal" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::FieldCode;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_distance_is_said_in_the_unit_people_say_it_in() {
        let planned = day("2026-06-30");
        let later = |days: i64| shift(planned, planned.plus_days(days));
        assert_eq!(later(0), Shift::Same);
        assert_eq!(later(1), Shift::Later(Distance::Days(1)));
        assert_eq!(later(13), Shift::Later(Distance::Days(13)));
        assert_eq!(later(14), Shift::Later(Distance::Weeks(2)));
        assert_eq!(later(21), Shift::Later(Distance::Weeks(3)));
        assert_eq!(later(60), Shift::Later(Distance::Weeks(9)));
        assert_eq!(later(61), Shift::Later(Distance::Months(2)));
        assert_eq!(later(92), Shift::Later(Distance::Months(3)));
        assert_eq!(later(-365), Shift::Earlier(Distance::Months(12)));
        assert_eq!(later(-20), Shift::Earlier(Distance::Weeks(3)));
    }

    #[test]
    fn what_a_hash_is_taken_of_does_not_hang_on_the_order_of_rows() {
        let programme = ProgrammeId::from_parts(1, 1);
        let one = |n: u128, title: &str| PlannedInitiative {
            initiative: InitiativeId::from_parts(1, n),
            number: 1,
            title: title.into(),
            starts: Some(day("2026-01-01")),
            ends: None,
        };
        let milestone = PlannedMilestone {
            milestone: MilestoneId::from_parts(1, 9),
            initiative: InitiativeId::from_parts(1, 1),
            title: "Pilot".into(),
            due: day("2026-05-01"),
        };
        let days = Period { from: day("2025-01-01"), to: day("2027-12-31") };
        let of = |of, rows: &[PlannedInitiative]| {
            sealed_text((programme, 1), of, rows, std::slice::from_ref(&milestone))
        };
        let text = |rows: &[PlannedInitiative]| of(Some((days, "The officials")), rows);
        let (a, b) = (one(1, "A"), one(2, "B"));
        assert_eq!(text(&[a.clone(), b.clone()]), text(&[b.clone(), a.clone()]));
        assert_ne!(text(&[a.clone(), b.clone()]), text(&[a.clone(), one(2, "C")]));
        // A title with a line break is no second line.
        let split = one(1, "A\nmilestone");
        assert_eq!(text(&[split]).lines().count(), 3);
        let later = PlannedInitiative { ends: Some(day("2027-01-01")), ..a.clone() };
        assert_ne!(text(&[a.clone(), b.clone()]), text(&[later, b]));
        let one = [a];
        assert_ne!(text(&one), of(Some((days, "The ministers")), &one), "the decision is part of it");
        assert_eq!(
            of(None, &one).lines().next(),
            Some(format!("plan {programme} 1").as_str()),
            "as it was before"
        );
    }

    fn period(from: &str, to: &str) -> Period {
        Period { from: day(from), to: day(to) }
    }

    fn faults(new: &NewPlan) -> Vec<(String, FieldCode)> {
        let mut errors = FieldErrors::new();
        new.check(period("2025-01-01", "2030-12-31"), &mut errors);
        let found = errors.finish().err().unwrap_or_default();
        found.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn a_plan_is_called_something_is_within_the_programme_and_from_the_second_on_names_its_decision() {
        let first = NewPlan {
            number: 1,
            title: "The first".into(),
            period: period("2025-01-01", "2027-12-31"),
            decision: String::new(),
            note: String::new(),
        };
        assert_eq!(faults(&first), []);
        assert_eq!(
            faults(&NewPlan { title: " ".into(), ..first.clone() }),
            [("/title".into(), FieldCode::Required)]
        );
        let second = NewPlan { number: 2, period: period("2028-01-01", "2031-01-01"), ..first.clone() };
        assert_eq!(
            faults(&second),
            [("/decision".into(), FieldCode::Required), ("/period/to".into(), FieldCode::OutsidePeriod)]
        );
        let backwards = NewPlan { period: period("2027-12-31", "2025-01-01"), ..first };
        assert_eq!(faults(&backwards), [("/period/to".into(), FieldCode::EndsBeforeStart)]);
    }

    #[test]
    fn the_next_plan_is_for_the_half_that_has_none() {
        let six = period("2025-01-01", "2030-12-31");
        let first = period("2025-01-01", "2027-12-31");
        assert_eq!(next_period(six, None), first);
        assert_eq!(next_period(six, Some(first)), period("2028-01-01", "2030-12-31"));
        let short = period("2025-01-01", "2026-12-31");
        assert_eq!(
            next_period(six, Some(short)),
            period("2027-01-01", "2030-12-31"),
            "it goes on where that ended"
        );
        assert_eq!(
            next_period(six, Some(six)),
            period("2028-01-01", "2030-12-31"),
            "a plan of all of it is replaced for the rest"
        );
        let year = period("2026-01-01", "2026-12-31");
        assert_eq!(next_period(year, None), year);
    }

    #[test]
    fn the_plan_in_force_is_the_latest_whose_days_have_begun_and_not_ended() {
        use crate::api::revision::Doer;
        use crate::time::Instant;
        let plan = |number: u32, period: Option<Period>| PlanSummary {
            id: crate::id::PlanId::from_parts(1, u128::from(number)),
            number,
            title: String::new(),
            period,
            decision: String::new(),
            note: String::new(),
            sealed_at: Instant::from_millis(0),
            sealed_by: Doer { name: String::new(), code: "SEC".into() },
            hash: number.to_string(),
        };
        let halves = [period("2025-01-01", "2027-12-31"), period("2028-01-01", "2030-12-31")];
        let number = |plans: &[PlanSummary], on: &str| in_force(plans, day(on)).map(|one| one.number);
        // The second is sealed before its days begin, and the first is then sealed once more.
        let plans = [plan(3, Some(halves[0])), plan(2, Some(halves[1])), plan(1, Some(halves[0]))];
        assert_eq!(
            number(&plans[1..], "2027-12-31"),
            Some(1),
            "what is sealed for later is not in force yet"
        );
        assert_eq!(number(&plans, "2027-12-31"), Some(3));
        assert_eq!(number(&plans, "2028-01-01"), Some(2));
        assert_eq!(number(&plans, "2031-03-01"), Some(2), "the report at the end is about the last one");
        assert_eq!(number(&plans[2..], "2028-01-01"), Some(1), "until the next is sealed");
        assert_eq!(number(&plans, "2024-12-31"), None);
        assert_eq!(number(&[plan(1, None)], "2026-05-01"), Some(1));
        assert_eq!(number(&[], "2026-05-01"), None);
    }

    #[test]
    fn a_plan_takes_in_what_has_a_day_within_its_own() {
        let second = period("2028-01-01", "2030-12-31");
        let within = |starts: &str, ends: &str| takes_in(second, starts.parse().ok(), ends.parse().ok());
        assert!(
            within("2026-01-01", "2028-01-01")
                && within("2030-12-31", "2031-06-30")
                && within("2025-01-01", "2031-01-01")
        );
        assert!(within("2028-05-01", "") && within("", "2028-05-01"));
        assert!(!within("2026-01-01", "2027-12-31") && !within("2031-01-01", "2031-06-30"));
        assert!(!within("", ""), "an idea has no days");
    }

    #[test]
    fn only_the_secretariat_seals() {
        use crate::id::SeatId;
        use crate::permission::Act;
        use crate::seat::Seat;
        for role in Role::ALL {
            let seat = Seat::new(SeatId::from_parts(0, 0), role, None, day("2026-01-01"));
            assert_eq!(SealPlan::verdict(&seat, &()).is_allowed(), role == Role::Secretary, "{role:?}");
            assert!(ReadPlans::verdict(&seat, &()).is_allowed());
        }
    }
}
