//! Amendments as one caller sees them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use shared::amendment::rights::{Matter, ReadDraft, Rules};
use shared::amendment::{Amendment, Ground, Operation, Rebased, State, is_in_text, origins, rebase};
use shared::api::amendment::{Amended, AmendedBy, AmendmentView, DraftView, SinceBegun};
use shared::id::{AmendmentId, TextId};
use shared::permission::Act;
use shared::text::{Clause, ClauseId};
use shared::time::Instant;

use super::basis::{self, Basis, Bodies, bodies, inserted};
use super::draft::Against;
use super::store::{self, Draft, Frozen, Stored};
use super::{draft, step};
use crate::app::App;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{position, text};

/// All amendments to a text that the caller may know of.
pub(super) async fn all(app: &App, caller: &Caller, of: TextId) -> Result<Vec<AmendmentView>, Problem> {
    text::settle(app, of).await?;
    let read = app.db.read();
    let basis = Basis::of(read, caller, of).await?;
    let drafts = store::drafts_of(read, of, &caller.seat).await?;
    let around = Around::of(read, of).await?;
    let live = basis.live_beside(read).await?;
    let listed = || drafts.iter().chain(&around.tabled);
    let against = if listed().any(|stored| drafted(caller, stored).is_some()) {
        Some(Against::of(read, of, app.clock.now()).await?)
    } else {
        None
    };
    let mut views = Vec::new();
    for stored in listed() {
        let Some(record) = stored.record.seen_by(&caller.seat) else { continue };
        let mut view = around.view(&basis, live.as_ref(), stored, record);
        if let (Some(draft), Some(against)) = (drafted(caller, stored), &against) {
            view.draft = Some(shown(read, draft, against, None).await?);
        }
        views.push(view);
    }
    Ok(views)
}

/// One amendment, with everything typed into its draft until now.
pub(super) async fn one(app: &App, caller: &Caller, id: AmendmentId) -> Result<AmendmentView, Problem> {
    let found = step::known(app.db.read(), caller, store::find(app.db.read(), id).await?).await?;
    text::settle(app, found.of.id).await?;
    if let Some(draft) = drafted(caller, &found.stored) {
        text::settle(app, draft.text).await?;
    }
    let read = app.db.read();
    let basis = Basis::of(read, caller, found.of.id).await?;
    let around = Around::of_one(read, found.of.id, id).await?;
    let record = found.stored.record.seen_by(&caller.seat).ok_or_else(Problem::not_found)?;
    let live = basis.live_beside(read).await?;
    let mut view = around.view(&basis, live.as_ref(), &found.stored, record);
    if let Some(draft) = drafted(caller, &found.stored) {
        let now = app.clock.now();
        let against = Against::of(read, found.of.id, now).await?;
        view.draft = Some(shown(read, draft, &against, Some((&basis, now))).await?);
    }
    Ok(view)
}

/// The draft under way, where the caller reads it.
fn drafted<'a>(caller: &Caller, stored: &'a Stored) -> Option<&'a Draft> {
    let matter = Matter::of(&stored.record, &Rules::default());
    stored.draft.as_ref().filter(|_| ReadDraft::verdict(&caller.seat, &matter).is_allowed())
}

/// A draft as its authors see it. `since` where it is to be said what has become of the text by now: as they read it.
async fn shown(
    connection: &impl Connection,
    draft: &Draft,
    against: &Against,
    since: Option<(&Basis, Instant)>,
) -> Result<DraftView, Problem> {
    let asked = draft::asked(connection, draft, against).await?;
    let bodies = bodies(connection, &draft.base).await?;
    let since = match since.filter(|_| !asked.base.is_empty()) {
        Some((basis, now)) => {
            let agreed = position::agreed(connection, basis.text.id, now.date()).await?;
            draft::since(&asked.base, &basis.now, &agreed)
        }
        None => SinceBegun::default(),
    };
    Ok(DraftView {
        text: draft.text,
        base: basis::clauses(&draft.base, &bodies),
        reason: draft.reason.clone(),
        begun_at: draft.begun_at,
        hash: asked.hash(&draft.reason),
        operations: asked.operations,
        on_top: asked.on_top,
        faults: asked.faults,
        since,
    })
}

/// What all amendments to a text have in common when they are shown.
pub(super) struct Around {
    /// Those that have been tabled, by number.
    pub tabled: Vec<Stored>,
    /// Their latest versions.
    pub versions: HashMap<AmendmentId, Frozen>,
    /// The bodies of what these cite.
    pub bodies: Bodies,
    /// The clauses that accepted ones have put in, with their numbers.
    pub inserted: BTreeMap<ClauseId, u32>,
    /// The tabled ones' records, for what they have to do with each other.
    pub records: Vec<Amendment>,
}

impl Around {
    /// All that have been tabled: of a large negotiation that is much, see [`Self::of_one`] and [`Self::of_these`].
    pub async fn of(connection: &impl Connection, of: TextId) -> Result<Self, Problem> {
        let tabled = store::tabled(connection, of).await?;
        let versions = store::latest_versions(connection, of).await?;
        Self::with(connection, tabled, versions).await
    }

    /// As far as one amendment has to do with the others.
    pub async fn of_one(connection: &impl Connection, of: TextId, id: AmendmentId) -> Result<Self, Problem> {
        let tabled = store::near(connection, of, id).await?;
        let versions = store::latest_versions_near(connection, of, id).await?;
        Self::with(connection, tabled, versions).await
    }

