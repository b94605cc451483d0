//! Confirming a record: the outcome stands.

use serde_json::json;
use shared::api::procedure::{ConfirmTheRecord, Procedure, ProcedureState};
use shared::audit::Scope;
use shared::lifecycle::State;
use shared::member::MemberClass;
use shared::problem::Code;
use shared::procedure::ConfirmAdoption;

use super::{changed, held, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, programme, result, revision, text};

/// An adoption seals the revision, moves the programme and begins its results; a refusal sends it back to negotiation. All
/// of it is one transaction.
pub(super) async fn confirm(app: App, call: Call<ConfirmTheRecord>) -> Result<Procedure, Problem> {
    let caller = call.caller;
    let tx = app.db.begin().await?;
    let found = held(&tx, &caller, call.path.procedure).await?;
    let permit = caller.permit::<ConfirmAdoption>(&tx, &())?;
    if found.state != ProcedureState::Recorded {
        return Err(Code::NotRecorded.into());
    }
    let rules = programme::text_rules(tx.sql(), found.programme).await?.ok_or_else(Problem::not_found)?;
    if rules.state != State::Adoption {
        return Err(Code::NotAtAdoption.into());
    }
    let code = text::code(&caller.seat);
    if !store::set_decided(&tx, &permit, found.id, call.body.version, caller.person, &code).await? {
        return Err(Code::Stale.into());
    }
    if found.outcome.adopted {
        let issued = revision::find_issued(tx.sql(), found.revision).await?.ok_or_else(Problem::not_found)?;
        text::hold(&tx, issued.text).await?;
        revision::seal(&tx, &permit, issued.id).await?;
        let areas = found.taking_part.iter().filter(|one| one.class == MemberClass::AutonomousArea);
        for area in areas {
            store::insert_joining(&tx, &permit, found.id, area.member).await?;
        }
        result::begin(&tx, &permit, found.programme, &issued).await?;
    }
    programme::decided(&app, &tx, &permit, found.programme, &found).await?;
    let detail = json!({
        "adopted": found.outcome.adopted,
        "revision": found.revision_number,
        "root_hash": found.root_hash,
        "subject_to": found.outcome.subject_to,
    });
    audit::record(&app, &tx, &permit, &Scope::Programme(found.programme), found.id, detail).await?;
    tx.tell(changed(found.id));
    let procedure = store::find(tx.sql(), found.id).await?.ok_or_else(Problem::not_found)?;
    app.commit(tx).await?;
    Ok(procedure)
}
