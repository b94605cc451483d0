//! Moving the deadline of a round.

use serde_json::json;
use shared::api::round::{ExtendARound, RoundView};
use shared::audit::Scope;
use shared::notification::{Circle, What};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::round::{ExtendRound, REASON_MOST};

use super::schedule;
use super::store::{self, Who};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, notification, programme, text};

/// To a later time, with a reason that all see, as long as the old one has not come. The reminders begin anew.
pub(super) async fn extend(app: App, call: Call<ExtendARound>) -> Result<RoundView, Problem> {
    let (caller, body) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let first = store::find(tx.sql(), call.path.round).await?.ok_or_else(Problem::not_found)?;
    programme::hold(&tx, first.programme).await?;
    let round = store::find(tx.sql(), call.path.round).await?.ok_or_else(Problem::not_found)?;
    let of = programme::find(tx.sql(), round.programme).await?.ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<ExtendRound>(&tx, &of.summary.state)?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 1, REASON_MOST);
    if body.closes_at <= round.view.closes_at {
        errors.add("/closes_at", FieldCode::EndsBeforeStart);
    }
    errors.finish()?;
    if !round.course().is_open(tx.at()) {
        return Err(Code::RoundOver.into());
    }
    if round.view.closes_at != body.was {
        return Err(Code::Stale.into());
    }
    let reason = body.reason.trim();
    let by = Who { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) };
    store::extend(&tx, &permit, &round, body.closes_at, reason, &by).await?;
    schedule(&app, &tx, round.view.id, body.closes_at, &round.view.reminders).await?;
    let detail = json!({ "number": round.view.number, "from": round.view.closes_at, "to": body.closes_at });
    audit::record(&app, &tx, &permit, &Scope::Programme(round.programme), round.view.id, detail).await?;
    let what = What::RoundExtended {
        number: round.view.number,
        closes_at: body.closes_at,
        zone: round.view.zone.clone(),
    };
    notification::tell(&app, &tx, round.programme, &what, &Circle::All, Some(caller.person)).await?;
    programme::tell_changed(&tx, round.programme).await?;
    app.commit(tx).await?;
    Ok(RoundView { closes_at: body.closes_at, reason: reason.to_owned(), ..round.view })
}
