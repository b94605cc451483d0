//! How revisions are written in addresses: by number once they are issued, by id before.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use shared::api::revision::RevisionSummary;
use shared::id::RevisionId;
use shared::text::ClauseId;
use shared::text::view::View;
use yew::AttrValue;
use yew_router::query::ToQuery;

/// A text in an address that names no revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither a revision's number nor its id")]
pub struct NotARevision;

/// Which revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The issued one with this number.
    Number(u32),
    /// The one with this id, issued or not.
    Id(RevisionId),
}

impl Which {
    /// How this revision is written in an address.
    pub fn of(revision: &RevisionSummary) -> Self {
        revision.number.map_or(Self::Id(revision.id), Self::Number)
    }

    /// The revision that is meant, among those of the text.
    pub fn find(self, revisions: &[RevisionSummary]) -> Option<&RevisionSummary> {
        revisions.iter().find(|one| match self {
            Self::Number(number) => one.number == Some(number),
            Self::Id(id) => one.id == id,
        })
    }
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Id(id) => id.fmt(f),
        }
    }
}

impl FromStr for Which {
    type Err = NotARevision;
    fn from_str(text: &str) -> Result<Self, NotARevision> {
        // An id may begin with a digit, but is never short enough to be a number.
        let number = text.parse().map(Self::Number).ok();
        number.or_else(|| text.parse().map(Self::Id).ok()).ok_or(NotARevision)
    }
}

/// A state of the text that can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Side {
    /// A revision.
    Revision(Which),
    /// The text as it is now.
    Live,
    /// The programme adopted before.
    Before,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Revision(which) => which.fmt(f),
            Self::Live => f.write_str("live"),
            Self::Before => f.write_str("before"),
        }
    }
}

impl TryFrom<String> for Side {
    type Error = NotARevision;
    fn try_from(text: String) -> Result<Self, NotARevision> {
        match text.as_str() {
            "live" => Ok(Self::Live),
            "before" => Ok(Self::Before),
            _ => text.parse().map(Self::Revision),
        }
    }
}

impl From<Side> for String {
    fn from(side: Side) -> Self {
        side.to_string()
    }
}

/// What the address of a comparison carries, so that it can be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Comparison {
    /// The earlier text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Side>,
    /// The later text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Side>,
    /// The way of seeing.
    #[serde(default)]
    pub view: View,
}

impl Comparison {
    /// Between two states, with all changes shown.
    pub fn between(from: Side, to: Side) -> Self {
        Self { from: Some(from), to: Some(to), view: View::All }
    }

    /// The sides that are meant: what the address says, else the last two states there are. Revisions come latest first; `before`
    /// says whether the programme adopted before can be read.
    pub fn sides(self, revisions: &[RevisionSummary], live: bool, before: bool) -> Option<(Side, Side)> {
        let known = |side: &Side| match side {
            Side::Live => live,
            Side::Before => before,
            Side::Revision(which) => which.find(revisions).is_some(),
        };
        let newest_first: Vec<Side> = live
            .then_some(Side::Live)
            .into_iter()
            .chain(revisions.iter().map(|one| Side::Revision(Which::of(one))))
            .chain(before.then_some(Side::Before))
            .collect();
        let to = self.to.filter(known);
        let from = self.from.filter(known);
        // Without a word of the address: the last two revisions; the live text where there is only one.
        let to = to.unwrap_or_else(|| {
            let revised = revisions.len() > 1;
            let others =
                newest_first.iter().filter(|side| Some(**side) != from && !(revised && **side == Side::Live));
            others.copied().next().unwrap_or(Side::Live)
        });
        let at = newest_first.iter().position(|side| *side == to)?;
        let before = newest_first.get(at + 1).or_else(|| newest_first.iter().find(|side| **side != to));
        Some((from.or(before.copied())?, to))
    }
}

/// Which clause of a revision is to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AtClause {
    /// The clause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
}

/// What stands behind the `?` of an address.
pub fn query(of: &impl ToQuery) -> AttrValue {
    of.to_query().map(|text| AttrValue::from(text.into_owned())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::compare::samples::revision;
    use yew_router::query::FromQuery;

    fn read(text: &str) -> Comparison {
        <Comparison as FromQuery>::from_query(text).unwrap_or_default()
    }

    #[test]
    fn an_address_of_a_comparison_reads_back_what_it_was_written_from() {
        let id = RevisionId::from_parts(7, 7);
        for side in [Side::Live, Side::Revision(Which::Number(2)), Side::Revision(Which::Id(id))] {
            let asked = Comparison { view: View::Simple, ..Comparison::between(side, Side::Live) };
            assert_eq!(read(&query(&asked)), asked);
        }
        assert_eq!(
            query(&Comparison::between(Side::Revision(Which::Number(1)), Side::Live)),
            "from=1&to=live&view=all"
        );
    }

    #[test]
    fn an_address_that_names_nothing_compares_the_last_two_revisions() {
        let three = [revision(3), revision(2), revision(1)];
        let number = |n| Side::Revision(Which::Number(n));
        assert_eq!(read("").sides(&three, true, false), Some((number(2), number(3))));
        assert_eq!(read("to=live").sides(&three, true, false), Some((number(3), Side::Live)));
        assert_eq!(read("from=1").sides(&three, true, false), Some((number(1), number(3))));
        assert_eq!(
            read("from=9&to=8").sides(&three, true, false),
            Some((number(2), number(3))),
            "unknown numbers"
        );
    }

    #[test]
    fn one_revision_is_compared_with_the_live_text_where_that_may_be_read() {
        let one = [revision(1)];
        assert_eq!(read("").sides(&one, true, false), Some((Side::Revision(Which::Number(1)), Side::Live)));
        assert_eq!(read("").sides(&one, false, false), None);
        assert_eq!(read("").sides(&[], true, false), None);
        // The programme before is the last resort, and what the address asks for.
        assert_eq!(read("").sides(&[], true, true), Some((Side::Before, Side::Live)));
        assert_eq!(read("").sides(&one, true, true), Some((Side::Revision(Which::Number(1)), Side::Live)));
        assert_eq!(
            read("from=before&to=1").sides(&one, false, true),
            Some((Side::Before, Side::Revision(Which::Number(1))))
        );
        assert_eq!(read("from=before").sides(&one, false, false), None);
    }
}
