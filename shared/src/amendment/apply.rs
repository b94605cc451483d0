//! What a text would be with an amendment in it. Nothing is stored here; accepting, previews and packages all ask this.

use std::collections::BTreeMap;

use super::check::{Fault, FaultCode};
use super::operation::{Basis, Operation};
use crate::text::clause::standing;
use crate::text::order::place;
use crate::text::outline::section;
use crate::text::{Clause, ClauseId};

/// The text that operations are applied to, and what must be known of how it came about.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The clauses as they are now.
    pub now: &'a [Clause],
    /// The order of the revision that the operations cite: where an anchor that is gone has stood.
    pub base: &'a [ClauseId],
    /// The clauses that accepted amendments have inserted, with their numbers.
    pub inserted: &'a BTreeMap<ClauseId, u32>,
}

static NONE_INSERTED: BTreeMap<ClauseId, u32> = BTreeMap::new();

impl<'a> Ground<'a> {
    /// A text in which nothing has been inserted since the revision.
    #[must_use]
    pub fn of(now: &'a [Clause], base: &'a [ClauseId]) -> Self {
        Self { now, base, inserted: &NONE_INSERTED }
    }
}

/// The clauses as they would be, in order, with keys that keep it; deleted ones are left out.
///
/// Operations are done in their order, `number` being the amendment's. Inserts at one place stand in the order of the
/// amendments' numbers, whichever was accepted first; an anchor that is gone falls to the nearest earlier clause of the base
/// (text model 8).
///
/// # Errors
/// The first operation that does not fit: its clause is gone, or reads otherwise than its author saw ([`super::rebase`] is
/// for those), the inserted clause stands there already, or something would be moved into itself.
pub fn apply(ground: &Ground<'_>, number: u32, operations: &[Operation]) -> Result<Vec<Clause>, Fault> {
    let mut text = standing(ground.now.to_vec());
    // Hashing the whole text for one amendment would be most of the work.
    let named =
        |clause: &&Clause| operations.iter().any(|one| one.on().is_some_and(|on| on.clause == clause.id));
    let seen: BTreeMap<ClauseId, Basis> =
        text.iter().filter(named).map(|c| (c.id.clone(), Basis::of(c))).collect();
    let mut inserted = ground.inserted.clone();
    for (index, operation) in operations.iter().enumerate() {
        let fault = |code| Fault { operation: Some(index), code };
        if let Some(on) = operation.on() {
            match seen.get(&on.clause) {
                None => return Err(fault(FaultCode::UnknownClause)),
                Some(now) if now.hash != on.hash => return Err(fault(FaultCode::OtherWording)),
                Some(_) => {}
            }
        }
        if let Operation::Insert { clause, .. } = operation {
            inserted.insert(clause.id.clone(), number);
        }
        let known = Ground { inserted: &inserted, ..*ground };
        take_step(&mut text, &known, number, operation).map_err(fault)?;
    }
    Ok(text)
}

/// Does one operation, whatever the content it was based on.
pub(super) fn take_step(
    text: &mut Vec<Clause>,
    ground: &Ground<'_>,
    number: u32,
    operation: &Operation,
) -> Result<(), FaultCode> {
    let find = |text: &[Clause], id: &ClauseId| text.iter().position(|clause| clause.id == *id);
    if let Operation::Insert { after, clause } = operation {
        if find(text, &clause.id).is_some() {
            return Err(FaultCode::IdTaken);
        }
        let at = gap(text, ground, number, after.as_ref());
        put(text, at, vec![clause.at(String::new())]);
        return Ok(());
    }
    let at = find(text, operation.clause()).ok_or(FaultCode::UnknownClause)?;
    match operation {
        Operation::Insert { .. } => {}
        Operation::Replace { wording, .. } => text[at].wording = wording.clone(),
        Operation::Delete { .. } => {
            text.remove(at);
        }
        Operation::Move { after, .. } => {
            let section = section(text, at);
            let anchor = after.as_ref().map(|id| anchor(text, ground, id));
            if let Some(Some(anchor)) = anchor
                && section.contains(&anchor)
            {
                return Err(FaultCode::AnchorInside);
            }
            let moved: Vec<Clause> = text.drain(section).collect();
            let at = gap(text, ground, number, after.as_ref());
            put(text, at, moved);
        }
        Operation::Reshape { kind, level, .. } => {
            text[at].kind = *kind;
            text[at].level = kind.settled_level(*level);
        }
        Operation::Facts { facts, .. } => text[at].facts = facts.clone(),
    }
    Ok(())
}

/// Where an anchor stands: itself, or when it is gone the nearest earlier clause of the base; nothing for the beginning.
pub(super) fn anchor(text: &[Clause], ground: &Ground<'_>, id: &ClauseId) -> Option<usize> {
    let find = |id: &ClauseId| text.iter().position(|clause| clause.id == *id);
    find(id).or_else(|| {
        let was = ground.base.iter().position(|one| one == id)?;
        ground.base[..was].iter().rev().find_map(find)
    })
}

/// The index at which something stands that goes behind an anchor: past what amendments of lower numbers, and this one
/// itself, have inserted at the same place.
fn gap(text: &[Clause], ground: &Ground<'_>, number: u32, after: Option<&ClauseId>) -> usize {
    let start = after.and_then(|id| anchor(text, ground, id)).map_or(0, |at| at + 1);
    let earlier = |clause: &&Clause| {
        !ground.base.contains(&clause.id) && ground.inserted.get(&clause.id).is_some_and(|n| *n <= number)
    };
    start + text[start..].iter().take_while(earlier).count()
}

/// Puts clauses at an index, with keys between their neighbours'.
fn put(text: &mut Vec<Clause>, at: usize, clauses: Vec<Clause>) {
    let existing: Vec<&str> = text.iter().map(|clause| clause.pos.as_str()).collect();
    let placing = place(&existing, at, clauses.len());
    for (index, key) in placing.shifted {
        text[index].pos = key;
    }
    let placed = clauses.into_iter().zip(placing.keys).map(|(clause, pos)| Clause { pos, ..clause });
    text.splice(at..at, placed);
}

#[cfg(test)]
#[path = "apply_tests.rs"]
mod tests;
