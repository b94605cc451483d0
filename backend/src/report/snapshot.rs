//! The plan as it stands at a moment, for what is kept with a section: all of a programme's in a few statements, or what one section asks.

use std::collections::HashMap;

use shared::api::indicator::IndicatorSummary;
use shared::api::initiative::InitiativeRow;
use shared::api::milestone::MilestoneView;
use shared::api::plan::PlanSummary;
use shared::api::report::Heading;
use shared::api::result::ResultSummary;
use shared::budget::sums::Sum;
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::State;
use shared::measurement::series::latest;
use shared::member::MemberCode;
use shared::plan::in_force;
use shared::report::section::Promise;
use shared::report::{
    IndicatorSeen, InitiativeSeen, MilestoneSeen, MoneySeen, PlanSeen, Snapshot, StatusSeen, measures,
};
use shared::text::{ClauseId, Kind};
use shared::time::{Date, Instant};

use crate::db::{Connection, Error};
use crate::result::Tracked;
use crate::{budget, initiative, milestone, plan, result};

/// What is followed, and the work that serves it.
pub(super) struct Plan {
    results: Vec<ResultSummary>,
    /// Where each of them stands.
    places: HashMap<ClauseId, usize>,
    indicators: Vec<IndicatorSummary>,
    work: Work,
    sealed: Option<PlanSeen>,
    at: Instant,
}

/// Initiatives with their milestones and their money.
struct Work {
    initiatives: Vec<InitiativeRow>,
    /// Which of them serve a result, in their order: every section asks for its own.
    by_clause: HashMap<ClauseId, Vec<usize>>,
    /// Of each, by the day they are due.
    milestones: HashMap<InitiativeId, Vec<MilestoneView>>,
    money: HashMap<InitiativeId, Sum>,
}

impl Work {
    fn new(
        initiatives: Vec<InitiativeRow>,
        milestones: Vec<MilestoneView>,
        money: HashMap<InitiativeId, Sum>,
    ) -> Self {
        let mut by_clause: HashMap<ClauseId, Vec<usize>> = HashMap::new();
        for (at, one) in initiatives.iter().enumerate() {
            for served in &one.serves {
                by_clause.entry(served.clause.clone()).or_default().push(at);
            }
        }
        let mut of_each: HashMap<InitiativeId, Vec<MilestoneView>> = HashMap::new();
        for one in milestones {
            of_each.entry(one.initiative).or_default().push(one);
        }
        Self { initiatives, by_clause, milestones: of_each, money }
    }

    /// What serves that result itself.
    fn under(&self, clause: &ClauseId) -> impl Iterator<Item = &InitiativeRow> {
        self.by_clause.get(clause).into_iter().flatten().map(move |at| &self.initiatives[*at])
    }

    async fn of(connection: &impl Connection, of: ProgrammeId, today: Date) -> Result<Self, Error> {
        // When there was word of each is not kept with a section, and not asked for here.
        let (initiatives, milestones, money) = tokio::try_join!(
            initiative::unheard(connection, of, today, None),
            milestone::of_programme(connection, of, today),
            budget::sums(connection, of),
        )?;
        Ok(Self::new(initiatives.as_planned(), milestones, money))
    }

    /// What serves that result itself, and not something under it alone.
    async fn serving(
        connection: &impl Connection,
        of: ProgrammeId,
        clause: &ClauseId,
        today: Date,
    ) -> Result<Self, Error> {
        let under = initiative::unheard(connection, of, today, Some(clause)).await?;
        let mut initiatives = under.as_planned();
        initiatives.retain(|one| one.serves.iter().any(|served| served.clause == *clause));
        let ids: Vec<InitiativeId> = initiatives.iter().map(|one| one.id).collect();
        let (milestones, money) = tokio::try_join!(
            milestone::of_initiatives(connection, &ids, today),
            budget::sums_of(connection, &ids),
        )?;
        Ok(Self::new(initiatives, milestones, money))
    }
}

impl Plan {
    pub(super) async fn of(
        connection: &impl Connection,
        of: ProgrammeId,
        at: Instant,
    ) -> Result<Self, Error> {
        let all = Work::of(connection, of, at.date_in_the_east());
        let (tracked, work, plans) =
            tokio::try_join!(result::tracked(connection, of, at), all, plan::sealed(connection, of))?;
        Ok(Self::new(tracked, work, &plans, at))
    }

