//! Beginning an amendment.

use std::collections::BTreeSet;

use serde_json::json;
use shared::amendment::rights::{BeginAmendment, Rules};
use shared::amendment::{Amendment, Audience, Operation, REASON_MOST};
use shared::api::amendment::{AmendmentView, BeginAnAmendment, NewAmendment};
use shared::id::AmendmentId;
use shared::permission::{Act, Verdict};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::seat::Role;
use shared::text::ClauseId;

use super::basis::Basis;
use super::beginning::{Beginning, on_amendment};
use super::step::{Found, save};
use super::store::{self, Stored};
use super::{draft, view};
use crate::app::App;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::{member, position, text};

/// A draft on the text as the caller reads it, or as an amendment on the table would have it: nobody outside the delegation knows of it.
/// The text is held, so that what it begins with is of one moment.
pub(super) async fn begin(app: App, call: Call<BeginAnAmendment>) -> Result<AmendmentView, Problem> {
    let (caller, new, of) = (call.caller, call.body, call.path.text);
    // Who does not take part knows of no amendments at all.
    if !caller.seat.role.negotiates() {
        return Err(Problem::not_found());
    }
    Basis::of(app.db.read(), &caller, of).await?;
    if BeginAmendment::verdict(&caller.seat, &()) != Verdict::Allowed {
        return Err(Code::Forbidden.into());
    }
    text::settle(&app, of).await?;

    let tx = app.db.begin().await?;
    text::hold(&tx, of).await?;
    let permit = caller.permit::<BeginAmendment>(&tx, &())?;
    let basis = Basis::of(tx.sql(), &caller, of).await?;
    negotiated(tx.sql(), basis.text.programme).await?;
    check(&new, &basis)?;
    let agreed = position::agreed(tx.sql(), of, tx.at().date()).await?;
    if is_agreed(&new, &agreed) {
        return Err(Code::ClauseAgreed.into());
    }
    let members = member::on(tx.sql(), tx.at().date()).await?;
    let is_member = |code: &str| members.iter().any(|member| member.code.to_string() == code);
    let (amends, beginning) = match new.amends {
        Some(at) => {
            let (amends, beginning) = on_amendment(&tx, &caller, &basis, &new.clauses, at).await?;
            (Some(amends), beginning)
        }
        None => {
            let slice = draft::slice(&basis, &new.clauses, &new.operations, is_member)?;
            (None, Beginning { slice, on: None })
        }
    };
    let Beginning { slice, on } = beginning;
    let id = app.id(AmendmentId::from_parts);
    let mut stored = Stored {
        id,
        text: of,
        record: Amendment::draft(audience(&caller)?, amends),
        revision: basis.revision,
        undo: None,
        begun_at: tx.at(),
        tabled_at: None,
        draft: None,
    };
    store::insert(&tx, &permit, &stored).await?;
    let found = Found { stored: stored.clone(), of: basis.text.clone(), rules: Rules::default() };
    stored.draft = Some(draft::begin(&app, &tx, id, &basis, &slice, on, new.reason.trim().to_owned()).await?);
    let amends = amends.map(|amends| amends.number);
    let detail = json!({ "clauses": slice.base.len(), "amends": amends });
    save(&app, &tx, &permit, &found, &stored, detail).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}

/// The delegation of the seat, or the office.
fn audience(caller: &Caller) -> Result<Audience, Problem> {
    match (caller.seat.role, caller.seat.member) {
        (Role::Secretary, _) => Ok(Audience::Secretariat),
        (_, Some(member)) => Ok(Audience::Members { members: [member].into() }),
        (_, None) => Err(Code::Forbidden.into()),
    }
}

/// Whether it would change what is agreed, so that the chair reopens that first. Neighbours that are agreed do not stop it.
fn is_agreed(new: &NewAmendment, agreed: &BTreeSet<ClauseId>) -> bool {
    let mut on = new.operations.iter().filter_map(Operation::on);
    on.any(|on| agreed.contains(&on.clause))
        || new.operations.is_empty()
            && !new.clauses.is_empty()
            && new.clauses.iter().all(|clause| agreed.contains(clause))
}

fn check(new: &NewAmendment, basis: &Basis) -> Result<(), Problem> {
    let stands = |id: &ClauseId| basis.now.iter().any(|clause| clause.id == *id);
    // Deleted while somebody was about to begin: no field of theirs is wrong.
    if new.clauses.iter().any(|id| !stands(id) && basis.order.contains(id)) {
        return Err(Code::ClauseGone.into());
    }
    let mut errors = FieldErrors::new();
    errors.length("/reason", &new.reason, 0, REASON_MOST);
    if new.clauses.is_empty() && new.amends.is_none() {
        errors.add("/clauses", FieldCode::Required);
    }
    if new.amends.is_some() && !new.operations.is_empty() {
        errors.add("/operations", FieldCode::NotHere);
    }
    for (at, id) in new.clauses.iter().enumerate().take(shared::amendment::SLICE_MOST) {
        if !stands(id) {
            errors.add(format!("/clauses/{at}"), FieldCode::Unknown);
        }
    }
    Ok(errors.finish()?)
}
