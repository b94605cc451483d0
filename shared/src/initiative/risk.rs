//! Risks of an initiative: what may go wrong, how likely, with what effect, who watches it, and what is done about it.

use serde::{Deserialize, Serialize};

use crate::problem::{FieldCode, FieldErrors};

/// The longest text of what may go wrong.
pub const WHAT_MOST: u32 = 500;
/// The longest name of who watches a risk.
pub const OWNER_MOST: u32 = 200;
/// The longest answer.
pub const ANSWER_MOST: u32 = 2000;
/// The most risks of one initiative.
pub const RISKS_MOST: u32 = 50;
/// The highest step of both scales; the lowest is 1.
pub const STEPS: u8 = 5;

/// A risk as it is to be, new or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RiskEdit {
    /// What may go wrong.
    pub what: String,
    /// How likely it is, from 1 to 5.
    pub likelihood: u8,
    /// How bad it would be, from 1 to 5.
    pub effect: u8,
    /// Who watches it; may be empty.
    pub owner: String,
    /// What is done about it; may be empty.
    pub answer: String,
    /// The version that was on the screen; 0 for a new one.
    pub version: u32,
}

impl RiskEdit {
    /// Notes everything that keeps it from being so.
    pub fn check(&self, errors: &mut FieldErrors) {
        errors.length("/what", &self.what, 1, WHAT_MOST);
        for (pointer, step) in [("/likelihood", self.likelihood), ("/effect", self.effect)] {
            if !(1..=STEPS).contains(&step) {
                errors.add(pointer, FieldCode::Unknown);
            }
        }
        errors.length("/owner", &self.owner, 0, OWNER_MOST);
        errors.length("/answer", &self.answer, 0, ANSWER_MOST);
    }
}

/// How much a risk asks for attention. Ours; no source gives the council's own steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Known, and left alone.
    Low,
    /// Watched.
    Moderate,
    /// Answered.
    High,
    /// Answered at once.
    Severe,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Moderate, Self::High, Self::Severe];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::Severe => "severe",
        }
    }

    /// The level of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == name)
    }
}

/// The level of a risk: by likelihood times effect. What is grave is never low, however unlikely it is.
#[must_use]
pub const fn level(likelihood: u8, effect: u8) -> Level {
    of_product(likelihood.saturating_mul(effect))
}

/// The level that a product of likelihood and effect stands for.
#[must_use]
pub const fn of_product(product: u8) -> Level {
    match product {
        16.. => Level::Severe,
        10..=15 => Level::High,
        5..=9 => Level::Moderate,
        _ => Level::Low,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_found_by_its_name() {
        for level in Level::ALL {
            assert_eq!(Level::from_name(level.as_str()), Some(level));
            assert_eq!(serde_json::to_value(level).unwrap(), level.as_str());
        }
        assert!(Level::ALL.is_sorted());
    }

    #[test]
    fn a_risk_is_as_high_as_its_likelihood_times_its_effect() {
        assert_eq!(level(1, 1), Level::Low);
        assert_eq!(level(2, 2), Level::Low);
        assert_eq!(level(1, 5), Level::Moderate, "grave, however unlikely");
        assert_eq!(level(3, 3), Level::Moderate);
        assert_eq!(level(2, 5), Level::High);
        assert_eq!(level(3, 5), Level::High);
        assert_eq!(level(4, 4), Level::Severe);
        assert_eq!(level(5, 5), Level::Severe);
    }

    #[test]
    fn a_risk_says_what_may_go_wrong_on_scales_from_one_to_five() {
        let risk = RiskEdit {
            what: "No tender comes in.".into(),
            likelihood: 2,
            effect: 4,
            owner: String::new(),
            answer: String::new(),
            version: 0,
        };
        let faults = |risk: RiskEdit| {
            let mut errors = FieldErrors::new();
            risk.check(&mut errors);
            let found = errors.finish().err().unwrap_or_default();
            found.into_iter().map(|error| (error.pointer, error.code)).collect::<Vec<_>>()
        };
        assert_eq!(faults(risk.clone()), []);
        assert_eq!(
            faults(RiskEdit { likelihood: 0, effect: 6, what: " ".into(), ..risk }),
            [
                ("/what".into(), FieldCode::Required),
                ("/likelihood".into(), FieldCode::Unknown),
                ("/effect".into(), FieldCode::Unknown)
            ]
        );
    }
}
