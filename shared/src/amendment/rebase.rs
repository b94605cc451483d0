//! Carrying operations over to a text that has changed since the revision they cite (text model 8; domain reference 6.3:
//! never dropped silently).
//!
//! Words are merged three ways ([`crate::text::merge`]); where both sides changed the same words the chair chooses. What no
//! merge can answer (the clause is gone, a fact was set otherwise) needs re-basing by its sponsors.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::apply::{Ground, anchor, apply};
use super::operation::{Basis, Operation};
use crate::text::clause::{all_stand, standing};
use crate::text::facts::Fact;
use crate::text::merge::{Choice, Merge, lost_brackets, merge};
use crate::text::{Bracket, Clause, ClauseId, Facts, FactsHash, Wording};

/// Why an operation cannot be carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Stuck {
    /// The clause is gone.
    Gone,
    /// The clause that was to go reads otherwise now; whether it is still to go is for the sponsors to say.
    Rewritten,
    /// The clause has become of another kind or level than the one it was and the one it was to be.
    Reshaped,
    /// These facts were set otherwise meanwhile.
    FactsChanged {
        /// Which.
        facts: Vec<Fact>,
    },
    /// What it was to stand behind stands under it now.
    AnchorInside,
}

/// An operation, carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Carried {
    /// It fits the text as it is.
    Clean {
        /// The operation, based on the text as it is.
        operation: Box<Operation>,
    },
    /// The text says so already.
    Fulfilled {
        /// The clause.
        clause: ClauseId,
    },
    /// Both sides changed the same words; the chair chooses.
    Choice {
        /// The clause as it is.
        on: Basis,
        /// The wordings: *base* of the revision, *ours* of the text as it is, *theirs* of the amendment.
        merge: Merge,
    },
    /// It needs re-basing.
    Stuck {
        /// The clause.
        clause: ClauseId,
        /// Why.
        #[serde(flatten)]
        why: Stuck,
    },
}

/// What the chair takes on a clause where both sides changed the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// The clause as it was on the screen: *ours* are its words, and no others.
    pub on: Basis,
    /// Which of the wordings stands, overlap by overlap.
    pub take: Vec<Choice>,
}

/// What came of carrying an amendment over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It can be accepted as it is.
    Clean,
    /// There is nothing left to accept: the text says all of it.
    Fulfilled,
    /// The chair chooses between wordings first.
    Choice,
    /// Its sponsors must say anew what they want: the flag *needs re-basing*.
    NeedsRebasing,
}

/// An amendment carried over, operation by operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rebased {
    /// What became of each operation, in their order.
    pub steps: Vec<Carried>,
}

impl Rebased {
    /// What came of it as a whole.
    #[must_use]
    pub fn fit(&self) -> Fit {
        let any = |test: fn(&Carried) -> bool| self.steps.iter().any(test);
        if any(|step| matches!(step, Carried::Stuck { .. })) {
            Fit::NeedsRebasing
        } else if any(|step| matches!(step, Carried::Choice { .. })) {
            Fit::Choice
        } else if any(|step| matches!(step, Carried::Clean { .. })) {
            Fit::Clean
        } else {
            Fit::Fulfilled
        }
    }

    /// Those of the clauses on which the chair has chosen that read otherwise by now, or that there is nothing left to choose on.
    #[must_use]
    pub fn read_otherwise(&self, choices: &[Chosen]) -> Vec<ClauseId> {
        let asks = |chosen: &Chosen| {
            self.steps.iter().any(|step| matches!(step, Carried::Choice { on, .. } if *on == chosen.on))
        };
        choices.iter().filter(|chosen| !asks(chosen)).map(|chosen| chosen.on.clause.clone()).collect()
    }

