//! What the indicators of a public programme have come to: what each counts, what it is to reach and was to reach before, and who is in
//! its averages. Notes have no place in these types. What is said of a break has one: it says which figures may be compared at all.

use serde::{Deserialize, Serialize};

use crate::api::indicator::{IndicatorSummary, TargetsNow};
use crate::decimal::Decimal;
use crate::indicator::{Baseline, Definition, Direction, SeriesBreak, Spread, Target};
use crate::measurement::series::{Average, Point};
use crate::measurement::{Edition, InEdition, Status};
use crate::member::{MemberCode, place};
use crate::sort;
use crate::text::ClauseId;
use crate::time::Date;

/// What an indicator counts, without the note about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicDefinition {
    /// What it is counted in.
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
    /// Where the series breaks, and what has changed there.
    pub breaks: Vec<SeriesBreak>,
}

impl PublicDefinition {
    /// What is public of a definition. It is taken apart field by field, so that a new one is inside until somebody decides otherwise.
    #[must_use]
    pub fn of(definition: Definition) -> Self {
        let Definition { unit, direction, source, cycle, decimals, spread, baseline, breaks, note: _ } =
            definition;
        Self { unit, direction, source, cycle, decimals, spread, baseline, breaks }
    }

    /// The definition that the rules count with; it has no note.
    #[must_use]
    pub fn counted(&self) -> Definition {
        let Self { unit, direction, source, cycle, decimals, spread, baseline, breaks } = self.clone();
        Definition { unit, direction, source, cycle, decimals, spread, baseline, breaks, note: String::new() }
    }
}

/// A target that stood until a decision changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormerTarget {
    /// The year in which it was to be reached.
    pub year: u16,
    /// The value: of the average, where each member has its own.
    pub value: Decimal,
    /// The day on which it was changed.
    pub changed_on: Date,
    /// What decided that: the meeting and its record.
    pub decision: String,
}

impl FormerTarget {
    /// The targets that stood before and stand no longer, each once, the latest first. `said` has what stands first. Who changed them and
    /// why stays inside.
    #[must_use]
    pub fn of(said: &[TargetsNow]) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        let stands = |one: &Target| said.first().is_some_and(|now| now.targets.contains(one));
        for pair in said.windows(2) {
            let (after, before) = (&pair[0], &pair[1]);
            for one in before.targets.iter().filter(|one| !stands(one)) {
                if !found.iter().any(|other| (other.year, other.value) == (one.year, one.value)) {
                    found.push(Self {
                        year: one.year,
                        value: one.value,
                        changed_on: after.said.at.date(),
                        decision: after.decision.clone(),
                    });
                }
            }
        }
        found
    }
}

/// A member that is not in an average.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotInAverage {
    /// The member.
    pub member: MemberCode,
    /// What is said there instead of a number; absent where nothing is.
    pub status: Option<Status>,
}

/// The average of an edition, with the members by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicAverage {
    /// The edition.
    pub edition: Edition,
    /// The year that it is of, or begins in.
    pub year: u16,
    /// A value, or an estimate as soon as a number in it is one.
    pub status: Status,
    /// The average; every member counts the same.
    pub value: Decimal,
    /// Who is in it, in the order of display.
    pub of: Vec<MemberCode>,
    /// Whose number in it is an estimate.
    pub estimates: Vec<MemberCode>,
    /// Who is not in it.
    pub without: Vec<NotInAverage>,
}

impl PublicAverage {
    /// The average of an edition.
    #[must_use]
    pub fn of(edition: Edition, average: Average) -> Self {
        let Average { value, of, estimates, without } = average;
        let without = without.into_iter().map(|(member, status)| NotInAverage { member, status }).collect();
        let status = if estimates.is_empty() { Status::Value } else { Status::Estimate };
        Self { year: edition.year(), edition, status, value, of, estimates, without }
    }

