//! Following a one-time link: joining, setting a new password, becoming the first administrator.

use serde_json::json;
use shared::api::person::{FollowLink, LinkAccepted};
use shared::audit::Scope;
use shared::id::{PersonId, SeatId};
use shared::person::{AcceptLink, LinkPurpose, PersonState, check_email, check_name};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::seat::{Role, Seat};

use super::{link, link_store, store};
use crate::app::App;
use crate::db::{Error, Tx};
use crate::http::Open;
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{audit, session};

/// The password is hashed before the transaction begins, since that takes long; the link is used up inside it, so that it
/// works once. A new password ends every session of the person.
pub(super) async fn follow_link(app: App, call: Open<FollowLink>) -> Result<(), Problem> {
    let body = call.body;
    let secret = link::hash(&body.secret);
    let seen = link_store::open(app.db.read(), &secret, app.clock.now()).await?.ok_or(Code::LinkSpent)?;
    check(&body, seen.purpose)?;
    let hash = app.passwords.hash(&body.password, &app.random).await?;

    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let link = link_store::open(tx.sql(), &secret, tx.at()).await?.ok_or(Code::LinkSpent)?;
    if !link_store::spend(&tx, link.id).await? {
        return Err(Code::LinkSpent.into());
    }
    let permit = Permit::<AcceptLink>::system(&tx, "the link is its own proof");
    let name = body.name.as_deref().unwrap_or_default();
    let person = match link.person {
        Some(person) => person.id,
        None => first(&app, &tx, &permit, body.email.as_deref().unwrap_or_default(), name).await?,
    };
    store::set_password(&tx, person, &hash).await?;
    match link.purpose {
        LinkPurpose::Join => {
            store::rename(&tx, &permit, person, name).await?;
            store::set_state(&tx, &permit, person, PersonState::Active).await?;
        }
        LinkPurpose::NewPassword => session::end_all_of(&tx, person).await?,
        LinkPurpose::FirstAdministrator => {}
    }
    let detail = json!({ "purpose": link.purpose });
    audit::record(&app, &tx, &permit, &Scope::Installation, person, detail).await?;
    super::tell(&tx, person);
    app.commit(tx).await?;
    Ok(())
}

/// Makes the first account, unless somebody else was first.
async fn first(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, AcceptLink>,
    email: &str,
    name: &str,
) -> Result<PersonId, Problem> {
    if store::anybody(tx.sql()).await? {
        return Err(Code::LinkSpent.into());
    }
    let person = app.id(PersonId::from_parts);
    let inserted = store::insert(tx, permit, person, email, name, PersonState::Active).await;
    inserted.map_err(|error| match error {
        Error::Duplicate => Problem::new(Code::EmailTaken),
        other => other.into(),
    })?;
    let id = app.id(SeatId::from_parts);
    let seat = Seat::new(id, Role::Administrator, None, tx.at().date());
    store::insert_seat(tx, permit, person, &seat).await?;
    Ok(person)
}

fn check(body: &LinkAccepted, purpose: LinkPurpose) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    match (&body.name, purpose.asks_name()) {
        (Some(_), false) => errors.add("/name", FieldCode::NotHere),
        (name, true) => check_name("/name", name.as_deref().unwrap_or_default(), &mut errors),
        (None, false) => {}
    }
    match (&body.email, purpose.asks_email()) {
        (Some(_), false) => errors.add("/email", FieldCode::NotHere),
        (email, true) => check_email("/email", email.as_deref().unwrap_or_default(), &mut errors),
        (None, false) => {}
    }
    session::new_password_errors(&mut errors, "/password", &body.password);
    Ok(errors.finish()?)
}
