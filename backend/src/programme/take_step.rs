//! Taking a step of the lifecycle by hand.

use shared::api::programme::{Programme, StepTaken, TakeStep};
use shared::lifecycle::{By, Say, State, step};
use shared::permission::Act;
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::programme::{CONSULTATION_DAYS, MoveState, NOTE_MOST, OFFICE_ZONE, ReadProgramme, Window};
use shared::round::ZONE_MOST;
use shared::time::Instant;

use super::history::Moved;
use super::readiness::{readiness, revision_number};
use super::{AUTHENTIC, Stored, advance, store, view};
use crate::app::App;
use crate::http::Call;
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{text, zone};

/// Only what `shared::lifecycle` allows people to do, with the note it asks for, and when nothing holds it up.
pub(super) async fn take_step(app: App, call: Call<TakeStep>) -> Result<Programme, Problem> {
    let (caller, id, body) = (call.caller, call.path.programme, call.body);
    let before = store::find(app.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    caller.check::<ReadProgramme>(&before.summary.state)?;
    // What is being typed counts; settling takes a transaction of its own, so it comes first.
    if MoveState::verdict(&caller.seat, &before.summary.state).is_allowed()
        && let Some(text) = text::text_of(app.db.read(), id, AUTHENTIC).await?
    {
        text::settle(&app, text.id).await?;
    }
    let tx = app.db.begin().await?;
    let mut stored = store::lock(&tx, id).await?.ok_or_else(Problem::not_found)?;
    // Whoever acts on the text asks where the programme stands once they hold it: they are done before this step, or come behind it.
    if let Some(text) = text::text_of(tx.sql(), id, AUTHENTIC).await? {
        text::hold(&tx, text.id).await?;
    }
    let from = stored.summary.state;
    let permit: Permit<'_, MoveState> = caller.permit(&tx, &from)?;
    if from != body.from {
        return Err(Code::Stale.into());
    }
    let phases = stored.settings.phases;
    let step = step(from, body.to, phases).filter(|step| step.by == By::People).ok_or(Code::StepNotLegal)?;
    check_fields(&body, step.say, tx.at())?;
    if !step.hindrances(&readiness(tx.sql(), &stored, tx.at().date()).await?, phases).is_empty() {
        return Err(Code::StepHeldUp.into());
    }
    note_dates(&mut stored, &body, tx.at());
    let revision = revision_number(tx.sql(), &stored).await?;
    let moved = Moved { from: Some(from), to: body.to, revision, note: &body.note };
    advance::advance(&app, &tx, &permit, &mut stored, moved).await?;
    let shown = view::shown(tx.sql(), &caller, stored, tx.at().date()).await?;
    app.commit(tx).await?;
    Ok(shown)
}

fn check_fields(body: &StepTaken, say: Say, now: Instant) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    errors.length("/note", &body.note, u32::from(say != Say::Nothing), NOTE_MOST);
    if body.closes.is_some() && body.to != State::Consultation {
        errors.add("/closes", FieldCode::NotHere);
    } else if body.closes.is_some_and(|closes| closes <= now) {
        errors.add("/closes", FieldCode::EndsBeforeStart);
    }
    if let Some(zone) = &body.zone {
        errors.length("/zone", zone, 1, ZONE_MOST);
        if body.closes.is_none() {
            errors.add("/zone", FieldCode::NotHere);
        } else if !zone.trim().is_empty() && !zone::is_known(zone) {
            errors.add("/zone", FieldCode::Unknown);
        }
    }
    if body.on.is_some() && body.to != State::EndorsedByOfficials {
        errors.add("/on", FieldCode::NotHere);
    }
    Ok(errors.finish()?)
}

/// The dates that a step sets. A consultation that is ended by hand before its time ends now.
fn note_dates(stored: &mut Stored, body: &StepTaken, now: Instant) {
    let dates = &mut stored.dates;
    match (body.from, body.to) {
        (_, State::Consultation) => {
            let closes = body.closes.unwrap_or_else(|| now.plus_seconds(CONSULTATION_DAYS * 24 * 60 * 60));
            let zone = body.zone.clone().unwrap_or_else(|| OFFICE_ZONE.into());
            dates.consultation = Some(Window { opens: now, closes, zone });
        }
        (State::Consultation, _) => {
            if let Some(window) = dates.consultation.as_mut().filter(|window| now < window.closes) {
                window.closes = now;
            }
        }
        (_, State::EndorsedByOfficials) => dates.endorsed = Some(body.on.unwrap_or_else(|| now.date())),
        (State::EndorsedByOfficials, State::Negotiation) => dates.endorsed = None,
        _ => {}
    }
}
