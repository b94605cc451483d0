//! Packages as one caller sees them.

use std::collections::{BTreeSet, HashMap};

use shared::amendment::{Ground, Operation};
use shared::api::package::{EffectView, HeldUp, PackageView, Piece, UndoneView};
use shared::id::{PackageId, TextId};
use shared::lifecycle;
use shared::package::{Package, ReadPackage, Rules, State, Wanted, covers, effects, hindrances};
use shared::permission::Act;
use shared::position::{Board, Correction};
use shared::text::{ClauseId, Content, ContentHash, FactsHash};
use shared::time::Date;

use super::live::Live;
use super::step::{known, matter, text_known};
use super::store::{self, Cited, Stored};
use crate::amendment::{OnTable, on_table};
use crate::app::App;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;
use crate::{member, position, programme, text};

/// Contents by their hashes.
pub(super) type Bodies = HashMap<(ContentHash, FactsHash), Content>;

/// All packages on a text that the caller may know of.
pub(super) async fn all(app: &App, caller: &Caller, id: TextId) -> Result<Vec<PackageView>, Problem> {
    let read = app.db.read();
    let of = text_known(read, caller, id).await?;
    let mut found = store::of_text(read, id).await?;
    found.retain(|stored| ReadPackage::verdict(&caller.seat, &matter(&stored.package)).is_allowed());
    if found.is_empty() {
        return Ok(Vec::new());
    }
    text::settle(app, id).await?;
    let around = Around::of(read, of, app.clock.now().date()).await?;
    let bodies = bodies(read, found.iter().flat_map(|stored| &stored.base)).await?;
    Ok(found.iter().map(|stored| around.view(stored, &bodies)).collect())
}

/// One package.
pub(super) async fn one(app: &App, caller: &Caller, id: PackageId) -> Result<PackageView, Problem> {
    let read = app.db.read();
    let found = known(read, caller, store::find(read, id).await?).await?;
    text::settle(app, found.of.id).await?;
    let around = Around::of(read, found.of, app.clock.now().date()).await?;
    let bodies = bodies(read, &found.stored.base).await?;
    Ok(around.view(&found.stored, &bodies))
}

/// Every member of that day must accept a package, and what is agreed is reopened first: that a package may do so itself is
/// practice elsewhere and not verified for this council (domain reference 3.2).
pub(super) async fn rules(connection: &impl Connection, day: Date) -> Result<Rules, Problem> {
    let members = member::on(connection, day).await?;
    Ok(Rules { entitled: members.into_iter().map(|member| member.code).collect(), reopens_agreed: false })
}

/// The bodies of what packages were built on.
pub(super) async fn bodies<'a>(
    connection: &impl Connection,
    cited: impl IntoIterator<Item = &'a Cited>,
) -> Result<Bodies, Problem> {
    let mut seen = BTreeSet::new();
    let wanted: Vec<(ContentHash, FactsHash)> = cited
        .into_iter()
        .filter(|one| seen.insert((one.hash.to_string(), one.facts.to_string())))
        .map(|one| (one.hash.clone(), one.facts.clone()))
        .collect();
    Ok(text::bodies(connection, &wanted).await?)
}

/// Operations, with what they were built on.
pub(super) fn pieces(operations: &[Operation], base: &[Cited], bodies: &Bodies) -> Vec<Piece> {
    let cited = |clause: &ClauseId| base.iter().find(|one| one.clause == *clause);
    let piece = |operation: &Operation| {
        let before = operation
            .on()
            .and_then(|on| cited(&on.clause))
            .and_then(|one| bodies.get(&(one.hash.clone(), one.facts.clone())).cloned());
        Piece::of(operation, before, |clause| cited(clause).map(|one| one.label.clone()))
    };
    operations.iter().map(piece).collect()
}

/// What a package does to the amendments on the table; nothing while it does not fit the text.
pub(super) fn effects_on(package: &Package, ground: &Ground<'_>, table: &[OnTable]) -> Vec<EffectView> {
    let wanted: Vec<Wanted<'_>> =
        table.iter().map(|one| Wanted { number: one.number, operations: &one.operations }).collect();
    let Ok(found) = effects(package, ground, &wanted) else { return Vec::new() };
    found
        .into_iter()
        .filter_map(|(number, effect)| {
            let one = table.iter().find(|one| one.number == number)?;
            Some(EffectView {
                amendment: one.id,
                number,
                members: one.members.clone(),
                effect,
                decides: one.decidable && covers(&package.operations, &one.operations),
            })
        })
        .collect()
}

/// What all packages on a text have in common when they are shown.
struct Around {
    of: Text,
    live: Live,
    table: Vec<OnTable>,
    agreed: BTreeSet<ClauseId>,
    corrections: Vec<Correction>,
    rules: Rules,
    frozen: bool,
}

impl Around {
    async fn of(connection: &impl Connection, of: Text, day: Date) -> Result<Self, Problem> {
        let live = Live::of(connection, of.id).await?;
        let state = programme::text_rules(connection, of.programme).await?.map(|rules| rules.state);
        Ok(Self {
            table: on_table(connection, of.id, &live.now, &live.order).await?,
            agreed: position::agreed(connection, of.id, day).await?,
            corrections: position::corrections(connection, of.id).await?,
            rules: rules(connection, day).await?,
            frozen: state != Some(lifecycle::State::Negotiation),
            live,
            of,
        })
    }

    fn view(&self, stored: &Stored, bodies: &Bodies) -> PackageView {
        let known = self.live.known(stored);
        let (package, ground) = (&stored.package, self.live.ground(&known));
        let board = Board { positions: &[], corrections: &self.corrections };
        let runs = matches!(package.state, State::Draft | State::Put);
        let held_up = if runs {
            let is_agreed = |clause: &ClauseId| self.agreed.contains(clause);
            hindrances(package, &ground, is_agreed, self.frozen, &self.rules)
        } else {
            Vec::new()
        };
        PackageView {
            id: stored.id,
            text: stored.text,
            programme: self.of.programme,
            number: stored.number,
            state: package.state,
            version: package.version,
            edition: stored.edition,
            title: stored.title.clone(),
            note: stored.note.clone(),
            pieces: pieces(&package.operations, &stored.base, bodies),
            answers: package.answers.clone(),
            entitled: self.rules.entitled.clone(),
            effects: match &stored.effects {
                Some(effects) => effects.clone(),
                None if runs => effects_on(package, &ground, &self.table),
                None => Vec::new(),
            },
            held_up: held_up.iter().map(HeldUp::from).collect(),
            fallen: package.fallen(&board, &self.live.now),
            released: package.released(&board, &self.live.now),
            begun_at: stored.begun_at,
            put_at: stored.put_at,
            applied_at: package.applied.as_ref().map(|applied| applied.at),
            undone: package
                .undone
                .iter()
                .map(|one| UndoneView { applied_at: one.applied.at, at: one.at, reason: one.reason.clone() })
                .collect(),
        }
    }
}
