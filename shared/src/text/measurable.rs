//! What a promise or an indicator still lacks so that somebody could later say how far it has come: hints for whoever drafts.
//!
//! They are friendly and block nothing: a text may be adopted without any of it, and an indicator's definition is written after the
//! adoption ([`crate::indicator`]). But what is not asked while it is drafted is asked by the first report, when it is too late (domain
//! reference 6.6; peers: indicator discipline). What is *wrong* with a fact is [`super::Facts::problems`].

use super::facts::Fact;
use super::{Clause, ClauseId, Facts, Kind};

/// What could be said better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Nothing is said.
    Nothing,
    /// Words without a number: nobody can be held against them.
    Number,
    /// A number without a year: nobody knows of when it is.
    Year,
}

/// A fact, and what it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hint {
    /// Which fact.
    pub fact: Fact,
    /// What it lacks.
    pub lack: Lack,
}

/// What a clause lacks, in the order of the side panel. Only indicators and actions are asked: a goal is measured by what stands under it.
///
/// ```
/// use samrad_shared::text::measurable::{Lack, hints};
/// use samrad_shared::text::{Facts, Kind, facts::Fact};
///
/// let facts = Facts { lead: Some("EE".into()), ..Facts::default() };
/// let lacks: Vec<_> = hints(Kind::Action, &facts).into_iter().map(|hint| (hint.fact, hint.lack)).collect();
/// assert_eq!(lacks, [(Fact::Due, Lack::Nothing)]);
/// ```
#[must_use]
pub fn hints(kind: Kind, facts: &Facts) -> Vec<Hint> {
    let asked: &[Fact] = match kind {
        Kind::Indicator => {
            &[Fact::Lead, Fact::Unit, Fact::Baseline, Fact::Target, Fact::Source, Fact::Frequency]
        }
        Kind::Action => &[Fact::Lead, Fact::Due],
        _ => &[],
    };
    asked.iter().filter_map(|fact| Some(Hint { fact: *fact, lack: lack(*fact, facts)? })).collect()
}

fn lack(fact: Fact, facts: &Facts) -> Option<Lack> {
    let said = facts.values(fact);
    let Some(said) = said.first() else { return Some(Lack::Nothing) };
    if !matches!(fact, Fact::Baseline | Fact::Target) {
        return None;
    }
    let numbers: Vec<&str> =
        said.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    let year = |digits: &&str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let years = numbers.iter().filter(|digits| year(digits)).count();
    match (numbers.len(), years) {
        (0, _) | (1, 1) => Some(Lack::Number),
        (_, 0) => Some(Lack::Year),
        // Of two that could be years one may well be the number.
        _ => None,
    }
}

/// Every clause of a text that lacks something, in its order, with how much.
#[must_use]
pub fn wanting(clauses: &[Clause]) -> Vec<(ClauseId, usize)> {
    clauses
        .iter()
        .map(|clause| (clause.id.clone(), hints(clause.kind, &clause.facts).len()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// The sub-goals of a text under which no indicator stands, in its order. `clauses` are those that stand.
#[must_use]
pub fn without_indicator(clauses: &[Clause]) -> Vec<ClauseId> {
    let mut found: Vec<ClauseId> = Vec::new();
    let mut open: Option<&ClauseId> = None;
    for clause in clauses {
        match clause.kind {
            Kind::Chapter | Kind::Goal => found.extend(open.take().cloned()),
            Kind::Subgoal => found.extend(open.replace(&clause.id).cloned()),
            Kind::Indicator => open = None,
            _ => {}
        }
    }
    found.extend(open.cloned());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::samples::{clause, id};

    fn lacks(kind: Kind, facts: &Facts) -> Vec<(Fact, Lack)> {
        hints(kind, facts).into_iter().map(|hint| (hint.fact, hint.lack)).collect()
    }

    fn whole() -> Facts {
        Facts {
            lead: Some("EE".into()),
            unit: Some("per cent of forty services".into()),
            baseline: Some("46 % (2026)".into()),
            target: Some("80 % (2030)".into()),
            source: Some("A survey".into()),
            frequency: Some("yearly".into()),
            ..Facts::default()
        }
    }

    #[test]
    fn an_indicator_wants_owner_unit_baseline_target_source_and_frequency() {
        let all: Vec<_> = lacks(Kind::Indicator, &Facts::default());
        let facts: Vec<_> = all.iter().map(|(fact, _)| fact.as_str()).collect();
        assert_eq!(facts, ["lead", "unit", "baseline", "target", "source", "frequency"]);
        assert!(all.iter().all(|(_, lack)| *lack == Lack::Nothing));
        assert_eq!(lacks(Kind::Indicator, &whole()), []);
    }

    #[test]
    fn an_action_wants_an_owner_and_a_day_and_a_paragraph_nothing() {
        assert_eq!(
            lacks(Kind::Action, &Facts::default()),
            [(Fact::Lead, Lack::Nothing), (Fact::Due, Lack::Nothing)]
        );
        for kind in [Kind::Chapter, Kind::Goal, Kind::Subgoal, Kind::Heading, Kind::Paragraph, Kind::Bullet] {
            assert_eq!(lacks(kind, &Facts::default()), []);
        }
    }

    #[test]
    fn a_baseline_wants_a_number_and_a_year() {
        let of = |baseline: &str| {
            lacks(Kind::Indicator, &Facts { baseline: Some(baseline.into()), ..whole() })
                .first()
                .map(|one| one.1)
        };
        assert_eq!(of("46 % (2026)"), None);
        assert_eq!(of("0,91 in 2024"), None);
        assert_eq!(of("2000 services (2024)"), None, "one of what could be years is the number");
        assert_eq!(of("in 2024"), Some(Lack::Number));
        assert_eq!(of("46 %"), Some(Lack::Year));
        assert_eq!(of("low"), Some(Lack::Number));
        assert_eq!(of("  "), Some(Lack::Nothing));
    }

    #[test]
    fn a_sub_goal_wants_an_indicator_before_the_next_begins() {
        let text: Vec<Clause> = [
            Kind::Goal,
            Kind::Subgoal,
            Kind::Action,
            Kind::Subgoal,
            Kind::Indicator,
            Kind::Chapter,
            Kind::Subgoal,
        ]
        .into_iter()
        .enumerate()
        .map(|(n, kind)| clause(n + 1, kind, "Words."))
        .collect();
        assert_eq!(without_indicator(&text), [id(2), id(7)]);
        assert_eq!(wanting(&text), [(id(3), 2), (id(5), 6)]);
    }
}
