//! Inviting a person.

use serde_json::json;
use shared::api::person::{Invitation, InvitePerson, Invited, PersonSummary};
use shared::audit::Scope;
use shared::id::{PersonId, SeatId};
use shared::person::{Invite, LinkPurpose, PersonState, Roles, SEATS_MOST, check_email, check_name};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::seat::Seat;

use super::{Ground, link, store};
use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::http::Call;
use crate::problem::Problem;

/// The link comes back once, to whoever invites: they give it to the person by a way they trust.
pub(super) async fn invite(app: App, call: Call<InvitePerson>) -> Result<Invited, Problem> {
    let (caller, invitation) = (call.caller, call.body);
    let roles = Roles(invitation.seats.iter().map(|seat| seat.role).collect());
    caller.check::<Invite>(&roles)?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<Invite>(&tx, &roles)?;
    let seats = check(&app, &tx, &invitation).await?;
    let id = app.id(PersonId::from_parts);
    let inserted =
        store::insert(&tx, &permit, id, &invitation.email, &invitation.name, PersonState::Invited).await;
    inserted.map_err(|error| match error {
        Error::Duplicate => Problem::new(Code::EmailTaken),
        other => other.into(),
    })?;
    for seat in &seats {
        store::insert_seat(&tx, &permit, id, seat).await?;
    }
    let link = link::make(&app, &tx, &permit, Some(id), LinkPurpose::Join).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, id, json!({ "seats": seats })).await?;
    super::tell(&tx, id);
    app.commit(tx).await?;
    let person = PersonSummary {
        id,
        name: invitation.name.trim().to_owned(),
        email: invitation.email.trim().to_owned(),
        state: PersonState::Invited,
        seats,
        link_expires_at: Some(link.expires_at),
    };
    Ok(Invited { person, link })
}

/// Everything that is wrong with it at once; the seats it gives, when nothing is.
async fn check(app: &App, tx: &Tx, invitation: &Invitation) -> Result<Vec<Seat>, Problem> {
    let mut errors = FieldErrors::new();
    check_email("/email", &invitation.email, &mut errors);
    check_name("/name", &invitation.name, &mut errors);
    if invitation.seats.is_empty() {
        errors.add("/seats", FieldCode::Required);
    }
    if invitation.seats.len() > SEATS_MOST as usize {
        errors.add_limit("/seats", FieldCode::TooLong, SEATS_MOST);
        return Err(errors.finish().err().unwrap_or_default().into());
    }
    let ground = Ground::read(tx).await?;
    let mut seats: Vec<Seat> = Vec::new();
    for (index, new) in invitation.seats.iter().enumerate() {
        new.check(ground.around(&seats), &format!("/seats/{index}"), &mut errors);
        seats.push(new.with_id(app.id(SeatId::from_parts), &ground.bodies));
    }
    errors.finish()?;
    Ok(seats)
}
