//! What a package has to do with amendments: those on the table as it looks at them, what others have put into the text that it enters,
//! and deciding them with it. Each keeps its
//! own record of the decision; what the package did to the text is the package's to take back.

use std::collections::BTreeMap;

use serde_json::json;
use shared::amendment::rights::{DecideAmendment, TakeBackDecision};
use shared::amendment::{
    Carried, Changed, Chosen, Done, Fit, Ground, Operation, Outcome, State, Step, WithPackage,
};
use shared::id::{AmendmentId, TextId};
use shared::member::MemberCode;
use shared::problem::Code;
use shared::text::merge::Choice;
use shared::text::{Clause, ClauseId};
use shared::time::Instant;

use super::basis::inserted;
use super::step::{Held, save};
use super::store::{self, Stored};
use super::told;
use super::view::Around;
use crate::app::App;
use crate::db::{Connection, Tx};
use crate::permit::Caller;
use crate::problem::Problem;

/// An amendment that competes with the text.
#[derive(Debug, Clone)]
pub struct OnTable {
    /// Its id.
    pub id: AmendmentId,
    /// Its number.
    pub number: u32,
    /// The version that is tabled.
    pub version: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// What it asks for, carried over to the text as it is; where both have changed the same words, as it wants them.
    pub operations: Vec<Operation>,
    /// Whether it may be decided: it is open, and it fits the text.
    pub decidable: bool,
}

/// The amendments that compete with a text of which these clauses stand; `order` has those that are gone as well.
///
/// # Errors
/// When the database fails.
pub async fn on_table(
    connection: &impl Connection,
    of: TextId,
    now: &[Clause],
    order: &[ClauseId],
) -> Result<Vec<OnTable>, Problem> {
    let around = Around::of(connection, of).await?;
    let ground = Ground { now, base: order, inserted: &around.inserted };
    let one = |stored: &Stored| {
        let record = &stored.record;
        let (number, rebased) = (record.number?, around.rebased(stored, &ground)?);
        let theirs = rebased.steps.iter().filter_map(|step| match step {
            Carried::Choice { on, merge } => {
                Some(Chosen { on: on.clone(), take: vec![Choice::Theirs; merge.overlaps()] })
            }
            _ => None,
        });
        let carried = rebased.resolve(&theirs.collect::<Vec<_>>());
        let asked = || around.versions.get(&stored.id).map(|frozen| frozen.operations.clone());
        Some(OnTable {
            id: stored.id,
            number,
            version: record.version,
            members: record.sponsors.iter().copied().collect(),
            decidable: record.state.is_open() && carried.is_some(),
            operations: carried.or_else(asked).unwrap_or_default(),
        })
    };
    Ok(around.tabled.iter().filter(|stored| stored.record.state.competes()).filter_map(one).collect())
}

/// What amendments have put into a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entered {
    /// The clauses, with the numbers of the amendments.
    pub inserted: BTreeMap<ClauseId, u32>,
    /// When each of these was accepted.
    at: BTreeMap<u32, Instant>,
}

impl Entered {
    /// The order of a text as it was known at that time: without what has been put in since. All of it where no time is given.
    #[must_use]
    pub fn order_known(&self, at: Option<Instant>, order: &[ClauseId]) -> Vec<ClauseId> {
        let came_since = |id: &ClauseId| {
            let came = self.inserted.get(id).and_then(|number| self.at.get(number));
            came.is_some_and(|came| at.is_some_and(|at| at < *came))
        };
        order.iter().filter(|&id| !came_since(id)).cloned().collect()
    }
}

/// What amendments have put into a text that is in it by their records.
///
/// # Errors
/// When the database fails.
pub async fn entered(connection: &impl Connection, of: TextId) -> Result<Entered, Problem> {
    entered_among(connection, store::tabled(connection, of).await?).await
}