    /// The operations on the text as it is, with the chair's choices for each clause that needs some, in order. Nothing when
    /// choices are missing, too many or made on other words, when one leaves no words, or when something needs re-basing.
    #[must_use]
    pub fn resolve(&self, choices: &[Chosen]) -> Option<Vec<Operation>> {
        let mut choices = choices.iter();
        let mut operations = Vec::new();
        for step in &self.steps {
            match step {
                Carried::Clean { operation } => operations.push((**operation).clone()),
                Carried::Fulfilled { .. } => {}
                Carried::Stuck { .. } => return None,
                Carried::Choice { on, merge } => {
                    let chosen = choices.next().filter(|chosen| chosen.on == *on)?;
                    let wording = merge.resolve(&chosen.take)?;
                    if wording.is_blank() {
                        return None;
                    }
                    // Choosing what stands there everywhere leaves nothing to do.
                    if merge.resolve(&vec![Choice::Ours; merge.overlaps()])? != wording {
                        operations.push(Operation::Replace { on: on.clone(), wording });
                    }
                }
            }
        }
        choices.next().is_none().then_some(operations)
    }

    /// The hand-set brackets of a text that its clauses have no more once this is in it, for whoever accepts it to see. Where choices
    /// are still to be made, those that go in any case; a clause that is deleted takes its own with it and is not named.
    #[must_use]
    pub fn lost_brackets(&self, now: &[Clause], choices: &[Chosen]) -> Vec<(ClauseId, Bracket)> {
        let clean = |step: &Carried| match step {
            Carried::Clean { operation } => Some((**operation).clone()),
            _ => None,
        };
        let operations =
            self.resolve(choices).unwrap_or_else(|| self.steps.iter().filter_map(clean).collect());
        let mut lost = Vec::new();
        for operation in &operations {
            let Operation::Replace { on, wording } = operation else { continue };
            let Some(reads) = now.iter().find(|clause| clause.id == on.clause) else { continue };
            // What both sides agreed to lift was merged already: of the text's own, each that is not there is lost.
            let gone = lost_brackets(&Wording::default(), &reads.wording, wording, wording);
            lost.extend(gone.into_iter().map(|bracket| (on.clause.clone(), bracket)));
        }
        lost
    }
}

/// Carries the operations of an amendment over from the clauses of the revision they cite to the text of `ground`.
#[must_use]
pub fn rebase(number: u32, operations: &[Operation], base: &[Clause], ground: &Ground<'_>) -> Rebased {
    // The text has hundreds of clauses, and a thousand amendments are carried over to it for one page: nothing is copied.
    let now =
        if all_stand(ground.now) { Cow::Borrowed(ground.now) } else { standing(ground.now.to_vec()).into() };
    let carry = Carry { operations, base, now: &now, ground };
    let mut steps: Vec<Carried> = operations.iter().map(|operation| carry.step(operation)).collect();
    // Whether something would be moved into itself shows only when the operations before it are done.
    while steps.iter().any(moves) {
        let clean = steps.iter().enumerate().filter_map(|(at, step)| match step {
            Carried::Clean { operation } => Some((at, (**operation).clone())),
            _ => None,
        });
        let (places, clean): (Vec<usize>, Vec<Operation>) = clean.unzip();
        let Err(fault) = apply(ground, number, &clean) else { break };
        let Some(at) = fault.operation.and_then(|index| places.get(index).copied()) else { break };
        steps[at] = Carried::Stuck { clause: operations[at].clause().clone(), why: Stuck::AnchorInside };
    }
    Rebased { steps }
}

fn moves(step: &Carried) -> bool {
    matches!(step, Carried::Clean { operation } if matches!(**operation, Operation::Move { .. }))
}

struct Carry<'a> {
    operations: &'a [Operation],
    base: &'a [Clause],
    now: &'a [Clause],
    ground: &'a Ground<'a>,
}

