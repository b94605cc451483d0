//! Accepting: the words enter the text by three-way merge, in one transaction with the decision (text model 4, 8).

use std::collections::{BTreeSet, HashMap};

use collab::act::Edit;
use serde_json::json;
use shared::amendment::rights::DecideAmendment;
use shared::amendment::{
    Amendment, Changed, Chosen, Done, Fit, Ground, Operation, Outcome, Step, apply, check, contains, done,
    is_in_text, rebase, touched,
};
use shared::id::TextId;
use shared::problem::{Code, FieldCode, FieldError};
use shared::text::clause::standing;
use shared::text::{Clause, ClauseId};

use super::fault::{changed, faultless};
use super::packaged::entered_among;
use super::step::{Found, Held, save};
use super::store::{self, Stored};
use super::told;
use super::view::Around;
use crate::app::App;
use crate::db::Tx;
use crate::permit::{By, Caller};
use crate::problem::Problem;
use crate::text::Settled;
use crate::{member, position, text};

/// An amendment that is to be accepted.
pub(super) struct Plan {
    /// As it was when the caller asked; another state of it then is stale.
    pub stored: Stored,
    /// The version that was on the screen.
    pub version: u32,
    /// Accepted as it is, or with other words.
    pub outcome: Outcome,
    /// The chair's choices, clause by clause, where it is accepted as it is.
    pub choices: Vec<Chosen>,
    /// Why.
    pub reason: String,
}

/// Everything that must be known to work out the text with the amendments in it.
struct Accepting {
    plans: Vec<Plan>,
    around: Around,
    members: Vec<String>,
    /// What the clauses are called.
    names: HashMap<ClauseId, String>,
}

impl Accepting {
    /// The text after each of the plans, in order. `clauses` is the whole text, those that are gone included; the chair reopens one
    /// that is `agreed` before it changes.
    fn states(&self, clauses: &[Clause], agreed: &BTreeSet<ClauseId>) -> Result<Vec<Vec<Clause>>, Problem> {
        let order: Vec<ClauseId> = clauses.iter().map(|clause| clause.id.clone()).collect();
        let (mut now, mut inserted) = (standing(clauses.to_vec()), self.around.inserted.clone());
        let mut records = self.around.records.clone();
        let mut states = Vec::with_capacity(self.plans.len());
        for (at, plan) in self.plans.iter().enumerate() {
            let number = plan.stored.record.number.ok_or_else(Problem::not_found)?;
            let ground = Ground { now: &now, base: &order, inserted: &inserted };
            let (operations, after) = self
                .entered(plan, number, &ground, &records, agreed)
                .map_err(|problem| self.in_the_way(at, problem))?;
            let new = operations.iter().filter(|operation| operation.on().is_none());
            inserted.extend(new.map(|operation| (operation.clause().clone(), number)));
            // What amends this one, and comes later, is carried over from its words.
            for record in records.iter_mut().filter(|record| record.number == Some(number)) {
                record.state = plan.outcome.state();
            }
            states.push(after.clone());
            now = after;
        }
        Ok(states)
    }

    /// What is done for one plan, and the text after it.
    fn entered(
        &self,
        plan: &Plan,
        number: u32,
        ground: &Ground<'_>,
        records: &[Amendment],
        agreed: &BTreeSet<ClauseId>,
    ) -> Result<(Vec<Operation>, Vec<Clause>), Problem> {
        let (operations, base) = match &plan.outcome {
            Outcome::AcceptAsModified { operations } => {
                let is_member = |code: &str| self.members.iter().any(|member| member == code);
                faultless(&check(operations, ground.now, is_member), operations, "/outcome/operations")?;
                (operations.clone(), ground.base.to_vec())
            }
            // By now every anchor stands, so that the order says no more than whom the authors could put their clauses before.
            _ => {
                (self.own(plan, number, ground, records)?, self.around.order_known(&plan.stored, ground.base))
            }
        };
        let on = |operation: &Operation| operation.on().is_some_and(|on| agreed.contains(&on.clause));
        if operations.iter().any(on) {
            return Err(Code::ClauseAgreed.into());
        }
        let ground = Ground { base: &base, ..*ground };
        let after = apply(&ground, number, &operations).map_err(|_| Code::NeedsRebasing)?;
        Ok((operations, after))
    }

