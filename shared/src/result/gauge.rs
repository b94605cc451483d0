//! What the figures of an indicator say for its light: against the straight path from the baseline to the next target.
//!
//! A member that is not covered, or of which nothing is published, is not judged; it is never counted as nought. Baseline and target are
//! the average's ([`crate::indicator`]), and so is the path that each member is held against.

use serde::{Deserialize, Serialize};

use super::light::{Light, Why};
use crate::decimal::Decimal;
use crate::indicator::progress::{Freshness, Missing, Place, Progress, freshness, progress};
use crate::indicator::{Definition, Spread, Target};

/// How many can be judged by their figures, and how many of those are behind: members of an indicator, or indicators under a goal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figures {
    /// How many can be judged.
    pub of: u32,
    /// How many of these are behind.
    pub behind: u32,
    /// How many cannot be judged.
    pub without: u32,
}

impl Figures {
    /// How many there are.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.of + self.without
    }

    /// One indicator of this light.
    pub(super) const fn of(light: Light) -> Self {
        match light {
            Light::AtRisk | Light::Late => Self { of: 1, behind: 1, without: 0 },
            Light::NoWord => Self { of: 0, behind: 0, without: 1 },
            _ => Self { of: 1, behind: 0, without: 0 },
        }
    }

    /// Both together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            of: self.of + other.of,
            behind: self.behind + other.behind,
            without: self.without + other.without,
        }
    }
}

/// What the rule needs to know of an indicator that is defined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// What it counts.
    pub definition: Definition,
    /// What it is to reach.
    pub targets: Vec<Target>,
    /// What it was last: the newest edition that speaks for the members, and the average of that.
    pub latest: Option<(u16, Decimal)>,
    /// The newest number of each member that has one, with the year of its edition.
    pub members: Vec<(u16, Decimal)>,
    /// How many members there are.
    pub all: u32,
}

impl Gauge {
    fn progress(&self, latest: Option<(u16, Decimal)>) -> Progress {
        progress(&self.definition, &self.targets, latest)
    }

    /// How its members stand; all zero where there is one figure for all.
    #[must_use]
    pub fn members(&self) -> Figures {
        if self.definition.spread == Spread::One {
            return Figures::default();
        }
        let mut figures = Figures::default();
        for one in &self.members {
            match self.progress(Some(*one)) {
                Progress::Unknown(_) => figures.without += 1,
                Progress::OnTheWay { place: Place::Behind(_), .. } | Progress::WorseThanBaseline { .. } => {
                    figures.of += 1;
                    figures.behind += 1;
                }
                Progress::Reached(_) | Progress::OnTheWay { .. } => figures.of += 1,
            }
        }
        figures.without += self.all.saturating_sub(figures.all());
        figures
    }
}

/// The light of an indicator, by its average or its one figure. It is never *finished*: it is measured again.
pub(super) fn light(gauge: &Gauge, this_year: u16) -> (Light, Why) {
    let Some((year, _)) = gauge.latest else { return (Light::NoWord, Why::NoFigures) };
    if matches!(freshness(Some(year), gauge.definition.cycle, this_year), Freshness::StaleSince(_)) {
        return (Light::NoWord, Why::StaleFigures);
    }
    match gauge.progress(gauge.latest) {
        Progress::Unknown(Missing::Value) => (Light::NoWord, Why::NoFigures),
        Progress::Unknown(_) => (Light::NoWord, Why::NoPath),
        Progress::Reached(_) => (Light::OnTrack, Why::TargetReached),
        Progress::OnTheWay { target, .. } | Progress::WorseThanBaseline { target, .. }
            if target.year <= year =>
        {
            (Light::Late, Why::TargetMissed)
        }
        Progress::OnTheWay { place: Place::Behind(_), .. } | Progress::WorseThanBaseline { .. } => {
            (Light::AtRisk, Why::BehindPath)
        }
        Progress::OnTheWay { .. } => (Light::OnTrack, Why::OnPath),
    }
}
