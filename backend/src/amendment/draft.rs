//! The draft of an amendment: the slice it begins with, and what it asks for as it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use shared::amendment::{Fault, FaultCode, Ground, Operation, SLICE_MOST, apply, check, operations};
use shared::api::amendment::{OnTop, SinceBegun};
use shared::id::{AmendmentId, TextId};
use shared::problem::Code;
use shared::text::outline::section;
use shared::text::{Clause, ClauseId, DraftHash, order};
use shared::time::Instant;

use super::basis::{self, Basis, bodies};
use super::fault::faultless;
use super::store::{Draft, Known, On};
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
    /// What of that it asks for on top of the amendment that it amends.
    pub on_top: Option<OnTop>,
    /// What is wrong with them.
    pub faults: Vec<Fault>,
}

impl Asked {
    /// The hash of what a head has before them who is to release it, with why it is wanted.
    pub fn hash(&self, reason: &str) -> DraftHash {
        let on_top = self.on_top.as_ref().map(|on_top| &on_top.operations);
        DraftHash::of(&(reason, &self.operations, on_top))
    }
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
        faultless(&check(operations, now, is_member), operations, "/operations")?;
    }
    let range = range(now, clauses, operations)?;
    let none = BTreeMap::new();
    let after = apply(&basis.ground(&none), u32::MAX, operations).map_err(|fault| {
        faultless(&[fault], operations, "/operations").err().unwrap_or_else(|| Code::DraftFaulty.into())
    })?;
    Ok(Slice { draft: cut(now, &range, &after), base: now[range].to_vec() })
}

