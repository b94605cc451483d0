//! Amendments whose words the one that they amend has taken over in a next version: they go on in it.

use serde_json::json;
use shared::amendment::rights::{ReleaseDraft, Rules};
use shared::amendment::{By, Fit, taken_over};

use super::basis::Basis;
use super::step::{Found, save};
use super::store::Stored;
use super::told;
use super::view::Around;
use crate::app::App;
use crate::db::Tx;
use crate::permit::{Caller, Permit};
use crate::problem::Problem;

/// Amendments to one that has just been tabled anew go on in it when it asks for all that they ask for, and for nothing else. Where
/// its authors have written other words, they stay on the table.
pub(super) async fn merge_taken_over(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    permit: &Permit<'_, ReleaseDraft>,
    host: &Found,
) -> Result<(), Problem> {
    // What has its number from this tabling is amended by nothing yet: a first tabling reads nothing here.
    let Some(number) = host.stored.record.number else { return Ok(()) };
    let around = Around::of_one(tx.sql(), host.of.id, host.stored.id).await?;
    let basis = Basis::of(tx.sql(), caller, host.of.id).await?;
    let ground = basis.ground(&around.inserted);
    let asks = |stored: &Stored| around.rebased(stored, &ground).filter(|one| one.fit() == Fit::Clean);
    let Some(asked) = around.numbered(number).and_then(asks) else { return Ok(()) };
    let by = By { seat: &caller.seat, at: tx.at(), rules: &Rules::default() };
    let held = host.held();
    for stored in &around.tabled {
        let taken = taken_over(&stored.record, number, &by).filter(|_| asks(stored).as_ref() == Some(&asked));
        let Some(record) = taken else { continue };
        let found = held.open(tx, caller, stored.id).await?;
        let after = Stored { record, undo: None, ..found.stored.clone() };
        let detail = json!({ "merged_into": number, "version": after.record.version });
        save(app, tx, permit, &found, &after, detail).await?;
        told::decided(app, tx, caller, &found, &after).await?;
    }
    Ok(())
}
