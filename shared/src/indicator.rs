//! Indicators: what a sealed indicator counts, from where it starts and what it is to reach, beside its sealed wording.
//!
//! The wording stays as it was adopted; the definition makes it countable, and is the secretariat's. Definition and targets are
//! kept apart, because a target is adjusted otherwise than a source is corrected. Both are histories: the newest stands.
//! The values are in [`crate::measurement`].

pub mod adopted;
pub mod progress;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::decimal::{Decimal, PLACES_MOST};
use crate::measurement::{Edition, Figure, YEARS};
use crate::permission::Verdict;
use crate::problem::{FieldCode, FieldErrors};
use crate::programme::Period;
use crate::seat::Role;

/// The longest unit, in characters.
pub const UNIT_MOST: u32 = 120;
/// The longest source or note, in characters.
pub const TEXT_MOST: u32 = 500;
/// The longest reason for a change, in characters.
pub const WHY_MOST: u32 = 1000;
/// The most years between two editions of a source.
pub const CYCLE_MOST: u8 = 10;
/// The most breaks in a series, and the most targets.
pub const LIST_MOST: u32 = 50;

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither: it is followed, and not judged.
    Neither,
}

impl Direction {
    /// Every direction, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Up, Self::Down, Self::Neither];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Neither => "neither",
        }
    }
}

/// Whose the values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// Each member has its own.
    Members,
    /// There is one for all.
    One,
}

/// Where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The year it is of.
    pub year: u16,
    /// The value then: of the average, where each member has its own.
    pub value: Decimal,
}

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// In which year.
    pub year: u16,
    /// The value: of the average, where each member has its own.
    pub value: Decimal,
}

/// From an edition on the figures are not comparable with those before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeriesBreak {
    /// The first edition counted in the new way.
    pub edition: Edition,
    /// What has changed.
    pub note: String,
}

/// What is counted, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What it is counted in: `per cent of forty services`.
    pub unit: String,
    /// Which way is better.
    pub direction: Direction,
    /// Where the figures come from.
    pub source: String,
    /// How many years lie between two editions.
    pub cycle: u8,
    /// How many decimals a value has at most.
    pub decimals: u8,
    /// Whose the values are.
    pub spread: Spread,
    /// Where it starts.
    pub baseline: Option<Baseline>,
    /// Where the series breaks.
    pub breaks: Vec<SeriesBreak>,
    /// Anything else.
    pub note: String,
}

impl Definition {
    /// Whether a value may have this many decimals.
    #[must_use]
    pub fn fits(&self, value: Decimal) -> bool {
        value.places() <= self.decimals
    }

    /// Whether it counts hundredths, so that a value may be written with a per cent sign.
    #[must_use]
    pub fn is_in_per_cent(&self) -> bool {
        let unit = self.unit.to_ascii_lowercase();
        ["%", "per cent", "percent", "procent", "pct"].iter().any(|sign| unit.contains(sign))
    }
}

fn check_year(pointer: String, year: u16, errors: &mut FieldErrors) {
    if !YEARS.contains(&year) {
        errors.add(pointer, FieldCode::OutOfRange);
    }
}

fn check_places(pointer: String, value: Decimal, decimals: u8, errors: &mut FieldErrors) {
    if value.places() > decimals {
        errors.add_limit(pointer, FieldCode::TooManyDecimals, decimals.into());
    }
}

