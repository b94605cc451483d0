//! Reading what an amendment asks for, what became of it, and who knows of it ([`crate::flat`]).

use std::collections::BTreeSet;

use serde::Deserialize;

use super::rebase::{Carried, Stuck};
use super::{Audience, Basis, NewClause, Operation, Outcome};
use crate::flat::read_flat;
use crate::member::MemberCode;
use crate::text::facts::Fact;
use crate::text::merge::Merge;
use crate::text::{ClauseId, Facts, FactsHash, Kind, Wording};

/// Every field that any operation has.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OperationFields {
    op: String,
    on: Option<Basis>,
    wording: Option<Wording>,
    after: Option<ClauseId>,
    clause: Option<NewClause>,
    kind: Option<Kind>,
    level: Option<u8>,
    was: Option<FactsHash>,
    facts: Option<Facts>,
}

impl OperationFields {
    /// The operation, unless a field is missing or is another operation's: what is asked for is never partly overheard.
    fn known(mut self) -> Option<Operation> {
        let op = std::mem::take(&mut self.op);
        let operation = match op.as_str() {
            "replace" => Operation::Replace { on: self.on.take()?, wording: self.wording.take()? },
            "insert" => Operation::Insert { after: self.after.take(), clause: self.clause.take()? },
            "delete" => Operation::Delete { on: self.on.take()? },
            "move" => Operation::Move { on: self.on.take()?, after: self.after.take() },
            "reshape" => {
                Operation::Reshape { on: self.on.take()?, kind: self.kind.take()?, level: self.level.take()? }
            }
            "facts" => {
                Operation::Facts { on: self.on.take()?, was: self.was.take()?, facts: self.facts.take()? }
            }
            _ => return None,
        };
        let Self { op: _, on, wording, after, clause, kind, level, was, facts } = self;
        let rest = on.is_none() && wording.is_none() && after.is_none() && clause.is_none();
        (rest && kind.is_none() && level.is_none() && was.is_none() && facts.is_none()).then_some(operation)
    }
}

read_flat!(Operation, OperationFields, "no operation that there is, or its fields are not those it has");

/// Every field that anything carried over has.
#[derive(Deserialize)]
struct CarriedFields {
    step: String,
    operation: Option<Box<Operation>>,
    clause: Option<ClauseId>,
    on: Option<Basis>,
    merge: Option<Merge>,
    why: Option<String>,
    facts: Option<Vec<Fact>>,
}

impl CarriedFields {
    fn known(self) -> Option<Carried> {
        Some(match self.step.as_str() {
            "clean" => Carried::Clean { operation: self.operation? },
            "fulfilled" => Carried::Fulfilled { clause: self.clause? },
            "choice" => Carried::Choice { on: self.on?, merge: self.merge? },
            "stuck" => Carried::Stuck {
                clause: self.clause?,
                why: match self.why?.as_str() {
                    "gone" => Stuck::Gone,
                    "rewritten" => Stuck::Rewritten,
                    "reshaped" => Stuck::Reshaped,
                    "facts_changed" => Stuck::FactsChanged { facts: self.facts? },
                    "anchor_inside" => Stuck::AnchorInside,
                    _ => return None,
                },
            },
            _ => return None,
        })
    }
}

read_flat!(Carried, CarriedFields, "nothing that comes of carrying an operation over");

/// Every field that any outcome has.
#[derive(Deserialize)]
struct OutcomeFields {
    outcome: String,
    operations: Option<Vec<Operation>>,
    number: Option<u32>,
}

impl OutcomeFields {
    fn known(self) -> Option<Outcome> {
        Some(match self.outcome.as_str() {
            "accept" => Outcome::Accept,
            "accept_as_modified" => Outcome::AcceptAsModified { operations: self.operations? },
            "reject" => Outcome::Reject,
            "merge_into" => Outcome::MergeInto { number: self.number? },
            "keep_for_ministers" => Outcome::KeepForMinisters,
            _ => return None,
        })
    }
}

read_flat!(Outcome, OutcomeFields, "nothing that can become of an amendment, or a field of it is missing");