    /// As far as these have to do with the others.
    pub async fn of_these(
        connection: &impl Connection,
        tabled: &[Stored],
        these: &[AmendmentId],
    ) -> Result<Self, Problem> {
        let entered = |one: &&Stored| {
            matches!(one.record.state, State::Accepted | State::AcceptedAsModified) || these.contains(&one.id)
        };
        let near: Vec<Stored> = tabled.iter().filter(entered).cloned().collect();
        let ids: Vec<AmendmentId> = near.iter().map(|one| one.id).collect();
        let versions = store::latest_of(connection, &ids).await?;
        Self::with(connection, near, versions).await
    }

    async fn with(
        connection: &impl Connection,
        tabled: Vec<Stored>,
        versions: HashMap<AmendmentId, Frozen>,
    ) -> Result<Self, Problem> {
        let bodies = bodies(connection, versions.values().flat_map(|frozen| &frozen.base)).await?;
        let records = tabled.iter().map(|stored| stored.record.clone()).collect();
        let inserted = inserted(&tabled, &versions);
        Ok(Self { tabled, versions, bodies, inserted, records })
    }

    /// An amendment's operations carried over to a text; nothing for one that was never tabled.
    pub fn rebased(&self, stored: &Stored, ground: &Ground<'_>) -> Option<Rebased> {
        let (operations, base) = self.asks(stored, &self.records)?;
        Some(rebase(stored.record.number?, operations, &base, ground))
    }

    /// What an amendment asks for, and the clauses that it names as it cites them: on top of the one that it amends where that is
    /// in the text by these records, and otherwise of the text alone. Nothing for one that was never tabled.
    pub fn asks(&self, stored: &Stored, records: &[Amendment]) -> Option<(&[Operation], Vec<Clause>)> {
        let frozen = self.versions.get(&stored.id)?;
        let within = stored.record.amends.is_some_and(|amends| is_in_text(amends, records));
        Some(match frozen.on_top.as_ref().filter(|_| within) {
            Some(on_top) => (&on_top.operations, on_top.base.clone()),
            None => (&frozen.operations, basis::clauses(&frozen.base, &self.bodies)),
        })
    }

    /// The order of a text as the authors of an amendment knew it: without the clauses that amendments accepted since have put in, so
    /// that those of one place stand by their numbers, whichever was accepted first (text model 8). When the draft of a first version
    /// was begun is kept; of a later one it is taken to have been when it was tabled.
    pub fn order_known(&self, stored: &Stored, order: &[ClauseId]) -> Vec<ClauseId> {
        let written = match self.versions.get(&stored.id) {
            Some(frozen) if frozen.version > 1 => frozen.tabled_at,
            _ => stored.begun_at,
        };
        let since = |record: &&Amendment| record.decisions.last().is_some_and(|last| written < last.at);
        let since: BTreeSet<u32> = self.records.iter().filter(since).filter_map(|one| one.number).collect();
        let known = |id: &&ClauseId| self.inserted.get(*id).is_none_or(|number| !since.contains(number));
        order.iter().filter(known).cloned().collect()
    }

    /// The tabled amendment of a number.
    pub fn numbered(&self, number: u32) -> Option<&Stored> {
        self.tabled.iter().find(|stored| stored.record.number == Some(number))
    }

    /// The one that an amendment amends, as it stands now.
    fn amended(&self, record: &Amendment, frozen: Option<&Frozen>) -> Option<Amended> {
        let host = self.numbered(record.amends?.number)?;
        Some(Amended {
            id: host.id,
            version: host.record.version,
            state: host.record.state,
            on_top: frozen.and_then(|frozen| frozen.on_top.clone()),
        })
    }

    /// The tabled ones that amend an amendment, by number.
    fn amended_by(&self, number: Option<u32>) -> Vec<AmendedBy> {
        let one = |stored: &Stored| {
            let (record, amends) = (&stored.record, stored.record.amends?.number);
            (Some(amends) == number).then_some(AmendedBy {
                id: stored.id,
                number: record.number?,
                version: record.version,
                state: record.state,
            })
        };
        self.tabled.iter().filter_map(one).collect()
    }

    /// `live` is the live text, where the caller reads something else: whether an amendment needs re-basing is asked of the text that
    /// it would enter, whatever its row says, because the pen changes the text without looking at amendments.
    fn view(
        &self,
        basis: &Basis,
        live: Option<&(Vec<Clause>, Vec<ClauseId>)>,
        stored: &Stored,
        mut record: Amendment,
    ) -> AmendmentView {
        let frozen = self.versions.get(&stored.id);
        let competes = record.state.competes();
        let rebased = if competes { self.rebased(stored, &basis.ground(&self.inserted)) } else { None };
        if let Some(rebased) = &rebased {
            let of_live = live.and_then(|(now, order)| {
                self.rebased(stored, &Ground { now, base: order, inserted: &self.inserted })
            });
            record.note_fit(of_live.as_ref().unwrap_or(rebased).fit());
        }
        let rebased = rebased.unwrap_or_else(|| Rebased { steps: Vec::new() });
        AmendmentView {
            id: stored.id,
            text: stored.text,
            revision: stored.revision,
            reason: frozen.map(|frozen| frozen.reason.clone()).unwrap_or_default(),
            operations: frozen.map(|frozen| frozen.operations.clone()).unwrap_or_default(),
            base: frozen.map(|frozen| basis::clauses(&frozen.base, &self.bodies)).unwrap_or_default(),
            fit: rebased.fit(),
            rebased,
            origins: record.number.map(|number| origins(number, &self.records)).unwrap_or_default(),
            amended: self.amended(&record, frozen),
            amended_by: self.amended_by(record.number),
            tabled_at: stored.tabled_at,
            record,
            draft: None,
        }
    }
}
