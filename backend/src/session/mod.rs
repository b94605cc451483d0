//! Sessions: signing in and out, and who a request comes from (design 7).
//!
//! A session is one browser. It holds a refresh token in a cookie no script can read, replaced at every use; a token that
//! was replaced and comes again ends the session, because two hold it. The access token lives five minutes, in memory, and
//! says only who and which session: what a person may do is read from the database at every request.
//! Events: `SessionEnded`. Rules: `shared::session`. What it is not: accounts and seats, see `person`.

mod change_email;
mod change_password;
mod end;
mod end_all;
mod forget;
mod get_account;
mod guess;
mod list;
mod password;
mod refresh;
mod refresh_token;
mod rename;
mod routes;
mod sign_in;
mod sign_out;
mod store;
mod token;

pub use forget::forget;
pub use password::{Cost, Passwords, new_password_errors};
pub use routes::routes;
pub use store::{end_all_of, previous_visit};
pub use token::TokenKeys;

use shared::api::session::{Account, SessionOpened};
use shared::id::{PersonId, SeatId, SessionId};
use shared::problem::Code;
use shared::seat::Seat;
use shared::session::ACCESS_SECONDS;
use shared::time::Instant;

use crate::app::App;
use crate::db::Connection;
use crate::permit::Caller;
use crate::person;
use crate::problem::Problem;

/// The caller behind a session, in the seat asked for, or the first.
///
/// # Errors
/// `session_ended` when session or person no longer hold, `seat_not_yours` when the seat does not.
pub async fn caller(
    app: &App,
    person: PersonId,
    session: SessionId,
    seat: Option<SeatId>,
) -> Result<Caller, Problem> {
    let now = app.clock.now();
    let read = app.db.read();
    let name = store::name_if_open(read, person, session, now).await?.ok_or(Code::SessionEnded)?;
    let seats = seats_now(read, person, now).await?;
    let seat = match seat {
        Some(id) => seats.into_iter().find(|seat| seat.id == id),
        None => seats.into_iter().next(),
    };
    Ok(Caller { person, name, session, seat: seat.ok_or(Code::SeatNotYours)? })
}

async fn seats_now(
    connection: &impl Connection,
    person: PersonId,
    now: Instant,
) -> Result<Vec<Seat>, Problem> {
    let mut seats = person::seats_of(connection, person).await?;
    seats.retain(|seat| seat.holds(now));
    Ok(seats)
}

/// What a browser is told when a session is opened or renewed.
async fn opened(
    app: &App,
    connection: &impl Connection,
    person: PersonId,
    session: SessionId,
    now: Instant,
) -> Result<SessionOpened, Problem> {
    let expires_at = now.plus_seconds(ACCESS_SECONDS);
    let access_token = app.keys.sign(person, session, app.id(shared::id::RequestId::from_parts), now)?;
    Ok(SessionOpened { access_token, expires_at, account: account(connection, person, session, now).await? })
}

async fn account(
    connection: &impl Connection,
    person: PersonId,
    session: SessionId,
    now: Instant,
) -> Result<Account, Problem> {
    let (name, email) = store::name_and_email(connection, person).await?.ok_or(Code::SessionEnded)?;
    Ok(Account { id: person, name, email, session, seats: seats_now(connection, person, now).await? })
}
