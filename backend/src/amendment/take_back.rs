//! Taking a decision back: another decision, which leaves both on record (text model 4).

use serde_json::json;
use shared::amendment::rights::TakeBackDecision;
use shared::amendment::{Amendment, Done, REASON_MOST, Step, is_built_on};
use shared::api::amendment::{AmendmentView, DecisionReversal, TakeADecisionBack};
use shared::problem::{Code, FieldErrors};
use shared::text::Clause;

use super::hosted::table_guests_again;
use super::step::{Found, Held, known, open, save};
use super::store::{self, Stored};
use super::undo::{Undo, none_agreed};
use super::{told, view};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::{By, Caller};
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::text::{self, Settled};

/// The text loses what it gained by the decision, by the same merge; what others have changed elsewhere since stays. Where
/// somebody has changed the same words again nothing is taken back, and neither is a decision that was not on the screen.
pub(super) async fn take_back(app: App, call: Call<TakeADecisionBack>) -> Result<AmendmentView, Problem> {
    let (caller, id) = (call.caller, call.path.amendment);
    let read = app.db.read();
    let first = known(read, &caller, store::find(read, id).await?).await?;
    caller.check::<TakeBackDecision>(&first.matter())?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &call.body.reason, 1, REASON_MOST);
    errors.finish()?;
    as_shown(&first, call.body.decision)?;
    by_itself(&first)?;
    let reversal = DecisionReversal { reason: call.body.reason.trim().to_owned(), ..call.body };
    match first.stored.undo.clone().filter(|done| !done.is_empty()) {
        Some(done) => {
            negotiated(read, first.of.programme).await?;
            of_text(&app, &caller, first, done, reversal).await?;
        }
        None => {
            let tx = app.db.begin().await?;
            let found = open(&tx, &caller, id).await?;
            record(&app, &tx, &caller, &found, reversal).await?;
            app.commit(tx).await?;
        }
    }
    view::one(&app, &caller, id).await
}

/// Another chair may have taken it back and decided anew while this one was asked.
fn as_shown(found: &Found, decision: u32) -> Result<(), Problem> {
    let record = &found.stored.record;
    if record.state.is_decided() && record.decided() != decision { Err(Code::Stale.into()) } else { Ok(()) }
}

/// What entered the text with a package is the package's to take back: it was answered as a whole.
fn by_itself(found: &Found) -> Result<(), Problem> {
    if found.stored.record.in_package().is_some() { Err(Code::DecidedInPackage.into()) } else { Ok(()) }
}

/// A decision that had changed the text.
async fn of_text(
    app: &App,
    caller: &Caller,
    found: Found,
    done: Vec<Done>,
    reversal: DecisionReversal,
) -> Result<(), Problem> {
    let undo = Undo::of(app.db.read(), found.of.id, done, caller.seat.id, "/decision").await?;
    let change = move |clauses: &[Clause]| undo.edits(clauses);
    let by = By::Person { person: caller.person, seat: caller.seat.id };
    let (recorder, caller, of) = (app.clone(), caller.clone(), found.of.id);
    text::act(app, of, by, "amendment.take_back", change, move |tx, settled| {
        Box::pin(async move { within(&recorder, tx, settled, &caller, &found, reversal).await })
    })
    .await
}

async fn within(
    app: &App,
    tx: &Tx,
    settled: &Settled,
    caller: &Caller,
    first: &Found,
    reversal: DecisionReversal,
) -> Result<(), Problem> {
    let found = Held::locked(tx, caller, settled.text.id).await?.open(tx, caller, first.stored.id).await?;
    if found.stored.record != first.stored.record {
        return Err(Code::Stale.into());
    }
    none_agreed(tx, settled, found.stored.undo.as_ref()).await?;
    let tabled = store::tabled(tx.sql(), settled.text.id).await?;
    let records: Vec<Amendment> = tabled.into_iter().map(|one| one.record).collect();
    if is_built_on(&found.stored.record, &records) {
        return Err(Code::ChangedSince.into());
    }
    record(app, tx, caller, &found, reversal).await
}

async fn record(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    reversal: DecisionReversal,
) -> Result<(), Problem> {
    by_itself(found)?;
    let DecisionReversal { decision, reason } = reversal;
    let permit = caller.permit::<TakeBackDecision>(tx, &found.matter())?;
    let was = found.stored.record.state;
    let record = found.taken(Step::TakeBack { decision, reason: reason.clone() }, caller, tx)?;
    let after = Stored { record, undo: None, ..found.stored.clone() };
    save(app, tx, &permit, found, &after, json!({ "taken_back": was })).await?;
    told::tabled_again(app, tx, caller, found, &after).await?;
    table_guests_again(app, tx, caller, found, &after).await?;
    reopen_taken_along(app, tx, caller, found, reason).await
}

/// The amendment that it amends is on the table again too, where it went on in this one by the decision that is taken back.
async fn reopen_taken_along(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    found: &Found,
    reason: String,
) -> Result<(), Problem> {
    let record = &found.stored.record;
    let (Some(amends), Some(decision)) = (record.amends, record.decisions.last()) else { return Ok(()) };
    let held = found.held();
    let Some(amended) = held.numbered(tx, caller, amends.number).await? else { return Ok(()) };
    let last = amended.stored.record.decisions.last();
    let along = last.is_some_and(|last| last.at == decision.at);
    if !along || amended.stored.record.merged_into() != record.number {
        return Ok(());
    }
    let permit = caller.permit::<TakeBackDecision>(tx, &amended.matter())?;
    let decision = amended.stored.record.decided();
    let reopened = amended.taken(Step::TakeBack { decision, reason }, caller, tx)?;
    let after = Stored { record: reopened, undo: None, ..amended.stored.clone() };
    save(app, tx, &permit, &amended, &after, json!({ "taken_back": amended.stored.record.state })).await?;
    told::tabled_again(app, tx, caller, &amended, &after).await?;
    // All that stood behind it may have left it meanwhile: then it is withdrawn, and what had been merged into it is tabled again.
    table_guests_again(app, tx, caller, &amended, &after).await
}