/// Every field that any audience has.
#[derive(Deserialize)]
struct AudienceFields {
    who: String,
    members: Option<BTreeSet<MemberCode>>,
}

impl AudienceFields {
    fn known(self) -> Option<Audience> {
        Some(match self.who.as_str() {
            "members" => Audience::Members { members: self.members? },
            "secretariat" => Audience::Secretariat,
            _ => return None,
        })
    }
}

read_flat!(Audience, AudienceFields, "nobody within whom a draft can be known");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::reads_what_it_writes;
    use crate::text::merge::Region;
    use crate::text::{Clause, Kind};

    fn clause() -> Clause {
        let id: ClauseId = "01JD3ZK8WQ5R7T9V0X2Y4A0001".parse().unwrap();
        Clause { wording: Wording::plain("Words."), ..Clause::new(id, Kind::Action, "a") }
    }

    fn operations() -> Vec<Operation> {
        let (clause, wording) = (clause(), Wording::plain("Other words."));
        let (on, after) = (Basis::of(&clause), Some(clause.id.clone()));
        let was = clause.facts_hash();
        let facts = Facts { lead: Some("DK".into()), ..Facts::default() };
        vec![
            Operation::Replace { on: on.clone(), wording },
            Operation::Insert { after: after.clone(), clause: NewClause::from(&clause) },
            Operation::Insert { after: None, clause: NewClause::from(&clause) },
            Operation::Delete { on: on.clone() },
            Operation::Move { on: on.clone(), after },
            Operation::Move { on: on.clone(), after: None },
            Operation::Reshape { on: on.clone(), kind: Kind::Bullet, level: 2 },
            Operation::Facts { on, was, facts },
        ]
    }

    #[test]
    fn operations_are_read_as_they_are_written() {
        reads_what_it_writes(&operations());
    }

    #[test]
    fn a_field_that_the_operation_does_not_have_is_not_overheard() {
        let read = |json: String| serde_json::from_str::<Operation>(&json);
        let on = serde_json::to_string(&Basis::of(&clause())).unwrap();
        assert!(read(format!(r#"{{"op":"delete","on":{on}}}"#)).is_ok());
        assert!(read(format!(r#"{{"op":"delete","on":{on},"level":1}}"#)).is_err());
        assert!(read(format!(r#"{{"op":"delete","on":{on},"whatever":1}}"#)).is_err());
        assert!(read(format!(r#"{{"op":"reshape","on":{on},"kind":"bullet"}}"#)).is_err());
        assert!(read(r#"{"op":"delete"}"#.into()).is_err());
    }

    #[test]
    fn what_came_of_carrying_over_is_read_as_it_is_written() {
        let (clause, words) = (clause(), Wording::plain("Words."));
        let stuck = |why| Carried::Stuck { clause: clause.id.clone(), why };
        let regions = vec![
            Region::Settled { words: words.clone() },
            Region::Overlap { base: words.clone(), ours: words.clone(), theirs: words },
        ];
        let mut all = vec![
            Carried::Fulfilled { clause: clause.id.clone() },
            Carried::Choice { on: Basis::of(&clause), merge: Merge { regions } },
            stuck(Stuck::Gone),
            stuck(Stuck::Rewritten),
            stuck(Stuck::Reshaped),
            stuck(Stuck::FactsChanged { facts: vec![Fact::Lead] }),
            stuck(Stuck::AnchorInside),
        ];
        all.extend(operations().into_iter().map(|one| Carried::Clean { operation: Box::new(one) }));
        reads_what_it_writes(&all);
    }

    #[test]
    fn outcomes_and_audiences_are_read_as_they_are_written() {
        reads_what_it_writes(&[
            Outcome::Accept,
            Outcome::AcceptAsModified { operations: operations() },
            Outcome::Reject,
            Outcome::MergeInto { number: 4 },
            Outcome::KeepForMinisters,
        ]);
        let members = ["DK", "FI"].map(|code| code.parse().unwrap()).into();
        reads_what_it_writes(&[Audience::Members { members }, Audience::Secretariat]);
    }
}