    /// The same without its edition, as sentences are made of it.
    #[must_use]
    pub fn counted(&self) -> Average {
        Average {
            value: self.value,
            of: self.of.clone(),
            estimates: self.estimates.clone(),
            without: self.without.iter().map(|one| (one.member, one.status)).collect(),
        }
    }
}

/// An indicator of a public programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicIndicator {
    /// The clause it is, with the same id.
    pub clause: ClauseId,
    /// Its label in the adopted text.
    pub label: String,
    /// Its adopted wording as plain text.
    pub title: String,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// What it counts; absent until it is defined.
    pub definition: Option<PublicDefinition>,
    /// What it is to reach.
    pub targets: Vec<Target>,
    /// What it was to reach before a decision changed that, the latest first.
    pub former_targets: Vec<FormerTarget>,
    /// What it was, edition by edition.
    pub points: Vec<Point>,
    /// Who is in the average of each of these editions, and who is not; empty where there is one figure for all.
    pub averages: Vec<PublicAverage>,
    /// The last day on which a value of it was read in its source; absent where nobody has said.
    pub retrieved: Option<Date>,
}

impl PublicIndicator {
    /// What is public of an indicator. `said` is what it is and was to reach, the latest first; `figures` are those that stand, without
    /// their numbers: the points have what those come to; `retrieved` is when the last of them was read. `members` are those of today: who
    /// is a member no longer is named where it has figures.
    #[must_use]
    pub fn of(
        summary: IndicatorSummary,
        said: &[TargetsNow],
        figures: &[InEdition],
        members: &[MemberCode],
        retrieved: Option<Date>,
    ) -> Self {
        let IndicatorSummary { clause, label, title, parent, definition, targets, points } = summary;
        let mut named = members.to_vec();
        for (code, _) in figures.iter().flat_map(|edition| &edition.said) {
            if !named.contains(code) {
                named.push(*code);
            }
        }
        sort::by(&mut named, |a, b| place(a.as_str()).cmp(&place(b.as_str())));
        let averages = match &definition {
            Some(definition) if definition.spread == Spread::Members => points
                .iter()
                .filter_map(|point| {
                    let said = &figures.iter().find(|one| one.edition == point.edition)?.said;
                    let average = Average::named(point.value, said, &named);
                    Some(PublicAverage::of(point.edition.clone(), average))
                })
                .collect(),
            _ => Vec::new(),
        };
        Self {
            clause,
            label,
            title,
            parent,
            definition: definition.map(PublicDefinition::of),
            targets,
            former_targets: FormerTarget::of(said),
            points,
            averages,
            retrieved,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::indicator::Said;
    use crate::api::revision::Doer;
    use crate::measurement::Figure;
    use crate::measurement::series::points;
    use crate::text::samples;
    use crate::time::Instant;

    fn target(year: u16, value: &str) -> Target {
        Target { year, value: value.parse().unwrap() }
    }

    fn code(code: &str) -> MemberCode {
        code.parse().unwrap()
    }

    /// Targets that were set on a day of January 2028.
    fn set(day: u32, decision: &str, targets: Vec<Target>) -> TargetsNow {
        let at: Instant = format!("2028-01-{day:02}T09:00:00Z").parse().unwrap();
        let by = Doer { name: "SECRET name".into(), code: "SECRET code".into() };
        let said = Said { by, at, why: "SECRET why".into() };
        TargetsNow { targets, decision: decision.into(), said, version: i64::from(day) }
    }

    fn figure(member: &str, year: u16, value: &str, status: Status) -> Figure {
        Figure {
            member: member.parse().ok(),
            edition: Edition::of_year(year),
            status,
            value: value.parse().ok(),
            note: "SECRET note of a figure".into(),
            source: "SECRET source".into(),
            retrieved: None,
            version: 1,
        }
    }

    fn indicator(said: &[TargetsNow], figures: &[Figure], members: &[MemberCode]) -> PublicIndicator {
        let definition = Definition {
            unit: "per cent".into(),
            direction: Direction::Up,
            source: "The survey".into(),
            cycle: 1,
            decimals: 0,
            spread: Spread::Members,
            baseline: None,
            breaks: vec![SeriesBreak {
                edition: Edition::of_year(2027),
                note: "Counted in another way.".into(),
            }],
            note: "SECRET note of a definition".into(),
        };
        let summary = IndicatorSummary {
            clause: samples::id(1),
            label: "1.1.i".into(),
            title: "What is counted.".into(),
            parent: None,
            targets: said.first().map(|now| now.targets.clone()).unwrap_or_default(),
            points: points(figures, Spread::Members, 0),
            definition: Some(definition),
        };
        PublicIndicator::of(summary, said, &in_editions(figures), members, None)
    }

    fn in_editions(figures: &[Figure]) -> Vec<InEdition> {
        let mut found: Vec<InEdition> = Vec::new();
        for figure in figures {
            let said = figure.member.map(|member| (member, figure.status));
            match found.iter_mut().find(|one| one.edition == figure.edition) {
                Some(one) => one.said.extend(said),
                None => found
                    .push(InEdition { edition: figure.edition.clone(), said: said.into_iter().collect() }),
            }
        }
        found
    }

    #[test]
    fn notes_and_names_are_inside_and_what_is_said_of_a_break_is_public() {
        let said = [
            set(2, "The meeting of 2 January", vec![target(2030, "80")]),
            set(1, "", vec![target(2030, "90")]),
        ];
        let figures = [figure("DK", 2026, "61", Status::Estimate)];
        let public = serde_json::to_string(&indicator(&said, &figures, &[code("DK"), code("FO")])).unwrap();
        assert!(!public.contains("SECRET"), "{public}");
        assert!(public.contains("Counted in another way.") && public.contains("The meeting of 2 January"));
    }

    #[test]
    fn a_target_that_was_changed_stays_with_the_day_and_the_decision() {
        let said = [
            set(9, "The third", vec![target(2028, "60"), target(2030, "80")]),
            set(5, "The second", vec![target(2028, "60"), target(2030, "85")]),
            set(1, "", vec![target(2028, "60"), target(2030, "90")]),
        ];
        let former: Vec<_> = indicator(&said, &[], &[])
            .former_targets
            .into_iter()
            .map(|one| (one.year, one.value.to_string(), one.changed_on.to_string(), one.decision))
            .collect();
        let was = |value: &str, day: &str, decision: &str| {
            (2030_u16, value.to_owned(), day.to_owned(), decision.to_owned())
        };
        assert_eq!(former, [was("85", "2028-01-09", "The third"), was("90", "2028-01-05", "The second")]);
        assert!(indicator(&said[2..], &[], &[]).former_targets.is_empty(), "nothing was changed");
    }

    #[test]
    fn an_average_names_who_is_in_it_and_who_is_not_and_what_is_said_there() {
        let figures = [
            figure("FI", 2026, "70", Status::Estimate),
            figure("DK", 2026, "60", Status::Value),
            figure("FO", 2026, "", Status::NotCovered),
            figure("EE", 2027, "80", Status::Value),
        ];
        let members = [code("DK"), code("FI"), code("SE"), code("FO")];
        let averages = indicator(&[], &figures, &members).averages;
        let first = &averages[0];
        assert_eq!((first.edition.as_str(), first.value.to_string().as_str()), ("2026", "65"));
        assert_eq!(first.of, [code("DK"), code("FI")]);
        assert_eq!(first.estimates, [code("FI")]);
        assert_eq!((first.year, first.status), (2026, Status::Estimate));
        assert_eq!((averages[1].year, averages[1].status), (2027, Status::Value));
        let without: Vec<_> = first.without.iter().map(|one| (one.member.to_string(), one.status)).collect();
        let said = |member: &str, status| (member.to_owned(), status);
        assert_eq!(
            without,
            [said("SE", None), said("FO", Some(Status::NotCovered)), said("EE", None)],
            "who is no member today is named where it has figures"
        );
        assert_eq!(averages[1].of, [code("EE")]);
        assert_eq!(averages[0].counted().of, averages[0].of);
    }
}
