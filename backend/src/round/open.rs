//! Opening a round.

use serde_json::json;
use shared::api::round::{NewRound, OpenARound, RoundView};
use shared::audit::Scope;
use shared::id::RoundId;
use shared::lifecycle::State;
use shared::notification::{Circle, What};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::round::{OpenRound, REMIND_BEFORE, ZONE_MOST, check_reminders};
use shared::time::Instant;

use super::schedule;
use super::store::{self, New, Who};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, notification, programme, revision, text, zone};

/// On the last issued revision, while the programme is negotiated and no other round is open. The programme is held, so that two who
/// open at once follow one another.
pub(super) async fn open(app: App, call: Call<OpenARound>) -> Result<RoundView, Problem> {
    let (caller, id, new) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    programme::hold(&tx, id).await?;
    let stored = programme::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<OpenRound>(&tx, &stored.summary.state)?;
    check(&new, tx.at())?;
    if stored.summary.state != State::Negotiation {
        return Err(Code::NotNegotiated.into());
    }
    let earlier = store::latest(tx.sql(), id).await?;
    if earlier.as_ref().is_some_and(|round| round.view.ended.is_none()) {
        return Err(Code::RoundRuns.into());
    }
    let of = text::text_of(tx.sql(), id, programme::AUTHENTIC).await?.ok_or_else(Problem::not_found)?;
    let last = revision::latest(tx.sql(), of.id).await?.ok_or(Code::NoRevision)?;
    if last.id != new.revision {
        return Err(Code::Stale.into());
    }
    let view = RoundView {
        id: app.id(RoundId::from_parts),
        number: earlier.map_or(1, |round| round.view.number + 1),
        revision: last.number,
        changed_by: new.changed_by,
        opened_at: tx.at(),
        closes_at: new.closes_at,
        zone: new.zone,
        reminders: new.reminders.unwrap_or_else(|| REMIND_BEFORE.to_vec()),
        ended: None,
        ended_at: None,
        reason: String::new(),
        next: None,
    };
    let by = Who { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) };
    let row = New { programme: id, text: of.id, revision: last.id, view: &view, by: &by };
    store::insert(&tx, &permit, &row).await?;
    schedule(&app, &tx, view.id, view.closes_at, &view.reminders).await?;
    let detail = json!({ "number": view.number, "revision": view.revision, "closes_at": view.closes_at, "zone": view.zone });
    audit::record(&app, &tx, &permit, &Scope::Programme(id), view.id, detail).await?;
    let what = What::RoundOpened {
        number: view.number,
        revision: view.revision,
        closes_at: view.closes_at,
        zone: view.zone.clone(),
    };
    notification::tell(&app, &tx, id, &what, &Circle::All, Some(caller.person)).await?;
    programme::tell_changed(&tx, id).await?;
    app.commit(tx).await?;
    Ok(view)
}

fn check(new: &NewRound, now: Instant) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    if new.closes_at <= now {
        errors.add("/closes_at", FieldCode::EndsBeforeStart);
    }
    errors.length("/zone", &new.zone, 1, ZONE_MOST);
    if !new.zone.trim().is_empty() && !zone::is_known(&new.zone) {
        errors.add("/zone", FieldCode::Unknown);
    }
    check_reminders(new.reminders.as_deref().unwrap_or(&REMIND_BEFORE), &mut errors);
    Ok(errors.finish()?)
}
