//! Taking back that a package was applied: another decision, which leaves both on record (text model 4).

use serde_json::json;
use shared::amendment::REASON_MOST;
use shared::api::package::{ApplicationReversal, PackageView, TakeAPackageBack};
use shared::id::AmendmentId;
use shared::package::{LeadPackage, State, Step};
use shared::problem::{Code, FieldErrors};
use shared::text::Clause;

use super::step::{known, open, save, taken};
use super::store::{self, Stored};
use super::{told, view};
use crate::amendment::{Undo, none_agreed, reopen_from_package};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::{By, Caller};
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::text::{self, Settled};

/// The text loses what it gained by the package, by the same merge; what others have changed elsewhere since stays. Where
/// somebody has changed the same words again, or a clause of it is agreed by now, nothing is taken back; and neither is an
/// application that was not on the screen.
pub(super) async fn take_back(app: App, call: Call<TakeAPackageBack>) -> Result<PackageView, Problem> {
    let (caller, id) = (call.caller, call.path.package);
    let read = app.db.read();
    let first = known(read, &caller, store::find(read, id).await?).await?;
    caller.check::<LeadPackage>(&first.matter())?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &call.body.reason, 1, REASON_MOST);
    errors.finish()?;
    negotiated(read, first.of.programme).await?;
    let done = first.stored.undo.clone().unwrap_or_default();
    if first.stored.package.state != State::Applied {
        return Err(Code::PackageMoved.into());
    }
    if first.stored.package.application() != call.body.application {
        return Err(Code::Stale.into());
    }
    let undo = Undo::of(read, first.of.id, done, caller.seat.id, "/application").await?;
    let change = move |clauses: &[Clause]| undo.edits(clauses);
    let by = By::Person { person: caller.person, seat: caller.seat.id };
    let (recorder, taker, of) = (app.clone(), caller.clone(), first.of.id);
    let reversal = ApplicationReversal { reason: call.body.reason.trim().to_owned(), ..call.body };
    let stored = first.stored;
    text::act(&app, of, by, "package.take_back", change, move |tx, settled| {
        Box::pin(async move { within(&recorder, tx, settled, &taker, &stored, reversal).await })
    })
    .await?;
    view::one(&app, &caller, id).await
}

async fn within(
    app: &App,
    tx: &Tx,
    settled: &Settled,
    caller: &Caller,
    first: &Stored,
    ApplicationReversal { application, reason }: ApplicationReversal,
) -> Result<(), Problem> {
    let found = open(tx, caller, first.id).await?;
    let permit = caller.permit::<LeadPackage>(tx, &found.matter())?;
    negotiated(tx.sql(), found.of.programme).await?;
    if found.stored != *first {
        return Err(Code::Stale.into());
    }
    none_agreed(tx, settled, found.stored.undo.as_ref()).await?;
    let before = &found.stored;
    let applied_at = before.package.applied.as_ref().map(|applied| applied.at).ok_or(Code::PackageMoved)?;
    let decided: Vec<AmendmentId> =
        before.effects.iter().flatten().filter(|one| one.decides).map(|one| one.amendment).collect();
    let number = before.number.unwrap_or_default();
    let step = Step::TakeBack { application, reason: reason.clone() };
    let package = taken(&before.package, step, caller, tx)?;
    let detail = json!({ "number": number, "version": package.version, "taken_back": true });
    let after = Stored { package, undo: None, effects: None, ..before.clone() };
    save(app, tx, &permit, found.of.programme, &after, detail).await?;
    reopen_from_package(app, tx, found.of.id, caller, (&decided, applied_at), (number, &reason)).await?;
    told::taken_back(app, tx, caller, found.of.programme, before).await?;
    Ok(())
}
