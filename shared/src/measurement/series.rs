//! Counting with figures: the average of an edition with those that are in it and those that are not, the ranking with ties,
//! and the series over the editions. A member without a number is never counted as nought; it is named instead.

use serde::{Deserialize, Serialize};

use super::{Edition, Figure, Status};
use crate::decimal::{Decimal, mean};
use crate::indicator::{Direction, Spread};
use crate::member::{MemberCode, place};
use crate::sort;

/// The average of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Average {
    /// The average, with the indicator's decimals; every member counts the same.
    pub value: Decimal,
    /// Who is in it, in the fixed order.
    pub of: Vec<MemberCode>,
    /// Whose number in it is an estimate.
    pub estimates: Vec<MemberCode>,
    /// Who is not in it, and what is said there instead; nothing where nothing is said.
    pub without: Vec<(MemberCode, Option<Status>)>,
}

impl Average {
    /// An average that is counted already, with the members by name: `said` has what each says in its edition.
    #[must_use]
    pub fn named(value: Decimal, said: &[(MemberCode, Status)], members: &[MemberCode]) -> Self {
        let mut numbers: Vec<(MemberCode, Status)> =
            said.iter().filter(|one| one.1.has_value()).copied().collect();
        sort::by(&mut numbers, |a, b| place(a.0.as_str()).cmp(&place(b.0.as_str())));
        let of: Vec<MemberCode> = numbers.iter().map(|one| one.0).collect();
        let instead = |member: MemberCode| said.iter().find(|one| one.0 == member).map(|one| one.1);
        let without = members
            .iter()
            .filter(|member| !of.contains(member))
            .map(|member| (*member, instead(*member).filter(|status| *status != Status::Withdrawn)))
            .collect();
        let estimates = numbers.iter().filter(|one| one.1 == Status::Estimate).map(|one| one.0).collect();
        Self { value, of, estimates, without }
    }
}

/// The average of an edition over the members that have a number; `None` when none has.
#[must_use]
pub fn average(
    figures: &[Figure],
    edition: &Edition,
    members: &[MemberCode],
    decimals: u8,
) -> Option<Average> {
    let here = || figures.iter().filter(|figure| figure.edition == *edition && figure.member.is_some());
    let value = mean(here().filter_map(Figure::number), decimals)?;
    // What is said to be a value and has no number is nothing that is said.
    let says = |figure: &&Figure| figure.number().is_some() || !figure.status.has_value();
    let said: Vec<(MemberCode, Status)> =
        here().filter(says).filter_map(|figure| Some((figure.member?, figure.status))).collect();
    Some(Average::named(value, &said, members))
}

/// A member's place in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// The member.
    pub member: MemberCode,
    /// Its number.
    pub value: Decimal,
    /// Its place, from 1. Equal numbers share one, and the places after it are left out: 1, 2, 2, 4.
    pub place: u32,
    /// Whether it shares its place.
    pub tied: bool,
    /// Whether its number is an estimate.
    pub estimate: bool,
}

/// Who stands where in an edition, the best first; those on one place in the fixed order. Nobody is ranked where neither
/// direction is better.
#[must_use]
pub fn ranking(figures: &[Figure], edition: &Edition, direction: Direction) -> Vec<Ranked> {
    if direction == Direction::Neither {
        return Vec::new();
    }
    let mut ranked: Vec<Ranked> = figures
        .iter()
        .filter(|figure| figure.edition == *edition)
        .filter_map(|figure| {
            let (member, value) = (figure.member?, figure.number()?);
            Some(Ranked { member, value, place: 1, tied: false, estimate: figure.status == Status::Estimate })
        })
        .collect();
    sort::by(&mut ranked, |a, b| {
        let by_value = if direction == Direction::Up { b.value.cmp(&a.value) } else { a.value.cmp(&b.value) };
        by_value.then_with(|| place(a.member.as_str()).cmp(&place(b.member.as_str())))
    });
    for at in 1..ranked.len() {
        let before = ranked[at - 1];
        let same = before.value == ranked[at].value;
        ranked[at].place = if same { before.place } else { u32::try_from(at + 1).unwrap_or(u32::MAX) };
        ranked[at].tied = same;
        ranked[at - 1].tied |= same;
    }
    ranked
}

/// The editions that something is said of, in the order of time.
#[must_use]
pub fn editions(figures: &[Figure]) -> Vec<Edition> {
    let said = figures.iter().filter(|figure| figure.status != Status::Withdrawn);
    let mut editions: Vec<Edition> = said.map(|figure| figure.edition.clone()).collect();
    sort::plain(&mut editions);
    editions.dedup();
    editions
}

/// What an indicator was at an edition: the average of its members, or the one value for all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// The edition.
    pub edition: Edition,
    /// The value.
    pub value: Decimal,
    /// From how many figures.
    pub of: u32,
    /// How many of these are estimates.
    pub estimates: u32,
}

/// The series of an indicator: a point for each edition in which there is a number.
#[must_use]
pub fn points(figures: &[Figure], spread: Spread, decimals: u8) -> Vec<Point> {
    editions(figures)
        .into_iter()
        .filter_map(|edition| {
            let here = figures.iter().filter(|figure| {
                figure.edition == edition && figure.member.is_some() == (spread == Spread::Members)
            });
            let numbers: Vec<(Decimal, Status)> =
                here.filter_map(|figure| Some((figure.number()?, figure.status))).collect();
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            Some(Point {
                value: mean(numbers.iter().map(|one| one.0), decimals)?,
                of: count(numbers.len()),
                estimates: count(numbers.iter().filter(|one| one.1 == Status::Estimate).count()),
                edition,
            })
        })
        .collect()
}

/// The years in which an edition was due and has no number, between the years of those that have one. An edition that came a year
/// late is none: at least twice the way from one edition to the next lies between its neighbours.
#[must_use]
pub fn missing(years: &[u16], cycle: u8) -> Vec<u16> {
    let step = u16::from(cycle.max(1));
    let between = |pair: &[u16]| {
        let (from, to) = (pair[0], pair[1]);
        (1..to.saturating_sub(from) / step).map(move |nth| from + nth * step)
    };
    years.windows(2).flat_map(between).collect()
}

/// Whether an edition's figures are too few for it to stand beside the others: less than three quarters of those that the fullest
/// edition has. An average of one early member says nothing of eight.
#[must_use]
pub fn is_partial(points: &[Point], point: &Point) -> bool {
    let most = points.iter().map(|one| one.of).max().unwrap_or_default();
    u64::from(point.of) * 4 < u64::from(most) * 3
}

/// The latest edition that speaks for the members: progress, ranks and freshness are said of it.
#[must_use]
pub fn latest(points: &[Point]) -> Option<&Point> {
    points.iter().rev().find(|point| !is_partial(points, point))
}