    /// Of several it is said by their numbers which do not go together: the one that fits no more, and those before it that touch
    /// what it touches.
    fn in_the_way(&self, at: usize, problem: Problem) -> Problem {
        let alone = match problem.code {
            _ if self.plans.len() < 2 => return problem,
            Code::ClauseAgreed => true,
            Code::ChoiceNeeded | Code::NeedsRebasing => false,
            _ => return problem,
        };
        let touches = |plan: &Plan| {
            let frozen = self.around.versions.get(&plan.stored.id);
            frozen.map(|frozen| touched(&frozen.operations)).unwrap_or_default()
        };
        let own = touches(&self.plans[at]);
        let meets = |plan: &&Plan| !alone && !own.is_disjoint(&touches(plan));
        let named = self.plans[..at].iter().filter(meets).chain([&self.plans[at]]);
        let names = named.filter_map(|plan| plan.stored.record.number).map(|number| number.to_string());
        Problem { errors: vec![not_together(names.collect())], ..Problem::new(Code::InTheWay) }
    }

    /// What the amendment itself asks for, carried over to the text as it is.
    fn own(
        &self,
        plan: &Plan,
        number: u32,
        ground: &Ground<'_>,
        records: &[Amendment],
    ) -> Result<Vec<Operation>, Problem> {
        let (operations, base) = self.around.asks(&plan.stored, records).ok_or(Code::AmendmentMoved)?;
        let rebased = rebase(number, operations, &base, ground);
        if rebased.fit() == Fit::NeedsRebasing {
            return Err(Code::NeedsRebasing.into());
        }
        let otherwise = rebased.read_otherwise(&plan.choices);
        if !otherwise.is_empty() {
            let errors = vec![changed("/choices", &otherwise, &self.names)];
            return Err(Problem { errors, ..Problem::new(Code::Stale) });
        }
        Ok(rebased.resolve(&plan.choices).ok_or(Code::ChoiceNeeded)?)
    }
}

/// Amendments, by their numbers, that are not accepted with the rest.
fn not_together(names: Vec<String>) -> FieldError {
    FieldError { pointer: "/amendments".into(), code: FieldCode::NotTogether, limit: None, names }
}

/// Accepts all of the plans or none, one after the other: what the earlier ones did is what the later ones are carried over
/// to. Whether the caller may is asked before, and again in the transaction.
pub(super) async fn accept(app: &App, caller: &Caller, of: TextId, plans: Vec<Plan>) -> Result<(), Problem> {
    let read = app.db.read();
    let around = Around::of(read, of).await?;
    let members = member::on(read, app.clock.now().date()).await?;
    let members = members.into_iter().map(|member| member.code.to_string()).collect();
    let names = text::called(read, of).await?;
    let accepting = std::sync::Arc::new(Accepting { plans, around, members, names });
    let (planned, seat) = (std::sync::Arc::clone(&accepting), caller.seat.id.to_string());
    let change = move |clauses: &[Clause]| {
        // What is agreed is asked in the transaction: see `record`.
        let after =
            planned.states(clauses, &BTreeSet::new())?.pop().unwrap_or_else(|| standing(clauses.to_vec()));
        Ok(vec![Edit::Whole { clauses: after, by: seat.clone() }])
    };
    let by = By::Person { person: caller.person, seat: caller.seat.id };
    let (recorder, caller) = (app.clone(), caller.clone());
    text::act(app, of, by, "amendment.accept", change, move |tx, settled| {
        Box::pin(async move { record(&recorder, tx, settled, &caller, &accepting).await })
    })
    .await
}

