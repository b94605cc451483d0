//! Measurements: the figures of an indicator, those that stand and those that stood.

use serde::{Deserialize, Serialize};

use super::indicator::{IndicatorWhole, Said};
use super::result::OfResult;
use crate::indicator::Definition;
use crate::measurement::{Change, Changes, Figure};
use crate::text::ClauseId;

/// A figure with who said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureNow {
    /// The figure.
    pub figure: Figure,
    /// Who said it, when and why.
    pub said: Said,
}

/// All that was said of an indicator's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measurements {
    /// By edition and member, of each the latest first: what stands, and under it what stood.
    pub measurements: Vec<FigureNow>,
}

crate::endpoint! {
    /// Lists all figures of an indicator, with those that were revised.
    pub struct ListMeasurements: Get "/programmes/{programme}/indicators/{clause}/measurements" for SignedIn => 200 Measurements {
        path: OfResult,
    }
}

crate::endpoint! {
    /// Says figures of an indicator: all of them, or none. Where one was changed meanwhile, its place in the list is named.
    pub struct WriteTheMeasurements: Put "/programmes/{programme}/indicators/{clause}/measurements" for SignedIn => 200 IndicatorWhole {
        path: OfResult,
        body: Changes,
        problems: [Stale, IndicatorUndefined],
    }
}

/// The key of the measure that the programme before this one followed in the indicator that this one was begun from.
pub const EARLIER: &str = "earlier";

/// The key of the measure that the programme before this one followed in another of its indicators.
#[must_use]
pub fn earlier_key(clause: &ClauseId) -> String {
    format!("{EARLIER}:{clause}")
}

/// A measure whose figures are known: what it counts, and the figures as they would be said of an indicator that counts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measure {
    /// Its key; [`EARLIER`] for the indicator that this one was begun from, [`earlier_key`] for one whose sub-goal goes on in this
    /// one's.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What it counts.
    pub definition: Definition,
    /// Its figures.
    pub figures: Vec<Change>,
}

impl Measure {
    /// Whether the programme before this one followed it.
    #[must_use]
    pub fn is_earlier(&self) -> bool {
        self.key.split(':').next() == Some(EARLIER)
    }

    /// Whether it is of the programme before and has figures, none of which has a place among these: they wait to be taken over.
    #[must_use]
    pub fn waits(&self, figures: &[FigureNow]) -> bool {
        let taken = |one: &Change| {
            figures.iter().any(|now| (now.figure.member, &now.figure.edition) == (one.member, &one.edition))
        };
        self.is_earlier() && !self.figures.is_empty() && !self.figures.iter().any(taken)
    }
}

crate::endpoint! {
    /// Lists measures whose figures are known, to be taken over by an indicator that counts one of them: first the indicator of the
    /// programme before that this one was begun from, or, where it is new, those whose sub-goal was said to go on in its own, so that a
    /// series goes on.
    pub struct ListMeasures: Get "/programmes/{programme}/indicators/{clause}/measures" for SignedIn => 200 Vec<Measure> {
        path: OfResult,
    }
}
