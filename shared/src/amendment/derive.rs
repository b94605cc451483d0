//! From a draft to operations: what a delegation made of a slice of the text, as the list that is tabled (text model 8: at
//! tabling a draft is frozen).

use std::collections::BTreeSet;
use std::ops::Range;

use super::apply::{Ground, take_step};
use super::operation::{Basis, NewClause, Operation};
use crate::text::redline::{Place, compare};
use crate::text::{Clause, ClauseId};

/// The operations that turn the slice of a revision's clauses into the draft's. Both are in their order, without clauses that
/// are gone; applied to the revision, the operations give exactly the draft in the place of the slice.
///
/// Few moves are made where few clauses changed places: what kept its order stays, as the redline has it.
#[must_use]
pub fn operations(base: &[Clause], slice: Range<usize>, draft: &[Clause]) -> Vec<Operation> {
    let slice = slice.start.min(base.len())..slice.end.min(base.len());
    // What stands behind the slice may stand under something in it, and then moves along: it is put back like the rest.
    let mut target = draft.to_vec();
    target.extend_from_slice(&base[slice.end..]);
    let drafted: BTreeSet<&ClauseId> = target.iter().map(|clause| &clause.id).collect();
    let order: Vec<ClauseId> = base.iter().map(|clause| clause.id.clone()).collect();
    let ground = Ground::of(base, &order);
    let mut text = base.to_vec();
    let mut operations = Vec::new();
    let mut done = |text: &mut Vec<Clause>, operation: Operation| {
        // Only operations that can be done are made here; one that could not would leave the text as it is.
        if take_step(text, &ground, u32::MAX, &operation).is_ok() {
            operations.push(operation);
        }
    };

    for clause in base[slice.clone()].iter().filter(|clause| !drafted.contains(&clause.id)) {
        done(&mut text, Operation::Delete { on: Basis::of(clause) });
    }
    let redline = compare(&base[slice.start..], &target);
    let mut moved: BTreeSet<&ClauseId> =
        redline.entries.iter().filter(|entry| entry.place == Place::Moved).map(|entry| &entry.id).collect();
    for (index, wanted) in target.iter().enumerate() {
        let at = slice.start + index;
        let before = |text: &[Clause]| at.checked_sub(1).map(|i| text[i].id.clone());
        if !base.iter().any(|clause| clause.id == wanted.id) {
            let after = before(&text);
            done(&mut text, Operation::Insert { after, clause: NewClause::from(wanted) });
            continue;
        }
        // What moved away from here goes first, each once, so that what stayed need not move.
        while let Some(here) = text.get(at).filter(|here| here.id != wanted.id).cloned()
            && moved.remove(&here.id)
        {
            let goal = target.iter().position(|clause| clause.id == here.id).unwrap_or(index);
            let standing = |id: &ClauseId| *id != here.id && text[at..].iter().any(|clause| clause.id == *id);
            let Some(after) =
                target[index..goal].iter().rev().map(|clause| &clause.id).find(|id| standing(id))
            else {
                break;
            };
            let after = Some(after.clone());
            done(&mut text, Operation::Move { on: Basis::of(&here), after });
        }
        if text.get(at).is_none_or(|here| here.id != wanted.id) {
            let on = base.iter().find(|clause| clause.id == wanted.id).map(Basis::of);
            let after = before(&text);
            if let Some(on) = on {
                done(&mut text, Operation::Move { on, after });
            }
        }
    }
    for wanted in draft {
        let Some(was) = base.iter().find(|clause| clause.id == wanted.id) else { continue };
        let on = Basis::of(was);
        if was.wording != wanted.wording {
            done(&mut text, Operation::Replace { on: on.clone(), wording: wanted.wording.clone() });
        }
        let shape = |clause: &Clause| (clause.kind, clause.kind.settled_level(clause.level));
        if shape(was) != shape(wanted) {
            let (kind, level) = shape(wanted);
            done(&mut text, Operation::Reshape { on: on.clone(), kind, level });
        }
        if was.facts_hash() != wanted.facts_hash() {
            done(&mut text, Operation::Facts { on, was: was.facts_hash(), facts: wanted.facts.clone() });
        }
    }
    operations
}
