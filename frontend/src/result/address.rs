//! What the address of the results says: whose, and in which status.

use serde::{Deserialize, Serialize};
use shared::member::MemberCode;
use shared::result::Status;

/// A status to choose by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Said {
    /// Somebody said this.
    Status(Status),
    /// Nobody has said anything.
    Nothing,
}

impl Said {
    /// Everything that can be chosen, in the order it is offered.
    pub const ALL: [Self; 6] = [
        Self::Status(Status::Planned),
        Self::Status(Status::UnderWay),
        Self::Status(Status::Delayed),
        Self::Status(Status::Completed),
        Self::Status(Status::Stopped),
        Self::Nothing,
    ];

    /// How it is written in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Status(status) => status.as_str(),
            Self::Nothing => "none",
        }
    }
}

impl TryFrom<String> for Said {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, &'static str> {
        Self::ALL.into_iter().find(|said| said.as_str() == text).ok_or("not a status")
    }
}

impl From<Said> for String {
    fn from(said: Said) -> Self {
        said.as_str().to_owned()
    }
}

/// Which results are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chosen {
    /// Those that this delegation leads or takes part in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberCode>,
    /// Those in this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Said>,
    /// Those under sub-goals with neither an indicator nor a milestone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unmeasured: bool,
}

impl Chosen {
    /// Whether everything is shown.
    pub fn is_all(self) -> bool {
        self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::address::query;
    use yew_router::query::FromQuery;

    #[test]
    fn a_choice_survives_its_address() {
        for status in Said::ALL {
            let chosen = Chosen {
                member: "NO".parse().ok(),
                status: Some(status),
                unmeasured: status == Said::Nothing,
            };
            let read = <Chosen as FromQuery>::from_query(&query(&chosen)).unwrap();
            assert_eq!(read, chosen);
        }
        assert_eq!(query(&Chosen::default()), "");
    }
}
