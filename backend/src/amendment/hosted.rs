//! What an amendment had taken in, when it is withdrawn: tabled again in the same transaction.

use serde_json::json;
use shared::amendment::rights::TakeBackDecision;
use shared::amendment::{By, Ground, State, tabled_again};

use super::basis::live;
use super::step::{Found, save};
use super::store::Stored;
use super::told;
use super::view::Around;
use crate::app::App;
use crate::db::Tx;
use crate::permit::{Caller, Permit};
use crate::problem::Problem;

/// Where a step has left an amendment withdrawn, those that were merged into it are on the table again, and who stands behind them
/// is told. Nothing where it was not.
pub(super) async fn table_guests_again(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    host: &Found,
    after: &Stored,
) -> Result<(), Problem> {
    let (State::Withdrawn, Some(number)) = (after.record.state, after.record.number) else { return Ok(()) };
    // The host was opened with its text held, so that nothing new is merged into it, and what was is decided on by nobody else.
    let around = Around::of(tx.sql(), after.text).await?;
    let records: Vec<_> = around.tabled.iter().map(|one| one.record.clone()).collect();
    let by = By { seat: &caller.seat, at: tx.at(), rules: &host.rules };
    let back = tabled_again(number, &records, &by);
    if back.is_empty() {
        return Ok(());
    }
    let (now, order) = live(tx.sql(), after.text).await?;
    let ground = Ground { now: &now, base: &order, inserted: &around.inserted };
    let permit = Permit::<TakeBackDecision>::system(tx, "what it had been merged into was withdrawn");
    for mut record in back {
        let Some(stored) = around.tabled.iter().find(|one| one.record.number == record.number) else {
            continue;
        };
        if let Some(rebased) = around.rebased(stored, &ground) {
            record.note_fit(rebased.fit());
        }
        let found = Found { stored: stored.clone(), of: host.of.clone(), rules: host.rules };
        let guest = Stored { record, ..stored.clone() };
        let detail = json!({ "taken_back": State::Merged, "host": number });
        save(app, tx, &permit, &found, &guest, detail).await?;
        told::tabled_again(app, tx, caller, &found, &guest).await?;
    }
    Ok(())
}
