//! Who asks: the access token names person and session, the header names the seat, the database says whether they hold.

use shared::api::{OWN_PAGE_HEADER, SEAT_HEADER};
use shared::problem::Code;

use super::call::Head;
use crate::app::App;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::session;

/// Reads token and seat, and checks both against the database: a session that ended, a person who is suspended or a seat
/// that ran out stops at the very next request.
pub(super) async fn identify(app: &App, head: &Head) -> Result<Caller, Problem> {
    let token = head
        .header("authorization")
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or(Code::SignInNeeded)?;
    let (person, session) = app.keys.read(token, app.clock.now()).ok_or(Code::SignInNeeded)?;
    let seat =
        head.header(SEAT_HEADER).map(|text| text.parse().map_err(|_| Code::SeatNotYours)).transpose()?;
    session::caller(app, person, session, seat).await
}

/// Requires that a request authorised by a cookie comes from our own page: the origin, when the browser says it, and a
/// header that a foreign page cannot set.
pub(super) fn own_page(app: &App, head: &Head) -> Result<(), Problem> {
    let ours = head.header("origin").is_none_or(|origin| origin == &*app.public_url);
    if ours && head.header(OWN_PAGE_HEADER).is_some() { Ok(()) } else { Err(Code::ForeignOrigin.into()) }
}