impl Carry<'_> {
    fn step(&self, operation: &Operation) -> Carried {
        let id = operation.clause();
        let clean = |operation| Carried::Clean { operation: Box::new(operation) };
        let fulfilled = || Carried::Fulfilled { clause: id.clone() };
        let stuck = |why| Carried::Stuck { clause: id.clone(), why };
        let at = self.now.iter().position(|clause| clause.id == *id);

        if let Operation::Insert { after, clause } = operation {
            let after = self.anchor(after.as_ref());
            return match at {
                Some(_) => fulfilled(),
                None => clean(Operation::Insert { after, clause: clause.clone() }),
            };
        }
        let Some(at) = at else {
            let gone = matches!(operation, Operation::Delete { .. });
            return if gone { fulfilled() } else { stuck(Stuck::Gone) };
        };
        let now = &self.now[at];
        // A clause that the revision does not have was checked when the amendment was tabled; without it there is no base.
        let Some(was) = self.base.iter().find(|clause| clause.id == *id) else { return stuck(Stuck::Gone) };
        let on = Basis::of(now);
        match operation {
            Operation::Insert { .. } => fulfilled(),
            Operation::Delete { .. } if on.hash != was.content_hash() => stuck(Stuck::Rewritten),
            Operation::Delete { .. } => clean(Operation::Delete { on }),
            Operation::Move { after, .. } => {
                let after = self.anchor(after.as_ref());
                clean(Operation::Move { on, after })
            }
            // Most often the text reads as it did, and there is nothing to merge.
            Operation::Replace { wording, .. } if was.wording == now.wording && *wording != now.wording => {
                clean(Operation::Replace { on, wording: wording.clone() })
            }
            Operation::Replace { wording, .. } => {
                let merge = merge(&was.wording, &now.wording, wording);
                match merge.settled() {
                    None => Carried::Choice { on, merge },
                    Some(words) if words == now.wording => fulfilled(),
                    Some(words) => clean(Operation::Replace { on, wording: words }),
                }
            }
            Operation::Reshape { kind, level, .. } => {
                let shape = |clause: &Clause| (clause.kind, clause.kind.settled_level(clause.level));
                let wanted = (*kind, kind.settled_level(*level));
                if shape(now) == wanted {
                    fulfilled()
                } else if shape(now) == shape(was) {
                    clean(Operation::Reshape { on, kind: *kind, level: *level })
                } else {
                    stuck(Stuck::Reshaped)
                }
            }
            Operation::Facts { facts, .. } => {
                let (merged, clashes) = merge_facts(&was.facts, &now.facts, facts);
                if !clashes.is_empty() {
                    stuck(Stuck::FactsChanged { facts: clashes })
                } else if FactsHash::of(&merged) == now.facts_hash() {
                    fulfilled()
                } else {
                    clean(Operation::Facts { on, was: now.facts_hash(), facts: merged })
                }
            }
        }
    }

    /// Where the anchor is in the text as it is; one that this amendment inserts stays as it is.
    fn anchor(&self, after: Option<&ClauseId>) -> Option<ClauseId> {
        let after = after?;
        let own = |op: &Operation| matches!(op, Operation::Insert { clause, .. } if clause.id == *after);
        if self.operations.iter().any(own) {
            return Some(after.clone());
        }
        anchor(self.now, self.ground, after).map(|at| self.now[at].id.clone())
    }
}

/// Facts merged one by one: what only one side changed is taken; those that both set otherwise are named.
pub(super) fn merge_facts(was: &Facts, now: &Facts, wanted: &Facts) -> (Facts, Vec<Fact>) {
    let (mut merged, mut clashes) = (now.clone(), Vec::new());
    for fact in Fact::ALL {
        let (old, ours, theirs) = (was.values(fact), now.values(fact), wanted.values(fact));
        if theirs == old || theirs == ours {
            continue;
        }
        if ours == old {
            merged.take(fact, wanted);
        } else {
            clashes.push(fact);
        }
    }
    (merged, clashes)
}

#[cfg(test)]
#[path = "rebase_tests.rs"]
mod tests;