/// Where the slice is: from the first to the last of `clauses` and of what `operations` touch.
///
/// # Errors
/// `draft_faulty` when there is nothing in it; `amendment_too_large`.
pub(super) fn range(
    now: &[Clause],
    clauses: &[ClauseId],
    operations: &[Operation],
) -> Result<Range<usize>, Problem> {
    let find = |id: &ClauseId| now.iter().position(|clause| clause.id == *id);
    let mut touched: Vec<usize> = clauses.iter().filter_map(find).collect();
    for operation in operations {
        let own = find(operation.clause());
        touched.extend(own);
        match operation {
            Operation::Insert { after, .. } | Operation::Move { after, .. } => match after {
                Some(after) => touched.extend(find(after)),
                // It is put before the first clause.
                None => touched.extend((!now.is_empty()).then_some(0)),
            },
            _ => {}
        }
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
    Ok(range)
}

/// What stands in the place of a slice of the text in what the text would be.
pub(super) fn cut(now: &[Clause], range: &Range<usize>, after: &[Clause]) -> Vec<Clause> {
    let place = |id: &ClauseId| after.iter().position(|clause| clause.id == *id);
    let start = range.start.checked_sub(1).and_then(|at| place(&now[at].id)).map_or(0, |at| at + 1);
    let end = now.get(range.end).and_then(|next| place(&next.id)).unwrap_or(after.len());
    after[start..end.max(start)].to_vec()
}

/// Makes the draft's text.
pub(super) async fn begin(
    app: &App,
    tx: &Tx,
    id: AmendmentId,
    basis: &Basis,
    slice: &Slice,
    on: Option<On>,
    reason: String,
) -> Result<Draft, Problem> {
    let text = text::create_draft(app, tx, &basis.text, id, &slice.draft).await?;
    // What is cited must be readable for as long as anything refers to it, also where it was read from a revision.
    Ok(Draft {
        text,
        base: basis::known(&slice.base),
        order: basis.order.clone(),
        reason,
        begun_at: tx.at(),
        on,
    })
}

/// What the drafts of amendments to a text are held against: read once, however many they are.
pub(super) struct Against {
    /// The clauses of the text, those that are gone included.
    rest: Vec<Clause>,
    /// The codes of the members of the day.
    members: Vec<String>,
}

impl Against {
    /// A text as it is settled.
    pub async fn of(connection: &impl Connection, of: TextId, at: Instant) -> Result<Self, Problem> {
        let mut rest: Vec<Clause> =
            text::clauses(connection, of).await?.iter().map(text::Projected::clause).collect();
        rest.extend(text::deleted(connection, of).await?.iter().map(text::Projected::clause));
        let members = member::on(connection, at.date()).await?;
        Ok(Self { rest, members: members.into_iter().map(|member| member.code.to_string()).collect() })
    }
}

/// What a draft asks for of the text that it amends, as its projection has it; settle it first.
pub(super) async fn asked(
    connection: &impl Connection,
    draft: &Draft,
    against: &Against,
) -> Result<Asked, Problem> {
    let rest = &against.rest;
    let cited = basis::clauses(&draft.base, &bodies(connection, &draft.base).await?);
    let written: Vec<Clause> =
        text::clauses(connection, draft.text).await?.iter().map(text::Projected::clause).collect();
    let on_top = draft.on.as_ref().map(|on| {
        let base = whole(&in_place_of(&draft.order, &cited, &on.base), &on.base, rest.clone());
        let operations = between(&base, &on.base, &written);
        OnTop { base: named(&operations, &base), operations }
    });
    let base = whole(&draft.order, &cited, rest.clone());
    let operations = between(&base, &cited, &written);
    let is_member = |code: &str| against.members.iter().any(|member| member == code);
    let mut faults = check(&operations, &base, is_member);
    // What says the same as the amendment that it amends asks for nothing, whatever that one asks for.
    let nothing = on_top.as_ref().is_some_and(|on_top| on_top.operations.is_empty());
    if nothing && !operations.is_empty() {
        faults.push(Fault { operation: None, code: FaultCode::Nothing });
    }
    Ok(Asked { base: basis::known(&named(&operations, &base)), operations, on_top, faults })
}

/// What has become of the clauses that a draft works on, in the text of which these stand now.
pub(super) fn since(cited: &[Known], now: &[Clause], agreed: &BTreeSet<ClauseId>) -> SinceBegun {
    let mut since = SinceBegun::default();
    for known in cited {
        match now.iter().find(|clause| clause.id == known.clause) {
            None => since.gone.push(known.clause.clone()),
            Some(now) if now.content_hash() != known.hash || now.facts_hash() != known.facts => {
                since.changed.push(known.clause.clone());
            }
            Some(_) => {}
        }
        if agreed.contains(&known.clause) {
            since.agreed.push(known.clause.clone());
        }
    }
    since
}

/// What turns the cited clauses of a text into what is written.
fn between(base: &[Clause], cited: &[Clause], written: &[Clause]) -> Vec<Operation> {
    let within = |cited: &Clause| base.iter().position(|clause| clause.id == cited.id);
    let places: Vec<usize> = cited.iter().filter_map(within).collect();
    let range = match (places.first(), places.last()) {
        (Some(first), Some(last)) => *first..*last + 1,
        _ => 0..0,
    };
    operations(base, range, written)
}

/// The clauses that operations name.
fn named(operations: &[Operation], base: &[Clause]) -> Vec<Clause> {
    let is_named = |clause: &&Clause| {
        operations.iter().any(|operation| operation.on().is_some_and(|on| on.clause == clause.id))
    };
    base.iter().filter(is_named).cloned().collect()
}

/// The order of a text in which other clauses stand in the place of a slice.
fn in_place_of(order: &[ClauseId], slice: &[Clause], other: &[Clause]) -> Vec<ClauseId> {
    let first = order.iter().position(|id| slice.first().is_some_and(|clause| clause.id == *id));
    let (before, after) = order.split_at(first.unwrap_or(0));
    let replaced = |id: &&ClauseId| slice.iter().chain(other).any(|clause| clause.id == **id);
    let kept = |part: &[ClauseId]| part.iter().filter(|id| !replaced(id)).cloned().collect::<Vec<_>>();
    [kept(before), other.iter().map(|clause| clause.id.clone()).collect(), kept(after)].concat()
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

/// Those of the operations that can be done on a text, for a draft to begin with: what cannot be carried over is left as it stands.
pub(super) fn carried(operations: &[Operation], ground: &Ground<'_>) -> Vec<Operation> {
    // One after the other, so that one that no longer fits does not take the rest with it.
    let mut kept: Vec<Operation> = Vec::new();
    for operation in operations {
        kept.push(operation.clone());
        if apply(ground, u32::MAX, &kept).is_err() || !check(&kept, ground.now, |_| true).is_empty() {
            kept.pop();
        }
    }
    kept
}