    fn new(tracked: Tracked, work: Work, plans: &[PlanSummary], at: Instant) -> Self {
        let sealed = in_force(plans, at.date()).map(|one| PlanSeen {
            number: one.number,
            sealed_at: one.sealed_at,
            hash: one.hash.clone(),
        });
        let indicators = tracked.measured.summaries(&tracked.results);
        let places = tracked.results.iter().enumerate().map(|(at, one)| (one.clause.clone(), at)).collect();
        Self { results: tracked.results, places, indicators, work, sealed, at }
    }

    pub(super) fn result(&self, clause: &ClauseId) -> Option<&ResultSummary> {
        self.places.get(clause).map(|at| &self.results[*at])
    }

    pub(super) fn promises(&self) -> Vec<Promise> {
        self.results.iter().map(ResultSummary::promise).collect()
    }

    /// Who leads work that serves something, or takes part in it; not what is only thought of, nor what was given up.
    pub(super) fn serving(&self) -> Vec<(ClauseId, MemberCode)> {
        let works = self.work.initiatives.iter();
        works
            .filter(|one| !matches!(one.state, State::Idea | State::Stopped))
            .flat_map(|one| {
                let members = one.lead.iter().chain(&one.partners);
                members.flat_map(|member| one.serves.iter().map(|served| (served.clause.clone(), *member)))
            })
            .collect()
    }

    /// The goals and sub-goals.
    pub(super) fn headings(&self) -> Vec<Heading> {
        let over = self.results.iter().filter(|one| matches!(one.kind, Kind::Goal | Kind::Subgoal));
        let heading = |one: &ResultSummary| Heading {
            clause: one.clause.clone(),
            kind: one.kind,
            label: one.label.clone(),
            title: one.title.clone(),
        };
        over.map(heading).collect()
    }

    /// The goal that something stands under. Parents stand before what is under them, so that walking up ends.
    pub(super) fn goal(&self, clause: &ClauseId) -> Option<ClauseId> {
        let mut at = self.result(clause)?.parent.clone();
        for _ in 0..self.results.len() {
            let over = self.result(at.as_ref()?)?;
            if over.kind == Kind::Goal {
                return Some(over.clause.clone());
            }
            at = over.parent.clone();
        }
        None
    }

    /// What is kept with a section.
    pub(super) fn under(&self, clause: &ClauseId) -> Snapshot {
        let result = self.result(clause);
        let said = result.and_then(|one| one.status.as_ref());
        Snapshot {
            taken_at: self.at,
            plan: self.sealed.clone(),
            status: said.map(|said| StatusSeen {
                status: said.status,
                reason: said.reason.clone(),
                said_at: said.said_at,
            }),
            light: result.and_then(|one| one.light),
            initiatives: self.work.under(clause).map(|one| self.seen(one)).collect(),
            indicators: result.map(|one| self.measured(&one.promise())).unwrap_or_default(),
        }
    }

    fn measured(&self, of: &Promise) -> Vec<IndicatorSeen> {
        let own = self.indicators.iter().filter(|one| measures(one.parent.as_ref(), of));
        let seen = |one: &IndicatorSummary| IndicatorSeen {
            clause: one.clause.clone(),
            label: one.label.clone(),
            title: one.title.clone(),
            definition: one.definition.clone(),
            targets: one.targets.clone(),
            latest: latest(&one.points).cloned(),
        };
        own.map(seen).collect()
    }

    fn seen(&self, one: &InitiativeRow) -> InitiativeSeen {
        let own = self.work.milestones.get(&one.id).into_iter().flatten();
        let milestone = |milestone: &MilestoneView| MilestoneSeen {
            title: milestone.title.clone(),
            due: milestone.due,
            done: milestone.done,
        };
        InitiativeSeen {
            id: one.id,
            number: one.number,
            title: one.title.clone(),
            state: one.state,
            lead: one.lead,
            ends: one.ends,
            milestones: own.map(milestone).collect(),
            money: self.work.money.get(&one.id).and_then(MoneySeen::of),
        }
    }
}

/// What is kept with one section, as [`Plan::under`] has it. Its light comes from all that is followed, and that is read; of the work only
/// what serves it is.
pub(super) async fn under(
    connection: &impl Connection,
    of: ProgrammeId,
    clause: &ClauseId,
    at: Instant,
) -> Result<Snapshot, Error> {
    let serving = Work::serving(connection, of, clause, at.date_in_the_east());
    let (tracked, work, plans) =
        tokio::try_join!(result::tracked(connection, of, at), serving, plan::sealed(connection, of))?;
    Ok(Plan::new(tracked, work, &plans, at).under(clause))
}
