//! What an amendment had taken in, when it is withdrawn: tabled again in the same transaction.

use serde_json::json;
use shared::amendment::rights::TakeBackDecision;
use shared::amendment::{By, State, tabled_again};

use super::step::{Found, save};
use super::store::{self, Stored};
use super::told;
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
    let tabled = store::tabled(tx.sql(), after.text).await?;
    let records: Vec<_> = tabled.iter().map(|one| one.record.clone()).collect();
    let by = By { seat: &caller.seat, at: tx.at(), rules: &host.rules };
    let back = tabled_again(number, &records, &by);
    if back.is_empty() {
        return Ok(());
    }
    let permit = Permit::<TakeBackDecision>::system(tx, "what it had been merged into was withdrawn");
    for record in back {
        let Some(stored) = tabled.iter().find(|one| one.record.number == record.number) else { continue };
        let found = Found { stored: stored.clone(), of: host.of.clone(), rules: host.rules };
        let guest = Stored { record, ..stored.clone() };
        let detail = json!({ "taken_back": State::Merged, "host": number });
        save(app, tx, &permit, &found, &guest, detail).await?;
        told::tabled_again(app, tx, caller, &found, &guest).await?;
    }
    Ok(())
}
