//! A ticket for the live socket, or for a room on it.

use shared::api::live::{IssueTicket, Ticket};

use super::ticket::{self, Bound};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// Who does not read the live draft gets none for its room: for them the room is not there.
pub(super) async fn issue_ticket(app: App, call: Call<IssueTicket>) -> Result<Ticket, Problem> {
    let read = app.db.read();
    let room = match call.body.text {
        None => None,
        Some(id) => {
            let text = text::find(read, id).await?.ok_or_else(Problem::not_found)?;
            let right = text::right(read, &text, &call.caller).await?;
            Some((id, right.ability().ok_or_else(Problem::not_found)?))
        }
    };
    let (ticket, expires_at) = ticket::issue(&app, &Bound::to(&call.caller, room)).await?;
    Ok(Ticket { ticket, expires_at, ability: room.map(|(_, ability)| ability) })
}
