//! Workstreams: the groups into which the work under an adopted programme is sorted.
//!
//! The secretariat runs them. One with initiatives in it is not removed; the initiatives are moved first. Rules:
//! `shared::workstream`. Events: `Changed { topic: "workstream" }` with the programme's id. What it is not: the work itself, see
//! `initiative`; who may do what with that does not follow from a workstream.

mod add;
mod change;
mod list;
mod remove;
mod routes;
mod store;

pub use routes::routes;
pub use store::{all_of, ids_of};

use serde_json::Value;
use shared::api::workstream::WorkstreamView;
use shared::audit::Scope;
use shared::id::{PersonId, ProgrammeId, WorkstreamId};
use shared::problem::FieldErrors;
use shared::seat::Role;
use shared::workstream::{Around, ManageWorkstreams, WorkstreamEdit};

use crate::app::App;
use crate::db::{Connection, Error, Tx};
use crate::hub::Event;
use crate::initiative::Ground;
use crate::permit::{Caller, Permit};
use crate::problem::Problem;
use crate::{audit, initiative, person};

/// Lets pass what fits the programme. Who answers for it or takes part already may stay, in office or not.
async fn check(
    tx: &Tx,
    ground: &Ground,
    own: Option<&WorkstreamView>,
    edit: &WorkstreamEdit,
) -> Result<(), Problem> {
    let seated = person::seated(tx.sql(), tx.at().date()).await?;
    let mut officers: Vec<PersonId> = seated
        .into_iter()
        .filter(|(_, seat)| seat.role == Role::Secretary)
        .map(|(person, _)| person)
        .collect();
    officers.extend(own.and_then(|own| own.officer.as_ref()).map(|officer| officer.id));
    let others = store::all_of(tx.sql(), ground.programme).await?;
    let others = others.into_iter().filter(|one| own.is_none_or(|own| own.id != one.id));
    let names: Vec<String> = others.map(|one| one.name).collect();
    let mut errors = FieldErrors::new();
    let around = Around {
        results: &ground.results(tx).await?,
        members: &ground.members(tx).await?,
        named: &own.map(WorkstreamView::matter).unwrap_or_default(),
        officers: &officers,
        names: &names,
    };
    edit.check(&around, &mut errors);
    Ok(errors.finish()?)
}

/// A workstream, and the programme it is of.
///
/// # Errors
/// When the database fails.
pub async fn one(
    connection: &impl Connection,
    id: WorkstreamId,
) -> Result<Option<(ProgrammeId, WorkstreamView)>, Error> {
    store::find(connection, id).await
}

/// A workstream, held with its programme for one act on what belongs to it.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn hold(tx: &Tx, caller: &Caller, id: WorkstreamId) -> Result<(Ground, WorkstreamView), Problem> {
    let (programme, _) = one(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let ground = initiative::hold(tx, caller, programme).await?;
    let (_, view) = one(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    Ok((ground, view))
}

/// Writes the entry, and notes that screens are to fetch the workstreams again, and the initiatives that name them.
async fn record(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, ManageWorkstreams>,
    programme: ProgrammeId,
    id: WorkstreamId,
    detail: Value,
) -> Result<(), Error> {
    audit::record(app, tx, permit, &Scope::Programme(programme), id, detail).await?;
    for topic in ["workstream", "initiative"] {
        tx.tell(Event::Changed { topic, id: programme.to_string() });
    }
    Ok(())
}
