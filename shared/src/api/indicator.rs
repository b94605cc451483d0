//! Indicators: what a sealed indicator counts, what it is to reach, and what it was.

use serde::{Deserialize, Serialize};

use super::measurement::FigureNow;
use super::result::{OfProgramme, OfResult, SealedAs};
use super::revision::Doer;
use crate::indicator::{Definition, Target};
use crate::measurement::series::Point;
use crate::member::MemberCode;
use crate::text::{Clause, ClauseId};
use crate::time::{Date, Instant};

/// Who said something, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said {
    /// Who.
    pub by: Doer,
    /// When.
    pub at: Instant,
    /// Why; may be empty where nothing stood before.
    pub why: String,
}

/// An indicator in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorSummary {
    /// The clause it is, with the same id.
    pub clause: ClauseId,
    /// Its label in the sealed text.
    pub label: String,
    /// Its sealed wording as plain text.
    pub title: String,
    /// What it stands under.
    pub parent: Option<ClauseId>,
    /// What it counts; absent until it is defined.
    pub definition: Option<Definition>,
    /// What it is to reach.
    pub targets: Vec<Target>,
    /// What it was, edition by edition.
    pub points: Vec<Point>,
}

/// A programme's indicators, in the order of the sealed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Indicators {
    /// Today, on the clock that is furthest ahead.
    pub today: Date,
    /// The indicators.
    pub indicators: Vec<IndicatorSummary>,
}

/// A definition as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DefinitionNow {
    /// What is counted.
    pub definition: Definition,
    /// Who said so.
    pub said: Said,
    /// The version, from 1.
    pub version: i64,
}

/// Targets as they were set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetsNow {
    /// The targets.
    pub targets: Vec<Target>,
    /// What decided that they became others; empty for the first.
    pub decision: String,
    /// Who set them.
    pub said: Said,
    /// The version, from 1.
    pub version: i64,
}

/// What an indicator stands under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Above {
    /// The clause.
    pub clause: ClauseId,
    /// Its label.
    pub label: String,
    /// Its wording as plain text.
    pub title: String,
}

/// An indicator with all that stands of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorWhole {
    /// Today, on the clock that is furthest ahead.
    pub today: Date,
    /// Its label in the sealed text.
    pub label: String,
    /// What it stands under.
    pub above: Option<Above>,
    /// The sealed clause.
    pub sealed_clause: Clause,
    /// What sealed it.
    pub sealed: SealedAs,
    /// What it counts, the latest first; empty until it is defined.
    pub definitions: Vec<DefinitionNow>,
    /// What it is to reach, the latest first.
    pub targets: Vec<TargetsNow>,
    /// The members of today and those that have figures, in the order of display.
    pub members: Vec<MemberCode>,
    /// The figures that stand, by edition.
    pub figures: Vec<FigureNow>,
}

impl IndicatorWhole {
    /// What it counts now.
    #[must_use]
    pub fn definition(&self) -> Option<&Definition> {
        self.definitions.first().map(|now| &now.definition)
    }

    /// What it is to reach now.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        self.targets.first().map_or(&[], |now| &now.targets)
    }
}

/// A definition that is to stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DefinitionChange {
    /// What is counted.
    pub definition: Definition,
    /// Why what stood is changed; may be empty the first time.
    pub why: String,
    /// The version the screen showed; 0 the first time.
    pub version: i64,
}

/// Targets that are to stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TargetsChange {
    /// The targets.
    pub targets: Vec<Target>,
    /// What decided it: the meeting and its record. May be empty the first time.
    #[serde(default)]
    pub decision: String,
    /// Why what stood is changed; may be empty the first time.
    pub why: String,
    /// The version the screen showed; 0 the first time.
    pub version: i64,
}

crate::endpoint! {
    /// Lists a programme's indicators with what they were, edition by edition.
    pub struct ListIndicators: Get "/programmes/{programme}/indicators" for SignedIn => 200 Indicators {
        path: OfProgramme,
    }
}

crate::endpoint! {
    /// Reads an indicator with its definition, its targets and its figures.
    pub struct GetIndicator: Get "/programmes/{programme}/indicators/{clause}" for SignedIn => 200 IndicatorWhole {
        path: OfResult,
    }
}

crate::endpoint! {
    /// Says what an indicator counts.
    pub struct DefineAnIndicator: Put "/programmes/{programme}/indicators/{clause}/definition" for SignedIn => 200 IndicatorWhole {
        path: OfResult,
        body: DefinitionChange,
        problems: [Stale],
    }
}

crate::endpoint! {
    /// Sets what an indicator is to reach.
    pub struct SetTheTargets: Put "/programmes/{programme}/indicators/{clause}/targets" for SignedIn => 200 IndicatorWhole {
        path: OfResult,
        body: TargetsChange,
        problems: [Stale, IndicatorUndefined],
    }
}
