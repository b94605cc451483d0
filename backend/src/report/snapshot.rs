//! The plan as it stands at a moment, for what is kept with a section: all of a programme's in a few statements.

use std::collections::HashMap;

use shared::api::indicator::IndicatorSummary;
use shared::api::initiative::InitiativeRow;
use shared::api::milestone::MilestoneView;
use shared::api::report::Heading;
use shared::api::result::ResultSummary;
use shared::budget::sums::Sum;
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::State;
use shared::measurement::series::latest;
use shared::member::MemberCode;
use shared::report::section::Promise;
use shared::report::{
    IndicatorSeen, InitiativeSeen, MilestoneSeen, MoneySeen, Snapshot, StatusSeen, measures,
};
use shared::text::{ClauseId, Kind};
use shared::time::Instant;

use crate::db::{Connection, Error};
use crate::{budget, initiative, milestone, result};

/// What is followed, and the work that serves it.
pub(super) struct Plan {
    results: Vec<ResultSummary>,
    initiatives: Vec<InitiativeRow>,
    milestones: Vec<MilestoneView>,
    indicators: Vec<IndicatorSummary>,
    money: HashMap<InitiativeId, Sum>,
    at: Instant,
}

impl Plan {
    pub(super) async fn of(
        connection: &impl Connection,
        of: ProgrammeId,
        at: Instant,
    ) -> Result<Self, Error> {
        let (tracked, initiatives, milestones, money) = tokio::try_join!(
            result::tracked(connection, of, at),
            initiative::rows(connection, of, at.date()),
            milestone::of_programme(connection, of, at.date()),
            budget::sums(connection, of),
        )?;
        let indicators = tracked.measured.summaries(&tracked.results);
        Ok(Self { results: tracked.results, initiatives, milestones, indicators, money, at })
    }

    pub(super) fn result(&self, clause: &ClauseId) -> Option<&ResultSummary> {
        self.results.iter().find(|one| one.clause == *clause)
    }

    pub(super) fn promises(&self) -> Vec<Promise> {
        self.results.iter().map(ResultSummary::promise).collect()
    }

    /// Who leads work that serves something, or takes part in it; not what is only thought of, nor what was given up.
    pub(super) fn serving(&self) -> Vec<(ClauseId, MemberCode)> {
        let works = self.initiatives.iter().filter(|one| !matches!(one.state, State::Idea | State::Stopped));
        works
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
        let serves = |one: &&InitiativeRow| one.serves.iter().any(|served| served.clause == *clause);
        Snapshot {
            taken_at: self.at,
            status: said.map(|said| StatusSeen {
                status: said.status,
                reason: said.reason.clone(),
                said_at: said.said_at,
            }),
            light: result.and_then(|one| one.light),
            initiatives: self.initiatives.iter().filter(serves).map(|one| self.seen(one)).collect(),
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
        let own = self.milestones.iter().filter(|milestone| milestone.initiative == one.id);
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
            money: self.money.get(&one.id).and_then(MoneySeen::of),
        }
    }
}
