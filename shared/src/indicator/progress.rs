//! How far an indicator has come from its baseline to its target, by the direction that is better; and whether its figures
//! are as new as its source. The screen puts the answer into words; the number alone would say too little.

use super::{Baseline, Definition, Direction, Target};
use crate::decimal::{Decimal, divide};

/// What is missing for saying how far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nothing has been measured.
    Value,
    /// There is no target.
    Target,
    /// There is no baseline.
    Baseline,
    /// Neither more nor less is better.
    Direction,
    /// The target lies on the worse side of the baseline, or where it is.
    Sense,
}

/// Where the latest value lies beside the straight line from baseline to target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Better than the line, by this much.
    Ahead(Decimal),
    /// On it.
    On,
    /// Worse than the line, by this much.
    Behind(Decimal),
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It cannot be said.
    Unknown(Missing),
    /// The target is reached; it cannot be said from where, when there is no baseline.
    Reached(Target),
    /// On the way.
    OnTheWay {
        /// To this target.
        target: Target,
        /// Whole per cent of the way from baseline to target, rounded down; 0 at the baseline.
        per_cent: i64,
        /// Beside the line.
        place: Place,
    },
    /// Worse than where it began, by this much.
    WorseThanBaseline {
        /// To this target.
        target: Target,
        /// By how much.
        by: Decimal,
    },
}

/// The target that counts in a year: the next one, or the last where none is to come.
#[must_use]
pub fn target_in(targets: &[Target], year: u16) -> Option<Target> {
    let next = targets.iter().filter(|target| target.year >= year).min_by_key(|target| target.year);
    next.or_else(|| targets.iter().max_by_key(|target| target.year)).copied()
}

/// How far the latest value has come.
#[must_use]
pub fn progress(definition: &Definition, targets: &[Target], latest: Option<(u16, Decimal)>) -> Progress {
    let Some((year, value)) = latest else { return Progress::Unknown(Missing::Value) };
    let Some(target) = target_in(targets, year) else { return Progress::Unknown(Missing::Target) };
    let better = match definition.direction {
        Direction::Up => 1,
        Direction::Down => -1,
        Direction::Neither => return Progress::Unknown(Missing::Direction),
    };
    // How much better one number is than another, in millionths.
    let gain =
        |from: Decimal, to: Decimal| better * (i128::from(to.millionths()) - i128::from(from.millionths()));
    let Some(baseline) = definition.baseline else {
        let reached = gain(target.value, value) >= 0;
        return if reached { Progress::Reached(target) } else { Progress::Unknown(Missing::Baseline) };
    };
    let way = gain(baseline.value, target.value);
    if way <= 0 {
        return Progress::Unknown(Missing::Sense);
    }
    if gain(target.value, value) >= 0 {
        return Progress::Reached(target);
    }
    let done = gain(baseline.value, value);
    if done < 0 {
        return Progress::WorseThanBaseline { target, by: baseline.value.distance(value) };
    }
    let per_cent = i64::try_from(done * 100 / way).unwrap_or(100);
    Progress::OnTheWay {
        target,
        per_cent,
        place: place(baseline, target, year, done, way, definition.decimals),
    }
}

/// Where it lies beside the line, rounded to the indicator's decimals: what cannot be seen in its figures is on the line.
fn place(baseline: Baseline, target: Target, year: u16, done: i128, way: i128, decimals: u8) -> Place {
    let span = i128::from(target.year) - i128::from(baseline.year);
    let gone = i128::from(year) - i128::from(baseline.year);
    // A baseline of the target's own year or later has no line: everything is to be done by then.
    let expected = if span <= 0 || gone >= span { way } else { divide(way * gone.max(0), span) };
    let step =
        10_i128.pow(u32::from(crate::decimal::PLACES_MOST - decimals.min(crate::decimal::PLACES_MOST)));
    let apart = divide(done - expected, step) * step;
    let by = |apart: i128| {
        i64::try_from(apart).ok().and_then(|n| Decimal::from_millionths(n).ok()).unwrap_or(Decimal::ZERO)
    };
    match apart {
        0 => Place::On,
        ahead if ahead > 0 => Place::Ahead(by(ahead)),
        behind => Place::Behind(by(-behind)),
    }
}

/// Whether the figures are as new as their source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// There are none.
    NoValues,
    /// The next edition comes in this year.
    Fresh(u16),
    /// The next edition comes this year, and is not entered yet.
    DueThisYear,
    /// An edition should have come in this year, and is not entered.
    StaleSince(u16),
}

/// By the cycle of the source: after an edition of 2024 and every second year, the next is of 2026 (domain reference 4.2, 6.6).
#[must_use]
pub fn freshness(latest: Option<u16>, cycle: u8, this_year: u16) -> Freshness {
    let Some(latest) = latest else { return Freshness::NoValues };
    let next = latest.saturating_add(cycle.max(1).into());
    match next.cmp(&this_year) {
        std::cmp::Ordering::Greater => Freshness::Fresh(next),
        std::cmp::Ordering::Equal => Freshness::DueThisYear,
        std::cmp::Ordering::Less => Freshness::StaleSince(next),
    }
}
