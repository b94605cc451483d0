//! Moving a programme from state to state: what all who move it do alike.

use serde_json::json;
use shared::api::procedure::Procedure;
use shared::audit::Scope;
use shared::id::ProgrammeId;
use shared::lifecycle::{By, State, step};
use shared::permission::Act;
use shared::problem::Code;
use shared::procedure::ConfirmAdoption;

use super::history::{self, Moved};
use super::{Stored, editing, store};
use crate::app::App;
use crate::db::{Error, Tx};
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{audit, round};

/// Moves a programme that was read under `store::lock`: row, history, audit, event. An editing session does not outlive
/// the negotiation it was announced in, and neither does a round. Whether the step is legal is asked before.
pub(super) async fn advance<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    stored: &mut Stored,
    moved: Moved<'_>,
) -> Result<(), Error> {
    let id = stored.summary.id;
    let from = stored.summary.state;
    stored.summary.state = moved.to;
    stored.summary.since = tx.at();
    store::update(tx, permit, stored).await?;
    if from == State::Negotiation {
        editing::end(tx, permit, id).await?;
        round::leave(app, tx, permit, id).await?;
    }
    history::write(tx, permit, id, &moved).await?;
    let detail = json!({ "from": from, "to": moved.to, "revision": moved.revision });
    audit::record(app, tx, permit, &Scope::Programme(id), id, detail).await?;
    super::tell_changed(tx, id).await
}

/// The step that the outcome of a procedure takes: to adopted, on the day of the meeting, or by adoption failed back to
/// negotiation. Called in the transaction in which the outcome is confirmed.
///
/// # Errors
/// `step_not_legal` when the programme is not before the ministers.
pub async fn decided(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, ConfirmAdoption>,
    programme: ProgrammeId,
    procedure: &Procedure,
) -> Result<(), Problem> {
    let mut stored = store::lock(tx, programme).await?.ok_or_else(Problem::not_found)?;
    let to = if procedure.outcome.adopted { State::Adopted } else { State::AdoptionFailed };
    let from = stored.summary.state;
    let legal = step(from, to, stored.settings.phases).is_some_and(|step| step.by == By::Decision);
    if !legal {
        return Err(Code::StepNotLegal.into());
    }
    if to == State::Adopted {
        stored.dates.adopted = Some(procedure.record.held_on);
    }
    let revision = Some(procedure.revision_number);
    advance(app, tx, permit, &mut stored, Moved { from: Some(from), to, revision, note: "" }).await?;
    if to == State::AdoptionFailed {
        // A refused text goes back to negotiation at once (domain reference 6.2); the history shows both steps.
        let back = Moved { from: Some(to), to: State::Negotiation, revision, note: "" };
        advance(app, tx, permit, &mut stored, back).await?;
    }
    Ok(())
}