/// The same of amendments that have been read.
///
/// # Errors
/// When the database fails.
pub(super) async fn entered_among(
    connection: &impl Connection,
    mut accepted: Vec<Stored>,
) -> Result<Entered, Problem> {
    accepted.retain(|one| matches!(one.record.state, State::Accepted | State::AcceptedAsModified));
    if accepted.is_empty() {
        return Ok(Entered::default());
    }
    let ids: Vec<AmendmentId> = accepted.iter().map(|one| one.id).collect();
    let versions = store::latest_of(connection, &ids).await?;
    let at = accepted
        .iter()
        .filter_map(|one| Some((one.record.number?, one.record.decisions.last()?.at)))
        .collect();
    Ok(Entered { inserted: inserted(&accepted, &versions), at })
}

/// What becomes of an amendment when a package is applied.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The amendment.
    pub id: AmendmentId,
    /// The version that the package was held against.
    pub version: u32,
    /// What is decided.
    pub outcome: Outcome,
    /// What the package did to the clauses that it is about.
    pub done: Vec<Done>,
}

/// Decides amendments in the transaction in which a package is applied to their text, which [`text::act`](crate::text::act) has locked.
///
/// # Errors
/// `stale` when one of them was revised or decided meanwhile; then nothing is done.
pub async fn decide_in_package(
    app: &App,
    tx: &Tx,
    of: TextId,
    caller: &Caller,
    decisions: &[Decision],
    (package, reason): (WithPackage, &str),
) -> Result<(), Problem> {
    let held = Held::locked(tx, caller, of).await?;
    for decision in decisions {
        let mut found = held.open(tx, caller, decision.id).await?;
        let permit = caller.permit::<DecideAmendment>(tx, &found.matter())?;
        let before = &mut found.stored.record;
        if !before.state.is_open() || before.version != decision.version {
            return Err(Code::Stale.into());
        }
        // That it fits was worked out against the text as it was a moment ago.
        before.note_fit(Fit::Clean);
        let step = Step::Decide {
            version: decision.version,
            outcome: decision.outcome.clone(),
            reason: reason.to_owned(),
            host_open: false,
            changed: decision.done.iter().map(Changed::from).collect(),
        };
        let mut record = found.taken(step, caller, tx)?;
        if let Some(last) = record.decisions.last_mut() {
            last.package = Some(package);
        }
        let detail =
            json!({ "decided": record.state, "version": decision.version, "package": package.number });
        let after = Stored { record, undo: None, ..found.stored.clone() };
        save(app, tx, &permit, &found, &after, detail).await?;
        told::decided(app, tx, caller, &found, &after).await?;
    }
    Ok(())
}

/// Puts amendments on the table again that were decided when a package was applied to their text at that time. One that was decided
/// otherwise since stays as it was decided.
///
/// # Errors
/// When the database fails.
pub async fn reopen_from_package(
    app: &App,
    tx: &Tx,
    of: TextId,
    caller: &Caller,
    (amendments, applied_at): (&[AmendmentId], Instant),
    (package, reason): (u32, &str),
) -> Result<(), Problem> {
    let held = Held::locked(tx, caller, of).await?;
    for id in amendments {
        let found = held.open(tx, caller, *id).await?;
        let permit = caller.permit::<TakeBackDecision>(tx, &found.matter())?;
        let record = &found.stored.record;
        let of_package =
            record.decisions.last().is_some_and(|last| last.at == applied_at && last.taken_back.is_none());
        if !record.state.is_decided() || !of_package {
            continue;
        }
        let was = record.state;
        let step = Step::TakeBack { decision: record.decided(), reason: reason.to_owned() };
        let record = found.taken(step, caller, tx)?;
        let after = Stored { record, undo: None, ..found.stored.clone() };
        save(app, tx, &permit, &found, &after, json!({ "taken_back": was, "package": package })).await?;
        told::tabled_again(app, tx, caller, &found, &after).await?;
    }
    Ok(())
}
