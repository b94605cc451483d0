//! Giving a person a seat.

use serde_json::json;
use shared::api::person::GivePersonSeat;
use shared::audit::Scope;
use shared::id::SeatId;
use shared::person::{GiveSeat, Roles};
use shared::problem::FieldErrors;
use shared::seat::Seat;

use super::{Ground, store};
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::problem::Problem;

/// A suspended person may be given one as well: it waits for them.
pub(super) async fn give_seat(app: App, call: Call<GivePersonSeat>) -> Result<Seat, Problem> {
    let (caller, person, new) = (call.caller, call.path.person, call.body);
    let roles = Roles(vec![new.role]);
    caller.check::<GiveSeat>(&roles)?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = caller.permit::<GiveSeat>(&tx, &roles)?;
    store::state_of(tx.sql(), person).await?.ok_or_else(Problem::not_found)?;
    let ground = Ground::read(&tx).await?;
    let held = store::seats_of(tx.sql(), person).await?;
    let mut errors = FieldErrors::new();
    new.check(ground.around(&held), "", &mut errors);
    errors.finish()?;
    let seat = new.with_id(app.id(SeatId::from_parts), &ground.bodies);
    store::insert_seat(&tx, &permit, person, &seat).await?;
    audit::record(&app, &tx, &permit, &Scope::Installation, person, json!({ "seat": seat })).await?;
    super::tell(&tx, person);
    app.commit(tx).await?;
    Ok(seat)
}