async fn record(
    app: &App,
    tx: &Tx,
    settled: &Settled,
    caller: &Caller,
    accepting: &Accepting,
) -> Result<(), Problem> {
    // Of the text as it stood, and here, so that nobody agrees to a clause between the question and the act.
    let agreed = position::agreed_before(tx.sql(), settled.text.id, &settled.before, tx.at().date()).await?;
    let mut before = standing(settled.before.clone());
    still_as_read(tx, settled.text.id, accepting).await?;
    let held = Held::locked(tx, caller, settled.text.id).await?;
    for (plan, after) in accepting.plans.iter().zip(accepting.states(&settled.before, &agreed)?) {
        let amended = match plan.stored.record.amends {
            Some(amends) => held.numbered(tx, caller, amends.number).await?,
            None => None,
        };
        let mut found = held.open(tx, caller, plan.stored.id).await?;
        let permit = caller.permit::<DecideAmendment>(tx, &found.matter())?;
        // That it fits was worked out just now; what was noted of it once may be out of date.
        found.stored.record.note_fit(Fit::Clean);
        let mut shown = plan.stored.record.clone();
        shown.note_fit(Fit::Clean);
        if found.stored.record != shown {
            return Err(Code::Stale.into());
        }
        if let Some(amended) = amended.filter(|_| plan.outcome == Outcome::Accept) {
            take_along(app, tx, caller, &amended, &found, &plan.reason).await?;
        }
        let done: Vec<Done> = done(&before, &after);
        let step = Step::Decide {
            version: plan.version,
            outcome: plan.outcome.clone(),
            reason: plan.reason.clone(),
            host_open: false,
            changed: done.iter().map(Changed::from).collect(),
        };
        let record = found.taken(step, caller, tx)?;
        let detail = json!({
            "decided": record.state,
            "version": plan.version,
            "own": record.decisions.last().is_some_and(|decision| decision.own),
            "clauses": done.iter().map(|one| one.clause.clone()).collect::<Vec<_>>(),
        });
        let stored = Stored { record, undo: Some(done), ..found.stored.clone() };
        save(app, tx, &permit, &found, &stored, detail).await?;
        told::decided(app, tx, caller, &found, &stored).await?;
        before = after;
    }
    Ok(())
}

/// The plans were worked out with the other amendments as they were read. Where new clauses stand depends on which of their neighbours
/// amendments have put in, and from which words an amendment to an amendment is carried over on whether that one is in the text.
async fn still_as_read(tx: &Tx, of: TextId, accepting: &Accepting) -> Result<(), Problem> {
    let tabled = store::tabled(tx.sql(), of).await?;
    let records: Vec<Amendment> = tabled.iter().map(|stored| stored.record.clone()).collect();
    if entered_among(tx.sql(), tabled).await?.inserted != accepting.around.inserted {
        return Err(Code::Stale.into());
    }
    let mut amended = accepting.plans.iter().filter_map(|plan| plan.stored.record.amends);
    let moved = |amends| is_in_text(amends, &records) != is_in_text(amends, &accepting.around.records);
    if amended.any(moved) { Err(Code::Stale.into()) } else { Ok(()) }
}

/// The amendment that this one amends goes on in it, where this one has all of it in it: there is nothing to decide on it any more.
/// Taking the decision on this one back puts both on the table again.
async fn take_along(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    amended: &Found,
    by: &Found,
    reason: &str,
) -> Result<(), Problem> {
    let Some(number) = by.stored.record.number else { return Ok(()) };
    if !contains(&by.stored.record, &amended.stored.record) {
        return Ok(());
    }
    let permit = caller.permit::<DecideAmendment>(tx, &amended.matter())?;
    let version = amended.stored.record.version;
    let step = Step::Decide {
        version,
        outcome: Outcome::MergeInto { number },
        reason: reason.to_owned(),
        host_open: true,
        changed: Vec::new(),
    };
    let record = amended.taken(step, caller, tx)?;
    let after = Stored { record, undo: None, ..amended.stored.clone() };
    let detail = json!({ "decided": after.record.state, "version": version, "into": number });
    save(app, tx, &permit, amended, &after, detail).await?;
    told::decided(app, tx, caller, amended, &after).await?;
    Ok(())
}

/// Whether the amendment that this one would be merged into is open; false for other outcomes. `stored` was read by
/// [`super::step::open`], so that it stays so until the transaction ends: nothing is merged into what is withdrawn in the same moment.
pub(super) async fn host_open(tx: &Tx, stored: &Stored, outcome: &Outcome) -> Result<bool, Problem> {
    let Outcome::MergeInto { number } = outcome else { return Ok(false) };
    let tabled = store::tabled(tx.sql(), stored.text).await?;
    let host = tabled.iter().find(|one| one.record.number == Some(*number));
    Ok(host.is_some_and(|host| host.record.state.is_open()))
}
