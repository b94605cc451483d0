//! What an amendment asks for: an ordered list of operations over a slice of neighbouring clauses (text model 8).
//!
//! Each operation names the clause it works on and the content that its author saw, so that nothing is done to words nobody
//! proposed it for. They are checked against the revision they cite ([`super::check`]), applied to a text
//! ([`super::apply`]) and carried over to a text that has changed since ([`super::rebase`]); all of it is pure.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::text::{Clause, ClauseId, ContentHash, Facts, FactsHash, Kind, Piece, Wording};

/// The most operations of one amendment.
pub const OPERATIONS_MOST: usize = 200;
/// The most bytes of words and facts in one amendment (issue: an amendment of 100 KB has a defined outcome).
pub const BYTES_MOST: usize = 100 * 1024;
/// The most clauses from the first that an amendment changes to the last. Where something is moved to does not count.
pub const SLICE_MOST: usize = 120;

/// A clause as the author of an operation saw it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The clause.
    pub clause: ClauseId,
    /// Its content in the revision that is cited.
    pub hash: ContentHash,
}

impl Basis {
    /// The clause as it stands.
    #[must_use]
    pub fn of(clause: &Clause) -> Self {
        Self { clause: clause.id.clone(), hash: clause.content_hash() }
    }
}

/// A clause that is to be, with the id it keeps when it is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewClause {
    /// Its id.
    pub id: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, otherwise 0.
    #[serde(default)]
    pub level: u8,
    /// Its words.
    pub wording: Wording,
    /// What it says beside its words.
    #[serde(default)]
    pub facts: Facts,
}

impl NewClause {
    /// The clause at a place.
    #[must_use]
    pub fn at(&self, pos: String) -> Clause {
        Clause {
            level: self.kind.settled_level(self.level),
            wording: self.wording.clone(),
            facts: self.facts.clone(),
            ..Clause::new(self.id.clone(), self.kind, pos)
        }
    }
}

impl From<&Clause> for NewClause {
    fn from(clause: &Clause) -> Self {
        let content = clause.content();
        Self {
            id: clause.id.clone(),
            kind: content.kind,
            level: content.level,
            wording: content.wording,
            facts: content.facts,
        }
    }
}

/// One thing an amendment does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub enum Operation {
    /// The clause reads otherwise.
    Replace {
        /// What it read.
        on: Basis,
        /// What it is to read; not empty.
        wording: Wording,
    },
    /// A new clause stands directly behind another.
    Insert {
        /// Behind which: a clause of the revision, or one that this amendment inserts before; absent for the beginning.
        after: Option<ClauseId>,
        /// The clause.
        clause: NewClause,
    },
    /// The clause goes; this one alone. A section goes when each of its clauses is named, so that nothing goes that the
    /// author has not seen.
    Delete {
        /// What it read.
        on: Basis,
    },
    /// The clause, and what stands under it, stands directly behind another.
    Move {
        /// What it read.
        on: Basis,
        /// Behind which; absent for the beginning.
        after: Option<ClauseId>,
    },
    /// The clause is of another kind or level.
    Reshape {
        /// What it was.
        on: Basis,
        /// What it is to be.
        kind: Kind,
        /// 1 to 6 for headings and bullets, otherwise 0.
        level: u8,
    },
    /// The clause says something else beside its words.
    Facts {
        /// What it read.
        on: Basis,
        /// What it said.
        was: FactsHash,
        /// What it is to say.
        facts: Facts,
    },
}

impl Operation {
    /// The clause it works on, as the author saw it; none for an insertion.
    #[must_use]
    pub fn on(&self) -> Option<&Basis> {
        match self {
            Self::Insert { .. } => None,
            Self::Replace { on, .. }
            | Self::Delete { on }
            | Self::Move { on, .. }
            | Self::Reshape { on, .. }
            | Self::Facts { on, .. } => Some(on),
        }
    }

    /// The clause it works on or makes.
    #[must_use]
    pub fn clause(&self) -> &ClauseId {
        match self {
            Self::Insert { clause, .. } => &clause.id,
            Self::Replace { on, .. }
            | Self::Delete { on }
            | Self::Move { on, .. }
            | Self::Reshape { on, .. }
            | Self::Facts { on, .. } => &on.clause,
        }
    }

