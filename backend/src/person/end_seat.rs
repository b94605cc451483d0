//! Saying when a seat ends.

use serde_json::json;
use shared::api::person::EndPersonSeat;
use shared::audit::Scope;
use shared::person::{EndSeat, Roles};
use shared::problem::{Code, FieldErrors};
use shared::seat::{Role, Seat};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, body};

/// An end that lies ahead may be moved; one that has come stays, since what was done afterwards was done without the seat.
pub(super) async fn end_seat(app: App, call: Call<EndPersonSeat>) -> Result<Seat, Problem> {
    let (caller, path, to) = (call.caller, call.path, call.body.to);
    // Who may end no seat at all is not told which there are.
    caller.check::<EndSeat>(&Roles(Vec::new()))?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let seats = store::seats_of(tx.sql(), path.person).await?;
    let seat = seats.into_iter().find(|seat| seat.id == path.seat).ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<EndSeat>(&tx, &Roles(vec![seat.role]))?;
    let today = tx.at().date();
    if seat.to.is_some_and(|end| end <= today) {
        return Err(Code::SeatOver.into());
    }
    let mut errors = FieldErrors::new();
    seat.check_end(to, today, &body::bodies(tx.sql()).await?, &mut errors);
    errors.finish()?;
    let seat = Seat { to: Some(to), ..seat };
    store::end_seat(&tx, &permit, seat.id, to).await?;
    if seat.role == Role::Administrator {
        super::an_administrator_stays(&tx, &permit).await?;
    }
    audit::record(&app, &tx, &permit, &Scope::Installation, path.person, json!({ "seat": seat })).await?;
    super::tell(&tx, path.person);
    app.commit(tx).await?;
    Ok(seat)
}
