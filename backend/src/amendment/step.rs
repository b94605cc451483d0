//! What every step of an amendment has in common: who may, the rule, the row, the audit, and who is told.

use serde_json::Value;
use shared::amendment::rights::{Matter, ReadAmendment, Rules};
use shared::amendment::{Amendment, By, Step, transition};
use shared::api::amendment::AmendmentView;
use shared::audit::Scope;
use shared::id::{AmendmentId, ProgrammeId, TextId};
use shared::permission::Act;

use super::fault::refused;
use super::store::{self, Stored};
use super::{draft_right, told, view};
use crate::app::App;
use crate::audit;
use crate::db::{Connection, Tx};
use crate::hub::Event;
use crate::permit::{Caller, Permit};
use crate::problem::Problem;
use crate::text::Text;
use crate::{programme, text};

/// An amendment, and the text it amends.
pub(super) struct Found {
    pub stored: Stored,
    pub of: Text,
    /// Who decides in this programme.
    pub rules: Rules,
}

impl Found {
    /// What decides who may do what with it.
    pub fn matter(&self) -> Matter {
        Matter::of(&self.stored.record, &self.rules)
    }

    /// The record after a step, by the rule.
    pub fn taken(&self, step: Step, caller: &Caller, tx: &Tx) -> Result<Amendment, Problem> {
        let by = By { seat: &caller.seat, at: tx.at(), rules: &self.rules };
        transition(&self.stored.record, step, &by).map_err(refused)
    }

    /// Its text, which [`open`] has held, for the other amendments that the act goes on to.
    pub fn held(&self) -> Held {
        Held { of: self.of.clone(), rules: self.rules }
    }

    /// The amendment itself, where the caller may know of it; for others there is none.
    fn seen_by(self, caller: &Caller) -> Result<Self, Problem> {
        caller.check::<ReadAmendment>(&self.matter())?;
        Ok(self)
    }
}

/// A text that the transaction holds, of a programme that is negotiated. That stays so until the transaction ends, so an act on
/// several amendments asks for it once and not with each of them.
pub(super) struct Held {
    of: Text,
    rules: Rules,
}

impl Held {
    /// A text that is locked already, as [`text::act`] does before it records.
    pub async fn locked(tx: &Tx, caller: &Caller, text: TextId) -> Result<Self, Problem> {
        let (of, rules) = amended(tx.sql(), caller, text).await?;
        programme::negotiated(tx.sql(), of.programme).await?;
        Ok(Self { of, rules })
    }

    /// An amendment to it, as [`open`] gives it.
    pub async fn open(&self, tx: &Tx, caller: &Caller, id: AmendmentId) -> Result<Found, Problem> {
        let stored = store::find(tx.sql(), id).await?.filter(|stored| stored.text == self.of.id);
        let stored = stored.ok_or_else(Problem::not_found)?;
        self.found(stored).seen_by(caller)
    }

    /// The one that was tabled under a number, as [`open`] gives it.
    pub async fn numbered(&self, tx: &Tx, caller: &Caller, number: u32) -> Result<Option<Found>, Problem> {
        let stored = store::numbered(tx.sql(), self.of.id, number).await?;
        stored.map(|stored| self.found(stored).seen_by(caller)).transpose()
    }

    fn found(&self, stored: Stored) -> Found {
        Found { stored, of: self.of.clone(), rules: self.rules }
    }
}

/// A text whose programme the caller may know of, and who decides on amendments to it.
async fn amended(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
) -> Result<(Text, Rules), Problem> {
    let of = text::find(connection, text).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(connection, caller, of.programme).await?;
    let rules = programme::amendment_rules(connection, of.programme).await?;
    Ok((of, rules))
}

/// The amendment, where the caller may know of it; for others there is none.
pub(super) async fn known(
    connection: &impl Connection,
    caller: &Caller,
    stored: Option<Stored>,
) -> Result<Found, Problem> {
    let stored = stored.ok_or_else(Problem::not_found)?;
    let (of, rules) = amended(connection, caller, stored.text).await?;
    Found { stored, of, rules }.seen_by(caller)
}

/// The amendment, its text held, where the caller may know of it and the programme is negotiated. What is read of any amendment to
/// that text from now on stays so until the transaction ends.
pub(super) async fn open(tx: &Tx, caller: &Caller, id: AmendmentId) -> Result<Found, Problem> {
    let found = known(tx.sql(), caller, store::hold(tx, id).await?).await?;
    programme::negotiated(tx.sql(), found.of.programme).await?;
    Ok(found)
}

/// Writes what came of a step: the row, its audit entry, and who is told.
pub(super) async fn save<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    before: &Found,
    after: &Stored,
    detail: Value,
) -> Result<(), Problem> {
    store::update(tx, permit, after).await?;
    let programme = before.of.programme;
    if is_private(&before.stored.record, &after.record) {
        for scope in scopes(programme, &before.stored.record, &after.record) {
            audit::record(app, tx, permit, &scope, after.id, detail.clone()).await?;
        }
        for record in [&before.stored.record, &after.record] {
            let among = draft_right::authors(record);
            tx.tell(Event::ChangedAmong { topic: "amendment", id: after.text.to_string(), among });
        }
    } else {
        audit::record(app, tx, permit, &Scope::Programme(programme), after.id, detail).await?;
        tx.tell(Event::Changed { topic: "amendment", id: after.text.to_string() });
    }
    let drafts = [&before.stored.draft, &after.draft].into_iter().flatten();
    drafts.for_each(|draft| tx.tell(Event::TextRightsChanged(draft.text)));
    Ok(())
}

/// Whether nobody but its authors learns anything of a step: what others see of the amendment is the same before and after.
fn is_private(before: &Amendment, after: &Amendment) -> bool {
    let outside = |record: &Amendment| {
        let mut record = record.clone();
        record.revising = None;
        record.released.clear();
        let version = record.version;
        record.releases.retain(|release| release.version <= version);
        record
    };
    !after.is_tabled() || outside(before) == outside(after)
}

/// The chains that know of a step inside a draft: one for each delegation that writes it, or the office's.
fn scopes(programme: ProgrammeId, before: &Amendment, after: &Amendment) -> Vec<Scope> {
    let mut members = before.drafters();
    members.extend(after.drafters());
    if members.is_empty() {
        return vec![Scope::Office(programme)];
    }
    members.into_iter().map(|member| Scope::Delegation(programme, member)).collect()
}

/// A step that needs nothing but the amendment itself. Who is told follows from what it has changed: a delegation that it invites to
/// a draft, and with the last answer to what the office proposes those that decide.
pub(super) async fn step<A: Act<Object = Matter>>(
    app: &App,
    caller: &Caller,
    id: AmendmentId,
    step: Step,
    detail: Value,
) -> Result<AmendmentView, Problem> {
    let tx = app.db.begin().await?;
    let found = open(&tx, caller, id).await?;
    let permit = caller.permit::<A>(&tx, &found.matter())?;
    let record = found.taken(step, caller, &tx)?;
    let after = Stored { record, ..found.stored.clone() };
    save(app, &tx, &permit, &found, &after, detail).await?;
    told::invited(app, &tx, caller, &found, &after).await?;
    told::answered(app, &tx, caller, &found, &after).await?;
    app.commit(tx).await?;
    view::one(app, caller, id).await
}
