//! What a draft begins with that does not begin on the text alone: on the words of an amendment, which another amends, writes
//! anew in its next version, or takes over.

use shared::amendment::{Amends, Carried, Ground, Operation, Rebased, apply, may_amend, operations, rebase};
use shared::api::amendment::AtVersion;
use shared::problem::{Code, FieldCode};
use shared::text::merge::Choice;
use shared::text::{Clause, ClauseId};

use super::basis::Basis;
use super::draft::{self, Slice, carried};
use super::fault::refused;
use super::step::known;
use super::store::{self, On, Stored};
use super::view::Around;
use crate::db::Tx;
use crate::permit::Caller;
use crate::problem::Problem;

/// What a draft begins with.
pub(super) struct Beginning {
    /// The clauses.
    pub slice: Slice,
    /// The amendment that it amends, as that is now.
    pub on: Option<On>,
}

/// On an amendment that the caller would amend: the draft begins as that one would have the text. `clauses` are those that are to
/// belong to it besides. The text must be held, so that the amendment stays as it is read here.
///
/// # Errors
/// `not_found` when for the caller there is no such amendment; why it cannot be amended; `stale` when it has a new version.
pub(super) async fn on_amendment(
    tx: &Tx,
    caller: &Caller,
    basis: &Basis,
    clauses: &[ClauseId],
    at: AtVersion,
) -> Result<(Amends, Beginning), Problem> {
    let host = known(tx.sql(), caller, store::find(tx.sql(), at.id).await?).await?;
    if host.of.id != basis.text.id {
        return Err(Problem::field("/amends/id", FieldCode::Unknown));
    }
    let record = &host.stored.record;
    may_amend(record, &caller.seat).map_err(refused)?;
    if record.version != at.version {
        return Err(Code::Stale.into());
    }
    let amends = Amends { number: record.number.ok_or_else(Problem::not_found)?, version: record.version };
    let around = Around::of(tx.sql(), basis.text.id).await?;
    Ok((amends, with_words(&around, basis, clauses, &host.stored, Some(&host.stored))?))
}

/// With the words of an amendment, carried over to the text as it is now, so that revising is also how it is re-based: where both
/// changed the same words it has the amendment's, and what no longer fits is left as it stands. `on` is the amendment that the
/// draft amends: what it has now is what the words are carried over to.
///
/// # Errors
/// When nothing is left to write on, or too much.
pub(super) fn with_words(
    around: &Around,
    basis: &Basis,
    clauses: &[ClauseId],
    of: &Stored,
    on: Option<&Stored>,
) -> Result<Beginning, Problem> {
    let ground = basis.ground(&around.inserted);
    let mut clauses = clauses.to_vec();
    for stored in [Some(of), on].into_iter().flatten() {
        let cited = around.versions.get(&stored.id).map(|frozen| &frozen.base);
        clauses.extend(cited.into_iter().flatten().map(|known| known.clause.clone()));
    }
    let Some(on) = on else {
        let operations = carried(&wanted(around.rebased(of, &ground)), &ground);
        let slice = draft::slice(basis, &place(basis, clauses, &operations), &operations, |_| true)?;
        return Ok(Beginning { slice, on: None });
    };
    let fits = |done: Result<Vec<Clause>, _>| done.map_err(|_| Problem::new(Code::NeedsRebasing));
    let asked = carried(&wanted(around.rebased(on, &ground)), &ground);
    let amended = fits(apply(&ground, u32::MAX, &asked))?;
    let on_top = around.versions.get(&of.id).and_then(|frozen| frozen.on_top.as_ref());
    let text = match on_top {
        _ if of.id == on.id => amended.clone(),
        Some(on_top) => {
            let order = with_new(&basis.order, &amended);
            let ground = Ground { now: &amended, base: &order, inserted: &around.inserted };
            let number = of.record.number.unwrap_or(u32::MAX);
            let own =
                carried(&wanted(Some(rebase(number, &on_top.operations, &on_top.base, &ground))), &ground);
            fits(apply(&ground, u32::MAX, &own))?
        }
        // It was written anew when what it amends was in the text.
        None => fits(apply(&ground, u32::MAX, &carried(&wanted(around.rebased(of, &ground)), &ground)))?,
    };
    let now = &basis.now;
    let touched = [asked, operations(now, 0..now.len(), &text)].concat();
    let range = draft::range(now, &clauses, &touched)?;
    let base = draft::cut(now, &range, &amended);
    let slice = Slice { draft: draft::cut(now, &range, &text), base: now[range].to_vec() };
    Ok(Beginning { slice, on: Some(On { version: on.record.version, base }) })
}

/// The clauses that a next version is begun on: those that it cites. Where none of them stands, nor any that it still works on, the
/// nearest that stands before them as well, as for an anchor that is gone: its authors must have where to say anew what they want.
fn place(basis: &Basis, cited: Vec<ClauseId>, operations: &[Operation]) -> Vec<ClauseId> {
    let stands = |id: &ClauseId| basis.now.iter().any(|clause| clause.id == *id);
    let works = |one: &Operation| stands(one.clause()) || one.anchor().is_some_and(stands);
    if cited.iter().any(stands) || operations.iter().any(works) {
        return cited;
    }
    let first = basis.order.iter().position(|id| cited.contains(id)).unwrap_or(0);
    let before = basis.order[..first].iter().rev().find(|id| stands(id));
    let nearest = before.or_else(|| basis.order.iter().find(|id| stands(id))).cloned();
    cited.into_iter().chain(nearest).collect()
}

/// The order of a text, gone clauses included, with the clauses that are new in what it would be.
fn with_new(order: &[ClauseId], text: &[Clause]) -> Vec<ClauseId> {
    let mut all = order.to_vec();
    for (at, clause) in text.iter().enumerate().filter(|(_, clause)| !order.contains(&clause.id)) {
        let before = at.checked_sub(1).and_then(|at| all.iter().position(|id| *id == text[at].id));
        all.insert(before.map_or(0, |before| before + 1), clause.id.clone());
    }
    all
}

/// What an amendment wants of the text as it is.
fn wanted(rebased: Option<Rebased>) -> Vec<Operation> {
    let one = |step| match step {
        Carried::Clean { operation } => Some(*operation),
        Carried::Choice { on, merge } => {
            let wording = merge.resolve(&vec![Choice::Theirs; merge.overlaps()])?;
            Some(Operation::Replace { on, wording })
        }
        Carried::Fulfilled { .. } | Carried::Stuck { .. } => None,
    };
    rebased.into_iter().flat_map(|rebased| rebased.steps).filter_map(one).collect()
}
