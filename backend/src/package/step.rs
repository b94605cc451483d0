//! What every step of a package has in common: who may know of it, the rule, the row, the audit, and who is told.

use serde_json::Value;
use shared::amendment::Audience;
use shared::audit::Scope;
use shared::id::{PackageId, ProgrammeId, TextId};
use shared::package::{By, Matter, Package, ReadPackage, Step, transition};
use shared::permission::Act;

use super::fault::refused;
use super::store::{self, Stored};
use crate::app::App;
use crate::audit;
use crate::db::{Connection, Tx};
use crate::hub::Event;
use crate::permit::{Caller, Permit};
use crate::problem::Problem;
use crate::text::Text;
use crate::{programme, text};

/// A package, and the text it is about.
pub(super) struct Found {
    pub stored: Stored,
    pub of: Text,
}

impl Found {
    /// What decides who may do what with it.
    pub fn matter(&self) -> Matter {
        matter(&self.stored.package)
    }
}

/// Nobody is named to answer in the head's place as yet.
pub(super) const fn matter(package: &Package) -> Matter {
    Matter { put: package.version > 0, named: false }
}

/// The text, where the caller may know of packages on it.
pub(super) async fn text_known(
    connection: &impl Connection,
    caller: &Caller,
    id: TextId,
) -> Result<Text, Problem> {
    let of = text::of_programme(connection, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(connection, caller, of.programme).await?;
    caller.check::<ReadPackage>(&Matter { put: true, named: false })?;
    Ok(of)
}

/// The package, where the caller may know of it; for others there is none.
pub(super) async fn known(
    connection: &impl Connection,
    caller: &Caller,
    stored: Option<Stored>,
) -> Result<Found, Problem> {
    let stored = stored.ok_or_else(Problem::not_found)?;
    let of = text_known(connection, caller, stored.text).await?;
    let found = Found { stored, of };
    caller.check::<ReadPackage>(&found.matter())?;
    Ok(found)
}

/// The package, its text held, where the caller may know of it.
pub(super) async fn open(tx: &Tx, caller: &Caller, id: PackageId) -> Result<Found, Problem> {
    known(tx.sql(), caller, store::hold(tx, id).await?).await
}

/// The package after a step, by the rule.
pub(super) fn taken(before: &Package, step: Step, caller: &Caller, tx: &Tx) -> Result<Package, Problem> {
    transition(before, step, &By { seat: &caller.seat, at: tx.at(), named: false }).map_err(refused)
}

/// Writes what came of a step: the row, its audit entry, and who is told. Of a draft nobody but the office learns.
pub(super) async fn save<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
    after: &Stored,
    detail: Value,
) -> Result<(), Problem> {
    store::update(tx, permit, after).await?;
    record(app, tx, permit, programme, after, detail).await
}

/// The audit entry and the event of a step whose row is written.
pub(super) async fn record<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
    after: &Stored,
    detail: Value,
) -> Result<(), Problem> {
    let (topic, id) = ("package", after.text.to_string());
    let (scope, event) = if after.package.version > 0 {
        (Scope::Programme(programme), Event::Changed { topic, id })
    } else {
        (Scope::Office(programme), Event::ChangedAmong { topic, id, among: Audience::Secretariat })
    };
    audit::record(app, tx, permit, &scope, after.id, detail).await?;
    tx.tell(event);
    Ok(())
}
