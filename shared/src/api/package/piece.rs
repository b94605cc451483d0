//! An operation of a package as it is sent.

use serde::{Deserialize, Serialize};

use crate::amendment::{Basis, NewClause, Operation};
use crate::text::{ClauseId, Content, ContentHash, FactsHash};

/// What an operation of a package does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// The clause reads otherwise.
    Replace,
    /// A new clause.
    Insert,
    /// The clause goes.
    Delete,
    /// The clause stands elsewhere.
    Move,
    /// The clause is of another kind or level.
    Reshape,
    /// The clause says something else beside its words.
    Facts,
}

/// An operation of a package with what it was built on, flat: a browser reads this with a tenth of the code that an enum told
/// apart by a field takes. [`Piece::operation`] is the operation again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece {
    /// What it does.
    pub does: Does,
    /// The clause it works on or makes.
    pub clause: ClauseId,
    /// What that was called when it was built on; empty for one that is to come.
    pub label: String,
    /// The content it was built on; absent for one that is to come.
    pub hash: Option<ContentHash>,
    /// The same as it read; absent for one that is to come.
    pub before: Option<Content>,
    /// What its facts were, for what changes them.
    pub was: Option<FactsHash>,
    /// What it is to be; absent when it goes, and when it stands elsewhere.
    pub wanted: Option<Content>,
    /// Behind which clause it is put, for a new one and one that moves; absent for the beginning of the text.
    pub after: Option<ClauseId>,
    /// What that one was called.
    pub after_label: String,
}

impl Piece {
    /// Of an operation, given the content it was built on and what clauses were called.
    #[must_use]
    pub fn of(
        operation: &Operation,
        before: Option<Content>,
        label: impl Fn(&ClauseId) -> Option<String>,
    ) -> Self {
        let named = |clause: Option<&ClauseId>| clause.and_then(&label).unwrap_or_default();
        let with = |change: &dyn Fn(&mut Content)| {
            let mut content = before.clone()?;
            change(&mut content);
            Some(content)
        };
        let (does, wanted) = match operation {
            Operation::Replace { wording, .. } => {
                (Does::Replace, with(&|content| content.wording = wording.clone()))
            }
            Operation::Insert { clause, .. } => {
                let content = Content {
                    kind: clause.kind,
                    level: clause.level,
                    wording: clause.wording.clone(),
                    facts: clause.facts.clone(),
                };
                (Does::Insert, Some(content))
            }
            Operation::Delete { .. } => (Does::Delete, None),
            Operation::Move { .. } => (Does::Move, None),
            Operation::Reshape { kind, level, .. } => {
                let shape = |content: &mut Content| (content.kind, content.level) = (*kind, *level);
                (Does::Reshape, with(&shape))
            }
            Operation::Facts { facts, .. } => (Does::Facts, with(&|content| content.facts = facts.clone())),
        };
        let is_new = does == Does::Insert;
        Self {
            does,
            clause: operation.clause().clone(),
            label: if is_new { String::new() } else { named(Some(operation.clause())) },
            hash: operation.on().map(|on| on.hash.clone()),
            was: if let Operation::Facts { was, .. } = operation { Some(was.clone()) } else { None },
            after: operation.anchor().cloned(),
            after_label: named(operation.anchor()),
            before,
            wanted,
        }
    }

    /// The operation; nothing when what it needs is missing.
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        let on = || Some(Basis { clause: self.clause.clone(), hash: self.hash.clone()? });
        let wanted = self.wanted.clone();
        let after = self.after.clone();
        Some(match self.does {
            Does::Replace => Operation::Replace { on: on()?, wording: wanted?.wording },
            Does::Insert => {
                let Content { kind, level, wording, facts } = wanted?;
                let clause = NewClause { id: self.clause.clone(), kind, level, wording, facts };
                Operation::Insert { after, clause }
            }
            Does::Delete => Operation::Delete { on: on()? },
            Does::Move => Operation::Move { on: on()?, after },
            Does::Reshape => {
                let Content { kind, level, .. } = wanted?;
                Operation::Reshape { on: on()?, kind, level }
            }
            Does::Facts => Operation::Facts { on: on()?, was: self.was.clone()?, facts: wanted?.facts },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::samples::clause;
    use crate::text::{Facts, Kind, Wording};

    #[test]
    fn an_operation_is_the_same_after_it_was_laid_flat() {
        let (one, other) = (clause(1, Kind::Paragraph, "Words."), clause(2, Kind::Action, "New words."));
        let on = Basis::of(&one);
        let facts = Facts { due: Some("2030".into()), ..Facts::default() };
        let all = [
            Operation::Replace { on: on.clone(), wording: Wording::plain("Others.") },
            Operation::Insert { after: Some(one.id.clone()), clause: NewClause::from(&other) },
            Operation::Insert { after: None, clause: NewClause::from(&other) },
            Operation::Delete { on: on.clone() },
            Operation::Move { on: on.clone(), after: None },
            Operation::Move { on: on.clone(), after: Some(other.id) },
            Operation::Reshape { on: on.clone(), kind: Kind::Action, level: 0 },
            Operation::Facts { on, was: one.facts_hash(), facts },
        ];
        for operation in all {
            let before = operation.on().map(|_| one.content());
            let piece = Piece::of(&operation, before, |_| Some("1.1".into()));
            let wire = serde_json::to_string(&piece).unwrap();
            let read: Piece = serde_json::from_str(&wire).unwrap();
            assert_eq!(read.operation(), Some(operation));
            assert_eq!(read.label.is_empty(), read.does == Does::Insert);
        }
    }
}
