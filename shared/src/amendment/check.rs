//! Whether operations fit the revision they cite, with every fault by its operation. What has changed in the text since is
//! not a fault of theirs; that is for [`super::rebase`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::apply::{Ground, apply};
use super::operation::{BYTES_MOST, OPERATIONS_MOST, Operation, SLICE_MOST};
use crate::problem::{FieldCode, FieldError};
use crate::text::facts::{Fact, FactCode};
use crate::text::{Clause, ClauseId, Facts};

/// What is wrong with an operation, or with all of them. The screen translates the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FaultCode {
    /// There is no operation.
    Nothing,
    /// More than [`OPERATIONS_MOST`].
    TooMany,
    /// More than [`BYTES_MOST`] bytes of words and facts.
    TooLarge,
    /// More than [`SLICE_MOST`] clauses from the first that changes to the last: these are two amendments.
    TooWide,
    /// The revision has no such clause.
    UnknownClause,
    /// The clause reads otherwise in the revision.
    OtherWording,
    /// The clause says something else beside its words in the revision.
    OtherFacts,
    /// It is put behind a clause that neither the revision has nor an operation before this one inserts.
    UnknownAnchor,
    /// It is moved behind itself, or behind what stands under it.
    AnchorInside,
    /// An operation before this one does the same to the clause.
    Repeated,
    /// The clause is also deleted.
    AlsoDeleted,
    /// A clause has this id already.
    IdTaken,
    /// The clause is that already.
    NoChange,
    /// There are no words: a clause that is to go is deleted.
    Blank,
    /// A fact is not acceptable.
    BadFact {
        /// Which.
        field: Fact,
        /// What is wrong with it.
        fact: FactCode,
    },
}

/// A fault and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fault {
    /// The operation, from 0; absent where all of them together are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<usize>,
    /// What is wrong.
    #[serde(flatten)]
    pub code: FaultCode,
}

impl Fault {
    /// The same as what is wrong with a field of a request, which has `operations` at `list`; nothing where all of them together are
    /// meant. A fact is named below its operation: `/operations/2/facts/due`, or `/operations/2/clause/facts/due` of a clause that is
    /// put in.
    #[must_use]
    pub fn in_field(&self, operations: &[Operation], list: &str) -> Option<FieldError> {
        use FaultCode::{
            AlsoDeleted, AnchorInside, BadFact, Blank, IdTaken, NoChange, Nothing, OtherFacts, OtherWording,
            Repeated, TooLarge, TooMany, TooWide, UnknownAnchor, UnknownClause,
        };
        let at = self.operation?;
        let operation = operations.get(at);
        let mut pointer = format!("{list}/{at}");
        let (code, limit) = match self.code {
            UnknownClause | UnknownAnchor => (FieldCode::Unknown, None),
            Blank => (FieldCode::Required, None),
            Repeated | IdTaken => (FieldCode::Duplicate, None),
            AlsoDeleted | AnchorInside => (FieldCode::NotHere, None),
            Nothing | TooMany | TooLarge | TooWide | OtherWording | OtherFacts | NoChange => {
                (FieldCode::WrongShape, None)
            }
            BadFact { field, fact } => {
                let inside = if matches!(operation, Some(Operation::Insert { .. })) { "/clause" } else { "" };
                pointer += &format!("{inside}/facts/{}", field.as_str());
                let limit = operation.and_then(Operation::facts).map(|(facts, _)| facts.limit(field));
                (fact.in_field(), limit.filter(|_| fact == FactCode::TooLong))
            }
        };
        Some(FieldError { pointer, code, limit, names: Vec::new() })
    }
}

