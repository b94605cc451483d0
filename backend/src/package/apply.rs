//! Applying a package: the whole of it enters the text, in one transaction with its record and with the amendments it speaks to.

use std::sync::Arc;

use collab::act::Edit;
use serde_json::json;
use shared::amendment::{Done, Ground, Operation, Outcome, REASON_MOST, WithPackage, done};
use shared::api::package::{ApplyAPackage, EffectView, PackageView};
use shared::package::{Effect, LeadPackage, Rules, Step, hindrances};
use shared::problem::{Code, FieldErrors};
use shared::text::clause::standing;
use shared::text::{Clause, ClauseId};

use super::fault::unhindered;
use super::step::{known, open, save, taken};
use super::store::{self, Stored};
use super::told;
use super::view::{self, effects_on};
use crate::amendment::{Decision, Entered, OnTable, decide_in_package, entered, on_table};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::{By, Caller};
use crate::position;
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::text::{self, Settled};

/// What must be known to work out the text with the package in it.
struct Applying {
    /// As it was when the caller asked; another answer or version since then is stale.
    stored: Stored,
    rules: Rules,
    reason: String,
    /// What amendments had put into the text then.
    entered: Entered,
}

impl Applying {
    /// The text with the package in it, where nothing stands against it. `clauses` is the whole text, those that are gone
    /// included.
    fn after(&self, clauses: &[Clause]) -> Result<Vec<Clause>, Problem> {
        let order: Vec<ClauseId> = clauses.iter().map(|clause| clause.id.clone()).collect();
        let now = standing(clauses.to_vec());
        let known = self.entered.order_known(self.stored.put_at, &order);
        let ground = Ground { now: &now, base: &known, inserted: &self.entered.inserted };
        // What is agreed is asked in the transaction: see `within`.
        unhindered(&hindrances(&self.stored.package, &ground, |_| false, false, &self.rules))?;
        self.stored.package.text(&ground).map_err(|_| Code::PackageOutdated.into())
    }
}

/// All of it or nothing, when every delegation has accepted the version that was on the screen and the text still reads as it
/// was built on.
pub(super) async fn apply(app: App, call: Call<ApplyAPackage>) -> Result<PackageView, Problem> {
    let (caller, id, body) = (call.caller, call.path.package, call.body);
    let read = app.db.read();
    let first = known(read, &caller, store::find(read, id).await?).await?;
    caller.check::<LeadPackage>(&first.matter())?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 1, REASON_MOST);
    errors.finish()?;
    negotiated(read, first.of.programme).await?;
    if first.stored.package.version != body.version {
        return Err(Code::Stale.into());
    }
    let applying = Arc::new(Applying {
        rules: view::rules(read, app.clock.now().date()).await?,
        reason: body.reason.trim().to_owned(),
        entered: entered(read, first.of.id).await?,
        stored: first.stored,
    });
    let (planned, seat) = (Arc::clone(&applying), caller.seat.id.to_string());
    let change = move |clauses: &[Clause]| {
        Ok(vec![Edit::Whole { clauses: planned.after(clauses)?, by: seat.clone() }])
    };
    let by = By::Person { person: caller.person, seat: caller.seat.id };
    let (recorder, applier) = (app.clone(), caller.clone());
    text::act(&app, first.of.id, by, "package.apply", change, move |tx, settled| {
        Box::pin(async move { within(&recorder, tx, settled, &applier, &applying).await })
    })
    .await?;
    view::one(&app, &caller, id).await
}

async fn within(
    app: &App,
    tx: &Tx,
    settled: &Settled,
    caller: &Caller,
    applying: &Applying,
) -> Result<(), Problem> {
    let found = open(tx, caller, applying.stored.id).await?;
    let permit = caller.permit::<LeadPackage>(tx, &found.matter())?;
    negotiated(tx.sql(), found.of.programme).await?;
    let entered = entered(tx.sql(), found.of.id).await?;
    if found.stored != applying.stored || entered != applying.entered {
        return Err(Code::Stale.into());
    }
    let order: Vec<ClauseId> = settled.before.iter().map(|clause| clause.id.clone()).collect();
    let (before, after) = (standing(settled.before.clone()), standing(settled.after.clone()));
    let known = entered.order_known(found.stored.put_at, &order);
    let ground = Ground { now: &before, base: &known, inserted: &entered.inserted };
    let package = &found.stored.package;
    let agreed = position::agreed_before(tx.sql(), found.of.id, &settled.before, tx.at().date()).await?;
    let rules = view::rules(tx.sql(), tx.at().date()).await?;
    unhindered(&hindrances(package, &ground, |clause| agreed.contains(clause), false, &rules))?;
    let table = on_table(tx.sql(), found.of.id, &before, &order).await?;
    let effects = effects_on(package, &ground, &table);
    let done = done(&before, &after);
    let decisions: Vec<Decision> = effects
        .iter()
        .filter(|effect| effect.decides)
        .filter_map(|effect| {
            let one = table.iter().find(|one| one.id == effect.amendment)?;
            Some(decision(one, effect, &package.operations, &done))
        })
        .collect();
    let targets = package.targets(&ground).map_err(|_| Code::PackageOutdated)?;
    let package = taken(package, Step::Apply { targets, free: true }, caller, tx)?;
    let number = found.stored.number.unwrap_or_default();
    let detail = json!({
        "number": number,
        "version": package.version,
        "clauses": done.iter().map(|one| one.clause.clone()).collect::<Vec<_>>(),
        "amendments": decisions.len(),
    });
    let stored = Stored { package, undo: Some(done), effects: Some(effects), ..found.stored.clone() };
    save(app, tx, &permit, found.of.programme, &stored, detail).await?;
    told::applied(app, tx, caller, found.of.programme, &stored).await?;
    let with = WithPackage { id: found.stored.id, number };
    decide_in_package(app, tx, found.of.id, caller, &decisions, (with, &applying.reason)).await
}

/// What is decided on an amendment that the package speaks to: its words are in the text, others are, or none.
fn decision(one: &OnTable, effect: &EffectView, package: &[Operation], done: &[Done]) -> Decision {
    let about = |clause: &ClauseId| one.operations.iter().any(|operation| operation.clause() == clause);
    let places: Vec<_> = one
        .operations
        .iter()
        .filter(|operation| operation.on().is_none())
        .map(|operation| operation.anchor())
        .collect();
    let touching = |operation: &&Operation| {
        about(operation.clause()) || (operation.on().is_none() && places.contains(&operation.anchor()))
    };
    let instead: Vec<Operation> = package.iter().filter(touching).cloned().collect();
    let touched = |one: &&Done| instead.iter().any(|operation| *operation.clause() == one.clause);
    Decision {
        id: one.id,
        version: one.version,
        done: done.iter().filter(touched).cloned().collect(),
        outcome: match effect.effect {
            Effect::Satisfies => Outcome::Accept,
            Effect::Changes => Outcome::AcceptAsModified { operations: instead },
            Effect::Drops => Outcome::Reject,
        },
    }
}
