//! What acts on a round, and on a section of it, stand on.

use shared::api::report::{OfSection, SectionWhole};
use shared::id::ReportId;
use shared::problem::Code;
use shared::report::section::{Stage, Step};
use shared::report::{Asked, ReadReport, Seen};
use shared::text::ClauseId;

use super::part_store::{self, Part};
use super::section_store::{self, Section};
use super::store::{self, Stored};
use super::view;
use crate::app::App;
use crate::db::Tx;
use crate::initiative::{self, Ground};
use crate::permit::Caller;
use crate::problem::Problem;

/// A round, held for one act.
pub(super) struct Held {
    pub ground: Ground,
    pub stored: Stored,
}

impl Held {
    pub(super) const fn seen(&self) -> Seen {
        Seen { locked: self.stored.view.locked_at.is_some() }
    }

    /// Lets pass while the round is open and its programme is worked on.
    pub(super) fn open(&self) -> Result<(), Problem> {
        if self.seen().locked {
            return Err(Code::ReportLocked.into());
        }
        self.ground.worked_on()
    }
}

/// Lets pass who may know of the round, and makes acts on its programme follow one another.
pub(super) async fn hold(tx: &Tx, caller: &Caller, id: ReportId) -> Result<Held, Problem> {
    let first = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let ground = initiative::hold(tx, caller, first.view.programme).await?;
    let stored = store::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let held = Held { ground, stored };
    caller.check::<ReadReport>(&held.seen())?;
    Ok(held)
}

/// A section, held for one act.
pub(super) struct HeldSection {
    pub round: Held,
    pub section: Section,
    pub parts: Vec<Part>,
    pub asked: Asked,
}

impl HeldSection {
    /// The way to it.
    pub(super) const fn at(&self) -> (ReportId, &ClauseId) {
        (self.round.stored.view.id, &self.section.clause)
    }

    /// Where that step leads.
    pub(super) fn after(&self, step: Step) -> Result<Stage, Problem> {
        self.section.stage.after(step).ok_or_else(|| Code::SectionMoved.into())
    }

    /// Makes the act stand, and answers the section as the caller sees it then. It is read after the act: reading the plan takes a while,
    /// and with SQLite everybody who writes would wait for it.
    pub(super) async fn done(self, app: &App, tx: Tx, caller: &Caller) -> Result<SectionWhole, Problem> {
        let at = tx.at();
        app.commit(tx).await?;
        view::section(app.db.read(), &caller.seat, &self.round.stored, &self.section.clause, at).await
    }

    /// As the caller sees it, whose act comes too late.
    pub(super) async fn whole(&self, tx: &Tx, caller: &Caller) -> Result<SectionWhole, Problem> {
        view::section(tx.sql(), &caller.seat, &self.round.stored, &self.section.clause, tx.at()).await
    }
}

/// The same for a section.
pub(super) async fn hold_section(tx: &Tx, caller: &Caller, path: &OfSection) -> Result<HeldSection, Problem> {
    let round = hold(tx, caller, path.report).await?;
    let section = section_store::find(tx.sql(), path.report, &path.clause).await?;
    let section = section.ok_or_else(Problem::not_found)?;
    let parts = part_store::of_section(tx.sql(), path.report, &path.clause).await?;
    let asked = view::asked(&section, parts.iter().map(|part| part.voice));
    Ok(HeldSection { round, section, parts, asked })
}
