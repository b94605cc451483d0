//! Opening a draft of the next version.

use serde_json::json;
use shared::amendment::rights::WriteDraft;
use shared::amendment::{Carried, Operation, Step};
use shared::api::amendment::{AmendmentView, ReviseAnAmendment};
use shared::problem::Code;
use shared::text::ClauseId;
use shared::text::merge::Choice;

use super::basis::Basis;
use super::step::{known, open, save};
use super::store::{self, Stored};
use super::view::Around;
use super::{draft, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// It begins with what the tabled version asks for in the text as it is now, so that revising is also how an amendment is
/// re-based: where both changed the same words it has the amendment's, and what no longer fits is left as it stands.
pub(super) async fn revise(app: App, call: Call<ReviseAnAmendment>) -> Result<AmendmentView, Problem> {
    let (caller, id) = (call.caller, call.path.amendment);
    let first = known(app.db.read(), &caller, store::find(app.db.read(), id).await?).await?;
    caller.check::<WriteDraft>(&first.matter())?;
    text::settle(&app, first.of.id).await?;

    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<WriteDraft>(&tx, &found.matter())?;
    let record = found.taken(Step::Revise, &caller, &tx)?;
    let basis = Basis::of(tx.sql(), &caller, found.of.id).await?;
    let around = Around::of(tx.sql(), found.of.id).await?;
    let ground = basis.ground(&around.inserted);
    let wanted: Vec<Operation> = around
        .rebased(&found.stored, &ground)
        .map(|rebased| rebased.steps.into_iter().filter_map(as_wanted).collect())
        .unwrap_or_default();
    let operations = draft::carried(&wanted, &basis, &ground);
    let frozen = around.versions.get(&id).ok_or(Code::AmendmentMoved)?;
    let cited: Vec<ClauseId> = frozen.base.iter().map(|known| known.clause.clone()).collect();
    let slice = draft::slice(&basis, &place(&basis, cited, &operations), &operations, |_| true)?;
    let draft = draft::begin(&app, &tx, id, &basis, &slice, frozen.reason.clone()).await?;
    let after = Stored { record, draft: Some(draft), ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({})).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}

/// The clauses that the next version is begun on: those that it cites. Where none of them stands, nor any that it still works on, the
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

/// What the amendment wants of the text as it is.
fn as_wanted(step: Carried) -> Option<Operation> {
    match step {
        Carried::Clean { operation } => Some(*operation),
        Carried::Choice { on, merge } => {
            let wording = merge.resolve(&vec![Choice::Theirs; merge.overlaps()])?;
            Some(Operation::Replace { on, wording })
        }
        Carried::Fulfilled { .. } | Carried::Stuck { .. } => None,
    }
}