/// Checks a definition against the targets and the figures that stand: it may not leave them with more decimals than it has,
/// nor with values that are somebody else's.
pub fn check_definition(
    definition: &Definition,
    targets: &[Target],
    figures: &[Figure],
    errors: &mut FieldErrors,
) {
    errors.length("/definition/unit", &definition.unit, 1, UNIT_MOST);
    errors.length("/definition/source", &definition.source, 1, TEXT_MOST);
    errors.length("/definition/note", &definition.note, 0, TEXT_MOST);
    if !(1..=CYCLE_MOST).contains(&definition.cycle) {
        errors.add("/definition/cycle", FieldCode::OutOfRange);
    }
    let values =
        figures.iter().filter_map(|figure| figure.value).chain(targets.iter().map(|target| target.value));
    if definition.decimals > PLACES_MOST {
        errors.add("/definition/decimals", FieldCode::OutOfRange);
    } else if values.into_iter().any(|value| !definition.fits(value)) {
        errors.add("/definition/decimals", FieldCode::DoesNotFit);
    }
    let spread_of = |figure: &Figure| if figure.member.is_some() { Spread::Members } else { Spread::One };
    if figures.iter().any(|figure| figure.value.is_some() && spread_of(figure) != definition.spread) {
        errors.add("/definition/spread", FieldCode::DoesNotFit);
    }
    if let Some(baseline) = definition.baseline {
        check_year("/definition/baseline/year".into(), baseline.year, errors);
        check_places("/definition/baseline/value".into(), baseline.value, definition.decimals, errors);
    }
    if definition.breaks.len() > LIST_MOST as usize {
        errors.add_limit("/definition/breaks", FieldCode::TooLong, LIST_MOST);
    }
    let mut seen = BTreeSet::new();
    for (at, one) in definition.breaks.iter().enumerate() {
        errors.length(&format!("/definition/breaks/{at}/note"), &one.note, 1, TEXT_MOST);
        if !seen.insert(&one.edition) {
            errors.add(format!("/definition/breaks/{at}/edition"), FieldCode::Duplicate);
        }
    }
}

/// Checks targets: one a year at most, with the decimals of the definition.
pub fn check_targets(targets: &[Target], decimals: u8, errors: &mut FieldErrors) {
    if targets.len() > LIST_MOST as usize {
        errors.add_limit("/targets", FieldCode::TooLong, LIST_MOST);
    }
    let mut seen = BTreeSet::new();
    for (at, target) in targets.iter().enumerate() {
        check_year(format!("/targets/{at}/year"), target.year, errors);
        check_places(format!("/targets/{at}/value"), target.value, decimals, errors);
        if !seen.insert(target.year) {
            errors.add(format!("/targets/{at}/year"), FieldCode::Duplicate);
        }
    }
}

/// Checks that targets are for years of the programme, from its first to its last. A year that is `known`, because the sealed text names
/// it or because targets were set for it before, may stay.
pub fn check_target_years(targets: &[Target], period: Period, known: &[Target], errors: &mut FieldErrors) {
    let years = period.from.year()..=period.to.year();
    for (at, target) in targets.iter().enumerate() {
        let stood = known.iter().any(|one| one.year == target.year);
        if YEARS.contains(&target.year) && !stood && !years.contains(&i32::from(target.year)) {
            errors.add(format!("/targets/{at}/year"), FieldCode::YearOutside);
        }
    }
}

/// Checks the reason for a change: what stood before is changed with one, the first word needs none.
pub fn check_why(why: &str, version: i64, errors: &mut FieldErrors) {
    errors.length("/why", why, u32::from(version > 0), WHY_MOST);
}

/// Checks what decided that targets become others: those that stand are adjusted by a decision alone, which is named (domain
/// reference 2.2, the mid-term). The first that are set need none where they are those of the `sealed` text: they were decided with it.
pub fn check_decision(
    decision: &str,
    version: i64,
    (sealed, targets): (&[Target], &[Target]),
    errors: &mut FieldErrors,
) {
    let needed = version > 0 || adopted::differs(sealed, targets);
    errors.length("/decision", decision, u32::from(needed), TEXT_MOST);
}

crate::act! {
    /// Defining an indicator: the secretariat (domain reference 6.5).
    pub struct DefineIndicator = "indicator.define" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

crate::act! {
    /// Setting what an indicator is to reach: the secretariat.
    pub struct SetTargets = "indicator.set_targets" on ();
    |seat, ()| Verdict::allow_if(seat.role == Role::Secretary)
}

#[cfg(test)]
#[path = "indicator/tests.rs"]
mod tests;
