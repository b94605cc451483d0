//! The kinds of callers.

use samrad::permit::Permit;
use samrad::{audit, person, session};
use serde_json::json;
use shared::api::session::{Credentials, GetAccount, SignIn};
use shared::audit::Scope;
use shared::id::{PersonId, RequestId, SeatId};
use shared::person::{PersonState, Suspend};
use shared::session::ACCESS_SECONDS;

use super::things::{Things, first_seat};
use crate::support::{Client, PASSWORD, World};

/// Somebody who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Anonymous,
    Suspended,
    SessionEnded,
    TokenExpired,
    ForeignSeat,
    Seat(&'static str),
}

/// In the order of the table's columns.
pub const CALLERS: [Kind; 11] = [
    Kind::Anonymous,
    Kind::Suspended,
    Kind::SessionEnded,
    Kind::TokenExpired,
    Kind::ForeignSeat,
    Kind::Seat("head DK"),
    Kind::Seat("delegate FI"),
    Kind::Seat("chair DK"),
    Kind::Seat("secretary"),
    Kind::Seat("observer"),
    Kind::Seat("administrator"),
];

/// A caller of that kind who has done nothing yet; adds to the things what is their own.
pub async fn arrive(world: &World, kind: Kind, things: &mut Things) -> Client {
    let email = things.new_email();
    things.put("email", &email);
    things.put("password", PASSWORD);
    things.put("own_session", &things.get("nothing"));
    let seat = match kind {
        Kind::Anonymous => return world.anyone(),
        Kind::Seat(seat) => seat,
        _ => "head DK",
    };
    let person = world.person(&email, seat).await;
    let client = world.sign_in(&email).await;
    if things.wants(&["own_session"]) {
        let credentials = Credentials { email: email.clone(), password: PASSWORD.into() };
        let elsewhere = world.anyone().ask::<SignIn>((), credentials).await;
        things.put("own_session", &elsewhere.account.session.to_string());
    }
    match kind {
        Kind::Suspended => suspend(world, person).await,
        Kind::SessionEnded => end_sessions(world, person).await,
        Kind::TokenExpired => {
            let session = client.ask::<GetAccount>((), ()).await.session;
            let then = world.app.clock.now().plus_seconds(-ACCESS_SECONDS);
            let id = world.app.id(RequestId::from_parts);
            *client.token.lock().unwrap() =
                Some(world.app.keys.sign(person, session, id, then).expect("a token"));
        }
        Kind::ForeignSeat => {
            let other = world.person(&format!("other.{email}"), "head DK").await;
            let seat = first_seat(world, other).await.parse::<SeatId>().expect("a seat");
            *client.seat.lock().unwrap() = Some(seat);
        }
        Kind::Anonymous | Kind::Seat(_) => {}
    }
    client
}

/// As the administrator does it.
pub(super) async fn suspend(world: &World, person: PersonId) {
    let tx = world.app.db.begin().await.expect("a transaction");
    let permit = Permit::<Suspend>::system(&tx, "a test");
    person::set_state(&tx, &permit, person, PersonState::Suspended).await.expect("a state");
    session::end_all_of(&tx, person).await.expect("sessions end");
    audit::record(&world.app, &tx, &permit, &Scope::Installation, person, json!({})).await.expect("an entry");
    world.app.commit(tx).await.expect("a commit");
}

async fn end_sessions(world: &World, person: PersonId) {
    let tx = world.app.db.begin().await.expect("a transaction");
    session::end_all_of(&tx, person).await.expect("sessions end");
    world.app.hub.publish(tx.commit_unaudited("a test").await.expect("a commit"));
}