/// Everything that is wrong with operations, given the clauses of the revision they cite, in its order.
///
/// `is_member` knows the member codes, as for [`Facts::problems`].
#[must_use]
pub fn check(operations: &[Operation], base: &[Clause], is_member: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let whole = |wrong: bool, code| wrong.then_some(Fault { operation: None, code });
    faults.extend(whole(operations.is_empty(), FaultCode::Nothing));
    faults.extend(whole(operations.len() > OPERATIONS_MOST, FaultCode::TooMany));
    faults.extend(whole(
        operations.iter().map(Operation::bytes).sum::<usize>() > BYTES_MOST,
        FaultCode::TooLarge,
    ));
    if operations.len() > OPERATIONS_MOST {
        // What is too much is not looked at one by one.
        return faults;
    }
    let base: Vec<&Clause> = base.iter().filter(|clause| clause.gone.is_none()).collect();
    let places: BTreeMap<&ClauseId, usize> =
        base.iter().enumerate().map(|(at, clause)| (&clause.id, at)).collect();
    let touched: Vec<usize> =
        operations.iter().filter_map(|op| places.get(&op.on()?.clause).copied()).collect();
    if let (Some(first), Some(last)) = (touched.iter().min(), touched.iter().max()) {
        faults.extend(whole(last - first + 1 > SLICE_MOST, FaultCode::TooWide));
    }
    let deleted: BTreeSet<&ClauseId> = operations
        .iter()
        .filter_map(|op| if let Operation::Delete { on } = op { Some(&on.clause) } else { None })
        .collect();

    let mut inserted: BTreeSet<&ClauseId> = BTreeSet::new();
    for (index, operation) in operations.iter().enumerate() {
        let mut add = |code| faults.push(Fault { operation: Some(index), code });
        if let Some(anchor) = operation.anchor()
            && !places.contains_key(anchor)
            && !inserted.contains(anchor)
        {
            add(FaultCode::UnknownAnchor);
        }
        let Some(on) = operation.on() else {
            let Operation::Insert { clause, .. } = operation else { continue };
            if places.contains_key(&clause.id) || !inserted.insert(&clause.id) {
                add(FaultCode::IdTaken);
            }
            if clause.wording.is_blank() {
                add(FaultCode::Blank);
            }
            bad_facts(&clause.facts, &is_member).for_each(add);
            continue;
        };
        let Some(&place) = places.get(&on.clause) else {
            add(FaultCode::UnknownClause);
            continue;
        };
        let now = base[place];
        if now.content_hash() != on.hash {
            add(FaultCode::OtherWording);
        }
        let same = |other: &&Operation| {
            std::mem::discriminant(*other) == std::mem::discriminant(operation)
                && other.clause() == &on.clause
        };
        // A clause may move twice: with its section, and then out of it.
        if !matches!(operation, Operation::Move { .. }) && operations[..index].iter().any(|op| same(&op)) {
            add(FaultCode::Repeated);
        }
        if !matches!(operation, Operation::Delete { .. }) && deleted.contains(&on.clause) {
            add(FaultCode::AlsoDeleted);
        }
        match operation {
            Operation::Replace { wording, .. } if wording.is_blank() => add(FaultCode::Blank),
            Operation::Replace { wording, .. } if *wording == now.wording => add(FaultCode::NoChange),
            Operation::Reshape { kind, level, .. }
                if (*kind, kind.settled_level(*level)) == (now.kind, now.kind.settled_level(now.level)) =>
            {
                add(FaultCode::NoChange);
            }
            Operation::Facts { was, facts, .. } => {
                if *was != now.facts_hash() {
                    add(FaultCode::OtherFacts);
                } else if crate::text::FactsHash::of(facts) == *was {
                    add(FaultCode::NoChange);
                }
                bad_facts(facts, &is_member).for_each(add);
            }
            _ => {}
        }
    }
    // Whether something is moved into itself shows only when the operations before it are done.
    if faults.is_empty() {
        let order: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
        let now: Vec<Clause> = base.into_iter().cloned().collect();
        faults.extend(apply(&Ground::of(&now, &order), 0, operations).err());
    }
    faults
}

fn bad_facts(facts: &Facts, is_member: impl Fn(&str) -> bool) -> impl Iterator<Item = FaultCode> {
    facts
        .problems(is_member)
        .into_iter()
        .map(|problem| FaultCode::BadFact { field: problem.field, fact: problem.code })
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
