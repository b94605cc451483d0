//! Making a new one-time link for a person.

use serde_json::json;
use shared::api::person::{LinkMade, MakePersonLink};
use shared::audit::Scope;
use shared::person::{LinkFor, LinkPurpose, MakeLink, PersonState, Roles};
use shared::problem::Code;

use super::{link, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// For somebody who has not joined yet it is a new invitation, for everyone else a way to a new password: the old one works
/// until the link is followed.
pub(super) async fn make_link(app: App, call: Call<MakePersonLink>) -> Result<LinkMade, Problem> {
    let (caller, person) = (call.caller, call.path.person);
    // Who may make no link for anybody is not told who there is.
    caller.check::<MakeLink>(&LinkFor { state: PersonState::Invited, roles: Roles(Vec::new()) })?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let state = store::state_of(tx.sql(), person).await?.ok_or_else(Problem::not_found)?;
    let seats = store::seats_of(tx.sql(), person).await?;
    let roles = Roles(seats.iter().map(|seat| seat.role).collect());
    let permit = caller.permit::<MakeLink>(&tx, &LinkFor { state, roles })?;
    let purpose = match state {
        PersonState::Invited => LinkPurpose::Join,
        PersonState::Active => LinkPurpose::NewPassword,
        PersonState::Suspended => return Err(Code::PersonSuspended.into()),
    };
    let made = link::make(&app, &tx, &permit, Some(person), purpose).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, person, json!({ "purpose": purpose })).await?;
    super::tell(&tx, person);
    app.commit(tx).await?;
    Ok(made)
}
