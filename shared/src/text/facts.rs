//! The facts of a clause: what it says beside its words (text model 1).
//!
//! In the live document a fact is an entry of the clause's `facts` map: a string, or a list of strings for
//! participants and tags. Reading is forgiving, because two people may write at once; [`Facts::problems`]
//! names what is wrong, by field, for the side panel and for the checks before a text is issued.

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::problem::FieldCode;

/// What a clause says beside its words. Absent and empty mean the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Facts {
    /// The code of the member that leads, such as `EE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The codes of the members that take part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<String>,
    /// When it is due: `2028`, `2028-Q2`, `2028-06` or `2028-06-30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// What an indicator is counted in, such as "per cent of forty services".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Where an indicator starts, such as "46 % (2026)".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<String>,
    /// What is to be reached, such as "80 % (2030)".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Where the figures come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How often it is measured: one of [`FREQUENCIES`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<String>,
    /// Strategic priorities and cross-links, such as `green` (domain reference 6.1, 6).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

/// How often an indicator can be measured.
pub const FREQUENCIES: [&str; 6] = ["monthly", "quarterly", "half_yearly", "yearly", "two_yearly", "once"];

/// The longest unit, baseline, target or source, in characters.
pub const MAX_TEXT: usize = 500;
/// The longest tag, in characters.
pub const MAX_TAG: usize = 40;
/// The most participants or tags.
pub const MAX_LIST: usize = 30;

/// The name of a fact, as in the live document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Fact {
    /// [`Facts::lead`].
    Lead,
    /// [`Facts::participants`].
    Participants,
    /// [`Facts::due`].
    Due,
    /// [`Facts::unit`].
    Unit,
    /// [`Facts::baseline`].
    Baseline,
    /// [`Facts::target`].
    Target,
    /// [`Facts::source`].
    Source,
    /// [`Facts::frequency`].
    Frequency,
    /// [`Facts::tags`].
    Tags,
}

impl Fact {
    /// Every fact, in the order of the side panel.
    pub const ALL: [Self; 9] = [
        Self::Lead,
        Self::Participants,
        Self::Due,
        Self::Unit,
        Self::Baseline,
        Self::Target,
        Self::Source,
        Self::Frequency,
        Self::Tags,
    ];

    /// Those by whose words a clause is found: what somebody wrote, and the codes of members. How often something is measured, and
    /// tags, are keys for which each language has its own words.
    pub const SEARCHED: [Self; 7] =
        [Self::Lead, Self::Participants, Self::Due, Self::Unit, Self::Baseline, Self::Target, Self::Source];

    /// The key in the live document's `facts` map, and the field's name in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Participants => "participants",
            Self::Due => "due",
            Self::Unit => "unit",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::Source => "source",
            Self::Frequency => "frequency",
            Self::Tags => "tags",
        }
    }

    /// The fact with that key, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.as_str() == name)
    }

    /// Whether the value is a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Participants | Self::Tags)
    }

    /// The facts that the side panel offers for a kind. A clause keeps the others when its kind changes.
    #[must_use]
    pub fn offered_for(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Goal | Kind::Subgoal => &[Self::Lead, Self::Participants, Self::Tags],
            Kind::Action => &[Self::Lead, Self::Participants, Self::Due, Self::Target, Self::Tags],
            Kind::Indicator => &[
                Self::Lead,
                Self::Unit,
                Self::Baseline,
                Self::Target,
                Self::Source,
                Self::Frequency,
                Self::Tags,
            ],
            Kind::Chapter | Kind::Heading | Kind::Paragraph | Kind::Bullet => &[Self::Tags],
        }
    }
}

/// What is wrong with a fact. The screen translates the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FactCode {
    /// Longer than the field allows, or more entries than a list allows.
    TooLong,
    /// Not one of the members.
    UnknownMember,
    /// The same entry twice.
    Repeated,
    /// Neither a year, a quarter, a month nor a day that exists.
    BadDate,
    /// Not one of the known values.
    UnknownValue,
    /// An entry of a list without anything in it.
    Empty,
    /// Characters that no document can carry.
    BadCharacter,
}

