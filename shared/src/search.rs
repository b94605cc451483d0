//! Search: what a text is found by, what somebody looks for, and the lines that show where it was found.
//!
//! Words are folded in the same way on both sides, here and nowhere else: what is found does not depend on the database. What
//! it is not: who sees what; that is asked of the nouns whose things are found.

mod excerpt;
mod fold;
mod query;

pub use excerpt::{Excerpt, Mark, excerpt};
pub use fold::{Word, fold, index, words};
pub use query::{QUERY_LEAST, QUERY_MOST, Query};

use serde::{Deserialize, Serialize};

/// What was found, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A clause of the text as the caller reads it.
    Clause,
    /// An amendment that was tabled.
    Amendment,
    /// A draft of the caller's own delegation, or of the office.
    Draft,
    /// A thread of comments.
    Comment,
}

impl Kind {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Clause, Self::Amendment, Self::Draft, Self::Comment];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Clause => "clause",
            Self::Amendment => "amendment",
            Self::Draft => "draft",
            Self::Comment => "comment",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_called_the_same_everywhere() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(Kind::from_name(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::from_name("position"), None);
    }
}