    /// The clause it puts something behind, where it does.
    #[must_use]
    pub fn anchor(&self) -> Option<&ClauseId> {
        match self {
            Self::Insert { after, .. } | Self::Move { after, .. } => after.as_ref(),
            _ => None,
        }
    }

    /// The words it asks for, where it asks for any.
    #[must_use]
    pub fn wording(&self) -> Option<&Wording> {
        match self {
            Self::Replace { wording, .. } => Some(wording),
            Self::Insert { clause, .. } => Some(&clause.wording),
            _ => None,
        }
    }

    /// What it asks to be said beside the words, and what was said before; nothing was of a clause that it makes.
    #[must_use]
    pub fn facts(&self) -> Option<(&Facts, Option<&FactsHash>)> {
        match self {
            Self::Insert { clause, .. } => Some((&clause.facts, None)),
            Self::Facts { was, facts, .. } => Some((facts, Some(was))),
            _ => None,
        }
    }

    /// The bytes of its words and facts.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Self::Replace { wording, .. } => words_bytes(wording),
            Self::Insert { clause, .. } => words_bytes(&clause.wording) + facts_bytes(&clause.facts),
            Self::Facts { facts, .. } => facts_bytes(facts),
            Self::Delete { .. } | Self::Move { .. } | Self::Reshape { .. } => 0,
        }
    }
}

/// The clauses that operations touch: what they work on; where they put in a clause, the one it would stand behind, as far as that
/// is not one that they put in themselves. `None` stands for the beginning of the text.
#[must_use]
pub fn touched(operations: &[Operation]) -> BTreeSet<Option<&ClauseId>> {
    let anchor_of = |id: &ClauseId| {
        operations.iter().find_map(|one| match one {
            Operation::Insert { after, clause } if clause.id == *id => Some(after.as_ref()),
            _ => None,
        })
    };
    let mut found = BTreeSet::new();
    for operation in operations {
        let Operation::Insert { after, .. } = operation else {
            found.insert(Some(operation.clause()));
            continue;
        };
        let mut at = after.as_ref();
        // As many steps as there are operations: each leads to one that stands before.
        for _ in operations {
            match at.and_then(anchor_of) {
                Some(before) => at = before,
                None => break,
            }
        }
        found.insert(at);
    }
    found
}

fn words_bytes(wording: &Wording) -> usize {
    let bytes = |piece: &Piece| match piece {
        Piece::Text { text, marks } => {
            let bracket = marks.bracket.as_ref().map_or(0, |b| b.id.len() + b.by.len() + b.reason.len());
            text.len() + marks.link.as_ref().map_or(0, String::len) + bracket
        }
        Piece::Footnote { text } => text.len(),
    };
    wording.pieces().iter().map(bytes).sum()
}

fn facts_bytes(facts: &Facts) -> usize {
    let one = [
        &facts.lead,
        &facts.due,
        &facts.unit,
        &facts.baseline,
        &facts.target,
        &facts.source,
        &facts.frequency,
    ];
    let lists = facts.participants.iter().chain(&facts.tags);
    one.into_iter().flatten().chain(lists).map(String::len).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::samples::{clause, id};

    #[test]
    fn what_is_put_in_touches_the_clause_before_all_that_is_put_in_there() {
        let there = clause(1, Kind::Paragraph, "There.");
        let insert = |after: Option<usize>, n: usize| Operation::Insert {
            after: after.map(id),
            clause: NewClause::from(&clause(n, Kind::Paragraph, "New.")),
        };
        let delete = Operation::Delete { on: Basis::of(&there) };
        let all = [insert(Some(2), 7), insert(Some(7), 8), insert(Some(8), 9), delete];
        assert_eq!(touched(&all), BTreeSet::from([Some(&id(1)), Some(&id(2))]));
        assert_eq!(touched(&[insert(None, 7), insert(Some(7), 8)]), BTreeSet::from([None]));
    }
}