impl FactCode {
    /// The same as the code of a field of a request.
    #[must_use]
    pub const fn in_field(self) -> FieldCode {
        match self {
            Self::TooLong => FieldCode::TooLong,
            Self::UnknownMember | Self::UnknownValue => FieldCode::Unknown,
            Self::Repeated => FieldCode::Duplicate,
            Self::Empty => FieldCode::Required,
            Self::BadDate | Self::BadCharacter => FieldCode::WrongShape,
        }
    }
}

/// A fact and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactProblem {
    /// The field.
    pub field: Fact,
    /// What is wrong.
    pub code: FactCode,
}

impl Facts {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Fact::ALL.into_iter().all(|fact| self.values(fact).is_empty())
    }

    /// The values of a fact as the hash and the redline see them: trimmed, without empty entries; lists sorted
    /// and without repetition, because their order says nothing.
    #[must_use]
    pub fn values(&self, fact: Fact) -> Vec<&str> {
        fn one(value: &Option<String>) -> Vec<&str> {
            value.as_deref().into_iter().collect()
        }
        let mut values: Vec<&str> = match fact {
            Fact::Lead => one(&self.lead),
            Fact::Participants => self.participants.iter().map(String::as_str).collect(),
            Fact::Due => one(&self.due),
            Fact::Unit => one(&self.unit),
            Fact::Baseline => one(&self.baseline),
            Fact::Target => one(&self.target),
            Fact::Source => one(&self.source),
            Fact::Frequency => one(&self.frequency),
            Fact::Tags => self.tags.iter().map(String::as_str).collect(),
        };
        for value in &mut values {
            *value = value.trim();
        }
        values.retain(|value| !value.is_empty());
        if fact.is_list() {
            crate::sort::plain(&mut values);
            values.dedup();
        }
        values
    }

    /// What a clause is found by beside its words: of [`Fact::SEARCHED`] those that say something, and something else than
    /// `was` does; several members with a comma between them.
    #[must_use]
    pub fn searched(&self, was: &Self) -> Vec<(Fact, String)> {
        let said = |fact| {
            let values = self.values(fact);
            (!values.is_empty() && values != was.values(fact)).then(|| (fact, values.join(", ")))
        };
        Fact::SEARCHED.into_iter().filter_map(said).collect()
    }

    /// Takes over one fact from others, as it is written there.
    pub fn take(&mut self, fact: Fact, from: &Self) {
        match fact {
            Fact::Lead => self.lead.clone_from(&from.lead),
            Fact::Participants => self.participants.clone_from(&from.participants),
            Fact::Due => self.due.clone_from(&from.due),
            Fact::Unit => self.unit.clone_from(&from.unit),
            Fact::Baseline => self.baseline.clone_from(&from.baseline),
            Fact::Target => self.target.clone_from(&from.target),
            Fact::Source => self.source.clone_from(&from.source),
            Fact::Frequency => self.frequency.clone_from(&from.frequency),
            Fact::Tags => self.tags.clone_from(&from.tags),
        }
    }

    /// Says something of one fact: nothing, one thing, or several where it is a list.
    pub fn say(&mut self, fact: Fact, said: Vec<String>) {
        let one = said.first().cloned();
        match fact {
            Fact::Lead => self.lead = one,
            Fact::Participants => self.participants = said,
            Fact::Due => self.due = one,
            Fact::Unit => self.unit = one,
            Fact::Baseline => self.baseline = one,
            Fact::Target => self.target = one,
            Fact::Source => self.source = one,
            Fact::Frequency => self.frequency = one,
            Fact::Tags => self.tags = said,
        }
    }

    /// The limit that a fact has crossed when it is [`FactCode::TooLong`]: entries where a list has too many, else characters.
    #[must_use]
    pub fn limit(&self, fact: Fact) -> u32 {
        let entries = match fact {
            Fact::Participants => self.participants.len(),
            Fact::Tags => self.tags.len(),
            _ => 0,
        };
        let limit = match fact {
            _ if entries > MAX_LIST => MAX_LIST,
            Fact::Tags => MAX_TAG,
            _ => MAX_TEXT,
        };
        u32::try_from(limit).unwrap_or(u32::MAX)
    }

    /// Everything that is wrong, by field and code, each pair once.
    ///
    /// `is_member` knows the member codes; they are data of the installation (domain reference 1.2).
    #[must_use]
    pub fn problems(&self, is_member: impl Fn(&str) -> bool) -> Vec<FactProblem> {
        let mut found = Vec::new();
        let mut add = |field, code, wrong: bool| {
            if wrong {
                found.push(FactProblem { field, code });
            }
        };
        for field in Fact::ALL {
            let values = self.values(field);
            let longest = if field == Fact::Tags { MAX_TAG } else { MAX_TEXT };
            add(field, FactCode::TooLong, values.iter().any(|v| v.chars().count() > longest));
            add(field, FactCode::BadCharacter, values.iter().any(|v| v.chars().any(char::is_control)));
        }
        for (field, list) in [(Fact::Participants, &self.participants), (Fact::Tags, &self.tags)] {
            let kept = list.iter().filter(|v| !v.trim().is_empty()).count();
            add(field, FactCode::TooLong, list.len() > MAX_LIST);
            add(field, FactCode::Empty, kept < list.len());
            add(field, FactCode::Repeated, self.values(field).len() < kept);
        }
        for field in [Fact::Lead, Fact::Participants] {
            add(field, FactCode::UnknownMember, !self.values(field).into_iter().all(&is_member));
        }
        add(Fact::Due, FactCode::BadDate, !self.values(Fact::Due).into_iter().all(is_due));
        let frequency = self.values(Fact::Frequency);
        add(Fact::Frequency, FactCode::UnknownValue, !frequency.iter().all(|f| FREQUENCIES.contains(f)));
        crate::sort::plain(&mut found);
        found.dedup();
        found
    }
}

