//! The draft of an amendment: the slice it begins with, and what it asks for as it is written.

use std::collections::BTreeMap;
use std::ops::Range;

use shared::amendment::{Fault, Ground, Operation, SLICE_MOST, apply, check, operations};
use shared::id::AmendmentId;
use shared::problem::Code;
use shared::text::outline::section;
use shared::text::{Clause, ClauseId, order};
use shared::time::Instant;

use super::basis::{self, Basis, bodies};
use super::fault::faultless;
use super::store::{Draft, Known};
use crate::app::App;
use crate::db::{Connection, Tx};
use crate::member;
use crate::problem::Problem;
use crate::text;

/// What a draft asks for.
pub(super) struct Asked {
    /// The operations.
    pub operations: Vec<Operation>,
    /// The clauses that they name, as they read where it was begun.
    pub base: Vec<Known>,
    /// What is wrong with them.
    pub faults: Vec<Fault>,
}

/// The clauses an amendment is about, as it begins.
pub(super) struct Slice {
    /// As they read.
    pub base: Vec<Clause>,
    /// As the draft has them from the start.
    pub draft: Vec<Clause>,
}

/// The slice from the first to the last of `clauses` and of what `operations` touch, with the operations done.
///
/// # Errors
/// What is wrong with the operations, below `/operations`; `amendment_too_large` when the slice is.
pub(super) fn slice(
    basis: &Basis,
    clauses: &[ClauseId],
    operations: &[Operation],
    is_member: impl Fn(&str) -> bool,
) -> Result<Slice, Problem> {
    let now = &basis.now;
    if !operations.is_empty() {
        faultless(&check(operations, now, is_member), "/operations")?;
    }
    let find = |id: &ClauseId| now.iter().position(|clause| clause.id == *id);
    let mut touched: Vec<usize> = clauses.iter().filter_map(find).collect();
    for operation in operations {
        let anchor = operation.anchor().and_then(find);
        let own = find(operation.clause());
        touched.extend(anchor);
        touched.extend(own);
        if let (Operation::Move { .. }, Some(own)) = (operation, own) {
            touched.push(section(now, own).end - 1);
        }
    }
    let (Some(first), Some(last)) = (touched.iter().min(), touched.iter().max()) else {
        return Err(Problem::new(Code::DraftFaulty));
    };
    let range: Range<usize> = *first..*last + 1;
    if range.len() > SLICE_MOST {
        return Err(Problem::new(Code::AmendmentTooLarge));
    }
    let none = BTreeMap::new();
    let after = apply(&basis.ground(&none), u32::MAX, operations).map_err(|fault| {
        faultless(&[fault], "/operations").err().unwrap_or_else(|| Code::DraftFaulty.into())
    })?;
    let place = |id: &ClauseId| after.iter().position(|clause| clause.id == *id);
    let start = range.start.checked_sub(1).and_then(|at| place(&now[at].id)).map_or(0, |at| at + 1);
    let end = now.get(range.end).and_then(|next| place(&next.id)).unwrap_or(after.len());
    Ok(Slice { base: now[range].to_vec(), draft: after[start..end.max(start)].to_vec() })
}

/// Makes the draft's text.
pub(super) async fn begin(
    app: &App,
    tx: &Tx,
    id: AmendmentId,
    basis: &Basis,
    slice: &Slice,
    reason: String,
) -> Result<Draft, Problem> {
    let text = text::create_draft(app, tx, &basis.text, id, &slice.draft).await?;
    // What is cited must be readable for as long as anything refers to it, also where it was read from a revision.
    Ok(Draft { text, base: basis::known(&slice.base), order: basis.order.clone(), reason, begun_at: tx.at() })
}

/// What a draft asks for as its projection has it; settle it first. `of` is the text it amends.
pub(super) async fn asked(
    connection: &impl Connection,
    of: shared::id::TextId,
    draft: &Draft,
    at: Instant,
) -> Result<Asked, Problem> {
    let bodies = bodies(connection, &draft.base).await?;
    let cited = basis::clauses(&draft.base, &bodies);
    let mut rest: Vec<Clause> =
        text::clauses(connection, of).await?.iter().map(text::Projected::clause).collect();
    rest.extend(text::deleted(connection, of).await?.iter().map(text::Projected::clause));
    let base = whole(&draft.order, &cited, rest);
    let within = |id: &ClauseId| base.iter().position(|clause| clause.id == *id);
    let places: Vec<usize> = cited.iter().filter_map(|clause| within(&clause.id)).collect();
    let range = match (places.first(), places.last()) {
        (Some(first), Some(last)) => *first..*last + 1,
        _ => 0..0,
    };
    let written: Vec<Clause> =
        text::clauses(connection, draft.text).await?.iter().map(text::Projected::clause).collect();
    let operations = operations(&base, range, &written);
    let members = member::on(connection, at.date()).await?;
    let is_member = |code: &str| members.iter().any(|member| member.code.to_string() == code);
    let faults = check(&operations, &base, is_member);
    let named: Vec<Clause> = base
        .into_iter()
        .filter(|clause| {
            operations.iter().any(|operation| operation.on().is_some_and(|on| on.clause == clause.id))
        })
        .collect();
    Ok(Asked { base: basis::known(&named), operations, faults })
}

/// The whole text in the order it had, with the slice as it was cited and all else as it is now, standing or not.
fn whole(ids: &[ClauseId], cited: &[Clause], rest: Vec<Clause>) -> Vec<Clause> {
    let mut rest: BTreeMap<ClauseId, Clause> =
        rest.into_iter().map(|clause| (clause.id.clone(), clause)).collect();
    let mut cited: BTreeMap<ClauseId, Clause> =
        cited.iter().map(|clause| (clause.id.clone(), clause.clone())).collect();
    let keys = order::n_between(None, None, ids.len()).unwrap_or_default();
    ids.iter()
        .zip(keys)
        .filter_map(|(id, pos)| {
            let clause = match cited.remove(id) {
                Some(clause) => clause,
                // Where it was gone when the draft was begun it is no neighbour of the slice.
                None => rest.remove(id).filter(|clause| clause.gone.is_none())?,
            };
            Some(Clause { pos, gone: None, ..clause })
        })
        .collect()
}

/// The text that operations make of a slice of the text as it is now, for a next version to begin with: what cannot be
/// carried over is left as it stands.
pub(super) fn carried(operations: &[Operation], basis: &Basis, ground: &Ground<'_>) -> Vec<Operation> {
    // One after the other, so that one that no longer fits does not take the rest with it.
    let mut kept: Vec<Operation> = Vec::new();
    for operation in operations {
        kept.push(operation.clone());
        if apply(ground, u32::MAX, &kept).is_err() || !check(&kept, &basis.now, |_| true).is_empty() {
            kept.pop();
        }
    }
    kept
}
