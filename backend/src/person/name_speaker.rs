//! Naming a delegate who speaks for the delegation on amendments (text model 8).

use serde_json::json;
use shared::api::person::NameASpeaker;
use shared::audit::Scope;
use shared::person::NameSpeaker;
use shared::problem::Code;
use shared::seat::{Role, Seat};

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// From the next request on the delegate clears, tables, answers and withdraws as the head does; until the head says
/// otherwise or the seat ends.
pub(super) async fn name_speaker(app: App, call: Call<NameASpeaker>) -> Result<Seat, Problem> {
    let (caller, path, speaks) = (call.caller, call.path, call.body.speaks);
    // Who heads no delegation is not told which seats there are.
    caller.check::<NameSpeaker>(&caller.seat.member)?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let seats = store::seats_of(tx.sql(), path.person).await?;
    let theirs = |seat: &Seat| seat.id == path.seat && seat.role == Role::Delegate;
    let seat = seats.into_iter().find(theirs).ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<NameSpeaker>(&tx, &seat.member)?;
    if seat.to.is_some_and(|end| end <= tx.at().date()) {
        return Err(Code::SeatOver.into());
    }
    let seat = Seat { speaks, ..seat };
    store::set_speaks(&tx, &permit, seat.id, speaks).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, path.person, json!({ "seat": seat })).await?;
    super::tell(&tx, path.person);
    app.commit(tx).await?;
    Ok(seat)
}