/// Whether it is a year, a quarter, a month or a day: `2028`, `2028-Q2`, `2028-06`, `2028-06-30`.
#[must_use]
pub fn is_due(text: &str) -> bool {
    let number = |part: &str, digits: usize| -> Option<u16> {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let mut parts = text.split('-');
    let Some(year) = parts.next().and_then(|p| number(p, 4)).filter(|y| (1900..2200).contains(y)) else {
        return false;
    };
    let (second, third, more) = (parts.next(), parts.next(), parts.next());
    if more.is_some() {
        return false;
    }
    match (second, third) {
        (None, _) => true,
        (Some("Q1" | "Q2" | "Q3" | "Q4"), None) => true,
        (Some(month), None) => number(month, 2).is_some_and(|m| (1..=12).contains(&m)),
        (Some(month), Some(day)) => {
            let month = number(month, 2).and_then(|m| time::Month::try_from(m as u8).ok());
            match (month, number(day, 2)) {
                (Some(month), Some(day)) => {
                    time::Date::from_calendar_date(i32::from(year), month, day as u8).is_ok()
                }
                _ => false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(facts: &Facts) -> Vec<(&'static str, FactCode)> {
        let known = |code: &str| ["DK", "EE", "FO"].contains(&code);
        facts.problems(known).into_iter().map(|p| (p.field.as_str(), p.code)).collect()
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn what_is_in_order_has_no_problems() {
        let facts = Facts {
            lead: some("EE"),
            participants: vec!["DK".into(), "FO".into()],
            due: some("2028-Q4"),
            unit: some("per cent"),
            baseline: some("46 % (2026)"),
            frequency: some("two_yearly"),
            tags: vec!["green".into(), "socially sustainable".into()],
            ..Facts::default()
        };
        assert_eq!(codes(&facts), []);
        assert_eq!(codes(&Facts::default()), []);
    }

    #[test]
    fn each_fault_is_named_with_its_field() {
        let facts = Facts {
            lead: some("XX"),
            participants: vec!["DK".into(), " DK ".into(), "  ".into()],
            due: some("2028-13"),
            source: Some("å".repeat(MAX_TEXT + 1)),
            unit: some("per\u{0}cent"),
            frequency: some("weekly"),
            tags: vec!["t".repeat(MAX_TAG + 1)],
            ..Facts::default()
        };
        assert_eq!(
            codes(&facts),
            [
                ("lead", FactCode::UnknownMember),
                ("participants", FactCode::Repeated),
                ("participants", FactCode::Empty),
                ("due", FactCode::BadDate),
                ("unit", FactCode::BadCharacter),
                ("source", FactCode::TooLong),
                ("frequency", FactCode::UnknownValue),
                ("tags", FactCode::TooLong),
            ]
        );
    }

    #[test]
    fn the_limit_is_the_one_that_was_crossed() {
        let facts = |tags: Vec<String>| Facts { tags, ..Facts::default() };
        assert_eq!(facts(vec!["t".repeat(MAX_TAG + 1)]).limit(Fact::Tags), 40);
        assert_eq!(facts((0..=MAX_LIST).map(|n| n.to_string()).collect()).limit(Fact::Tags), 30);
        assert_eq!(facts(Vec::new()).limit(Fact::Source), 500);
    }

    #[test]
    fn a_due_date_is_a_year_a_quarter_a_month_or_a_day_that_exists() {
        for good in ["2028", "2028-Q1", "2028-06", "2028-02-29"] {
            assert!(is_due(good), "{good}");
        }
        for bad in
            ["", "28", "2028-Q5", "2028-00", "2027-02-29", "2028-6", "2028-06-30-1", "1800", "２０２８"]
        {
            assert!(!is_due(bad), "{bad}");
        }
    }

    #[test]
    fn empty_and_absent_facts_are_the_same() {
        let facts = Facts { lead: some("  "), tags: vec![String::new()], ..Facts::default() };
        assert!(facts.is_empty());
        assert!(!Facts { due: some("2028"), ..Facts::default() }.is_empty());
    }

    #[test]
    fn what_is_said_of_a_fact_is_its_value_and_nothing_takes_it_away() {
        let mut facts = Facts::default();
        for fact in Fact::ALL {
            facts.say(fact, vec!["x".to_owned()]);
            assert_eq!(facts.values(fact), ["x"], "{}", fact.as_str());
        }
        for fact in Fact::ALL {
            facts.say(fact, Vec::new());
        }
        assert!(facts.is_empty());
    }

    #[test]
    fn a_clause_is_found_by_what_its_facts_say_and_by_no_key() {
        let facts = Facts {
            lead: some(" EE "),
            participants: vec!["NO".into(), "DK".into(), "NO".into()],
            due: some("2028-Q2"),
            source: some("Eurostat, isoc_ci_ac_i"),
            unit: some("  "),
            frequency: some("yearly"),
            tags: vec!["green".into()],
            ..Facts::default()
        };
        let said = |facts: Vec<(Fact, String)>| -> Vec<String> {
            facts.into_iter().map(|(fact, said)| format!("{} {said}", fact.as_str())).collect()
        };
        assert_eq!(
            said(facts.searched(&Facts::default())),
            ["lead EE", "participants DK, NO", "due 2028-Q2", "source Eurostat, isoc_ci_ac_i"]
        );
        // Of what changes, only what says something else; the order of members says nothing.
        let was = Facts { due: some("2027"), participants: vec!["DK".into(), "NO".into()], ..facts.clone() };
        assert_eq!(said(facts.searched(&was)), ["due 2028-Q2"]);
        assert_eq!(said(Facts { due: None, ..facts.clone() }.searched(&facts)), Vec::<String>::new());
    }

    #[test]
    fn the_names_of_facts_are_the_fields_of_the_json() {
        let all = Facts {
            lead: some("x"),
            participants: vec!["x".into()],
            due: some("x"),
            unit: some("x"),
            baseline: some("x"),
            target: some("x"),
            source: some("x"),
            frequency: some("x"),
            tags: vec!["x".into()],
        };
        let json = serde_json::to_value(&all).unwrap();
        for fact in Fact::ALL {
            assert_eq!(json[fact.as_str()].is_array(), fact.is_list(), "{}", fact.as_str());
            assert!(!json[fact.as_str()].is_null(), "{}", fact.as_str());
        }
        assert_eq!(serde_json::to_string(&Facts::default()).unwrap(), "{}");
    }
}
