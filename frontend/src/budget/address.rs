//! What the address of a programme's money says: what the table of goals and years shows, which initiatives are listed, and which currency
//! stands beside the crowns.

use serde::{Deserialize, Serialize};
use shared::budget::overview::{Spending, audit, is_unfunded, spending};
use shared::budget::rate::Currency;
use shared::budget::sums::Entry;

/// What the table of goals and years shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// What is granted.
    #[default]
    Granted,
    /// The frames.
    Frame,
    /// What of them is not granted.
    Free,
    /// What is used.
    Used,
    /// What is expected to be used.
    Forecast,
    /// What others pay.
    CoFinanced,
}

impl Show {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Granted, Self::Frame, Self::Free, Self::Used, Self::Forecast, Self::CoFinanced];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Frame => "frame",
            Self::Free => "free",
            Self::Used => "used",
            Self::Forecast => "forecast",
            Self::CoFinanced => "co_financed",
        }
    }

    fn is_first(&self) -> bool {
        *self == Self::Granted
    }
}

/// Which initiatives are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// Those under way without a grant.
    Unfunded,
    /// Those that are overspent, or will be.
    Overspent,
    /// Those whose accounts need an auditor.
    Audited,
}

impl Which {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Unfunded, Self::Overspent, Self::Audited];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Unfunded => "unfunded",
            Self::Overspent => "overspent",
            Self::Audited => "audited",
        }
    }

    fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// Whether the initiative is listed.
    pub fn holds(self, entry: &Entry) -> bool {
        let sum = entry.sum().unwrap_or_default();
        match self {
            Self::All => true,
            Self::Unfunded => is_unfunded(entry),
            Self::Overspent => spending(&sum) != Spending::Within,
            Self::Audited => audit(sum.granted, entry.state_body).is_needed(),
        }
    }
}

/// What is shown, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chosen {
    /// What the table of goals and years shows.
    #[serde(default, skip_serializing_if = "Show::is_first")]
    pub show: Show,
    /// Which initiatives are listed.
    #[serde(default, skip_serializing_if = "Which::is_all")]
    pub which: Which,
    /// What stands beside the crowns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Currency>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::address::query;
    use yew_router::query::FromQuery;

    #[test]
    fn a_choice_survives_its_address() {
        for show in Show::ALL {
            for which in Which::ALL {
                let chosen = Chosen { show, which, beside: "EUR".parse().ok() };
                let written = query(&chosen);
                assert_eq!(<Chosen as FromQuery>::from_query(&written).unwrap(), chosen);
                assert!(show == Show::Granted || written.contains(show.as_str()));
                assert!(which == Which::All || written.contains(which.as_str()));
            }
        }
        assert_eq!(query(&Chosen::default()), "");
    }
}
