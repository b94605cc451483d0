//! Recording an adoption at a meeting.

use serde_json::json;
use shared::api::procedure::{Procedure, ProcedureState, RecordAnAdoption};
use shared::api::revision::Doer;
use shared::audit::Scope;
use shared::id::ProcedureId;
use shared::lifecycle::State;
use shared::problem::{Code, FieldErrors};
use shared::procedure::{RecordAdoption, Rules, check_record};
use shared::text::Clause;

use super::{changed, outcome_of, store, taking_part};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{amendment, audit, programme, revision, text};

/// On the last issued revision, which must have no brackets: none that was set by hand, and none by an amendment that was left to the
/// ministers and is not decided (text model 9). One procedure at a time (domain reference 6.4, freeze rule), for which the programme is
/// held.
pub(super) async fn record(app: App, call: Call<RecordAnAdoption>) -> Result<Procedure, Problem> {
    let (caller, record, id) = (call.caller, call.body, call.path.programme);
    let tx = app.db.begin().await?;
    programme::hold(&tx, id).await?;
    let state = programme::known_to(tx.sql(), &caller, id).await?.state;
    let permit = caller.permit::<RecordAdoption>(&tx, &())?;
    let taking = taking_part(tx.sql(), record.held_on).await?;
    let codes: Vec<_> = taking.iter().map(|one| one.member).collect();
    let mut errors = FieldErrors::new();
    check_record(&record, &codes, &mut errors);
    errors.finish()?;
    if state != State::Adoption {
        return Err(Code::NotAtAdoption.into());
    }
    if store::open_of(tx.sql(), id).await?.is_some() {
        return Err(Code::ProcedureOpen.into());
    }
    let of = text::text_of(tx.sql(), id, "en").await?.ok_or_else(Problem::not_found)?;
    let revision = revision::latest(tx.sql(), of.id).await?.ok_or(Code::NoRevision)?;
    let contest = amendment::competing(tx.sql(), of.id, shared::amendment::State::competes).await?;
    let now: Vec<Clause> =
        text::clauses(tx.sql(), of.id).await?.iter().map(text::Projected::clause).collect();
    if revision.brackets > 0 || amendment::open_brackets(&contest, &now) > 0 {
        return Err(Code::BracketsLeft.into());
    }
    let baltic_objection_blocks = programme::baltic_objection_blocks(tx.sql(), id).await?;
    let rules = Rules { baltic_objection_blocks, ..Rules::default() };
    let procedure = Procedure {
        id: app.id(ProcedureId::from_parts),
        programme: id,
        revision: revision.id,
        revision_number: revision.number,
        root_hash: revision.root_hash,
        state: ProcedureState::Recorded,
        outcome: outcome_of(&record, &taking, rules),
        record,
        taking_part: taking,
        rules,
        recorded_at: tx.at(),
        recorded_by: Doer { name: caller.name.clone(), code: text::code(&caller.seat) },
        reason: String::new(),
        decided_at: None,
        decided_by: None,
        joinings: Vec::new(),
        version: 1,
    };
    store::insert(&tx, &permit, &procedure, caller.person).await?;
    let detail = json!({ "revision": procedure.revision_number, "root_hash": procedure.root_hash });
    audit::record(&app, &tx, &permit, &Scope::Programme(id), procedure.id, detail).await?;
    tx.tell(changed(procedure.id));
    app.commit(tx).await?;
    Ok(procedure)
}
