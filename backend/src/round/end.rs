//! Ending a round: at its deadline by a job, or earlier by the chair. Then the next revision is prepared.

use serde_json::json;
use shared::api::round::{EndARound, RoundView};
use shared::audit::Scope;
use shared::id::{RevisionId, RoundId};
use shared::notification::{Circle, What};
use shared::permission::Act;
use shared::problem::{Code, FieldErrors};
use shared::revision::PrepareRevision;
use shared::round::{End, EndRound, REASON_MOST};

use super::cover::cover_note;
use super::store::{self, Stored, Who};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::job::{self, Job};
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{audit, notification, programme, revision, text};

/// By the chair, with a reason that all see.
pub(super) async fn end(app: App, call: Call<EndARound>) -> Result<RoundView, Problem> {
    let (caller, id, body) = (call.caller, call.path.round, call.body);
    let first = store::find(app.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    let of = programme::find(app.db.read(), first.programme).await?.ok_or_else(Problem::not_found)?;
    caller.check::<EndRound>(&of.summary.state)?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 1, REASON_MOST);
    errors.finish()?;
    text::settle(&app, first.text).await?;

    let tx = app.db.begin().await?;
    hold(&tx, &first).await?;
    let round = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<EndRound>(&tx, &of.summary.state)?;
    if !round.course().is_open(tx.at()) {
        return Err(Code::RoundOver.into());
    }
    let by = Who { person: caller.person, seat: caller.seat.id, code: text::code(&caller.seat) };
    let reason = body.reason.trim();
    let how = How { end: End::Chair, reason: Some(reason), by: Some(&by) };
    let next = finish(&app, &tx, &permit, &round, how).await?;
    let at = tx.at();
    app.commit(tx).await?;
    Ok(RoundView {
        ended: Some(End::Chair),
        ended_at: Some(at),
        reason: reason.to_owned(),
        next,
        ..round.view
    })
}

/// The job at the deadline of a round. One whose deadline was moved meanwhile, or that has ended, is left alone.
///
/// # Errors
/// `unavailable` when what is typed cannot be written; when the database fails. Then the job is tried again.
pub async fn end_at_deadline(app: &App, job: &Job) -> Result<(), Problem> {
    let id: RoundId = job.object.parse().map_err(Problem::internal)?;
    let is_due = |round: &Stored, now| round.view.ended.is_none() && round.view.closes_at <= now;
    let first = store::find(app.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    if is_due(&first, app.clock.now()) {
        text::settle(app, first.text).await?;
    }
    let Some(claim) = job::claim(app, job).await? else { return Ok(()) };
    hold(&claim.tx, &first).await?;
    let round = store::find(claim.tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    if !is_due(&round, claim.tx.at()) {
        return Ok(claim.drop_it().await?);
    }
    let permit = Permit::<EndRound>::system(&claim.tx, "its deadline");
    let how = How { end: End::Deadline, reason: None, by: None };
    finish(app, &claim.tx, &permit, &round, how).await?;
    Ok(claim.finish(app).await?)
}

/// Programme and text are held, in this order: the round ends once, under the programme's next document number, and what is accepted in
/// the same moment is before its end, in note and revision both, or behind it.
async fn hold(tx: &Tx, round: &Stored) -> Result<(), Problem> {
    programme::hold(tx, round.programme).await?;
    Ok(text::hold(tx, round.text).await?)
}

/// How a round ends.
struct How<'a> {
    end: End,
    reason: Option<&'a str>,
    by: Option<&'a Who>,
}

/// The row, the next revision, the audit, and who is told. What is typed is settled before.
async fn finish<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    round: &Stored,
    how: How<'_>,
) -> Result<Option<RevisionId>, Problem> {
    let of = text::find(tx.sql(), round.text).await?.ok_or_else(Problem::not_found)?;
    let note = cover_note(tx, round, how.end).await?;
    let prepares = Permit::<PrepareRevision>::system(tx, "the end of a round");
    let next = revision::prepare_next(app, tx, &prepares, &of, &note).await?;
    let id = next.as_ref().map(|next| next.id);
    store::set_ended(tx, permit, round.view.id, how.end, how.reason, how.by, id).await?;
    let detail = json!({ "number": round.view.number, "ended": how.end, "prepared": id });
    audit::record(app, tx, permit, &Scope::Programme(round.programme), round.view.id, detail).await?;
    let what = What::RoundEnded { number: round.view.number, early: how.end == End::Chair };
    notification::tell(app, tx, round.programme, &what, &Circle::All, how.by.map(|by| by.person)).await?;
    programme::tell_changed(tx, round.programme).await?;
    Ok(id)
}
