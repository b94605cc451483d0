//! A programme that is followed, at its fullest: 60 sub-goals, 500 initiatives with 2,000 milestones that wait for each other, 100
//! indicators with figures of eleven members in eight editions. What its pages ask for is measured on one database.

use std::time::Instant;

use anyhow::{Context, anyhow};
use shared::api::indicator::{
    DefineAnIndicator, DefinitionChange, GetIndicator, IndicatorSummary, ListIndicators, SetTheTargets,
};
use shared::api::initiative::{
    AddAnInitiative, GetInitiative, ListInitiatives, OfInitiative, OfProgramme as OfWork,
};
use shared::api::lineage::GetLineage;
use shared::api::measurement::WriteTheMeasurements;
use shared::api::milestone::{AddAMilestone, ListMilestones};
use shared::api::overview::{self, GetOverview};
use shared::api::plan::{GetTimeline, ListPlans, SealAPlan};
use shared::api::procedure::{self, AtVersion, ConfirmTheRecord, OfProcedure, RecordAnAdoption};
use shared::api::programme::{
    Beginning, CreateProgramme, GetProgramme, NewProgramme, OfProgramme, StepTaken, TakeStep,
};
use shared::api::publication::{self, GetPublic, ListPublicFigures, SetPublication};
use shared::api::result::{self, GetResult, ListResults, OfResult, ResultSummary, SetResultStatus};
use shared::api::revision::{IssueARevision, OfRevision, OfText, Preparation, PrepareARevision};
use shared::api::template::{CreateTemplate, TemplateContent};
use shared::api::{Endpoint, workstream};
use shared::id::{InitiativeId, MilestoneId, ProgrammeId, WorkstreamId};
use shared::indicator::{Baseline, Definition, Direction, Spread};
use shared::initiative::{InitiativeEdit, State as Goes};
use shared::lifecycle::State;
use shared::measurement::{Change, Changes, Edition, Status as Figure};
use shared::milestone::MilestoneEdit;
use shared::plan::NewPlan;
use shared::procedure::{Answer, Line, MeetingRecord, Presence};
use shared::programme::{Kind as Sort, Period, Settings};
use shared::publication::PublicationEdit;
use shared::result::{Status, StatusChange};
use shared::template::ClauseTemplate;
use shared::text::{ClauseId, Kind};

use crate::asks::Client;
use crate::figures::Row;
use crate::ground::{MEMBERS, Place, head, sign_in};
use crate::{filling, note, reporting};

const GOALS: usize = 10;
const SUBGOALS: usize = 6;
const INDICATORS: usize = 100;
const INITIATIVES: usize = 500;
const MILESTONES: usize = 4;
const EDITIONS: u16 = 8;
/// How often each thing is asked for.
const TIMES: usize = 31;
/// What any of its pages may take at the server, in milliseconds.
const AIM: u64 = 100;

/// Makes it all in a place of its own, then measures; `on` says in which database. What is in SQLite is left where `BENCH_KEEP` says, for
/// the browser.
pub async fn measure(database: Option<String>, on: &str) -> anyhow::Result<Vec<Row>> {
    let on_server = database.clone();
    let place = Place::settle(database).await?;
    let server = place.serve().await?;
    let secretary = place.sign_in(&server).await?;
    let chair = sign_in(&server, "chair@bench.example").await?;
    note("adopting a programme of 60 sub-goals")?;
    let programme = adopted(&secretary, &chair).await.context("adopting it")?;
    server.stop()?;
    // The calendar puts it in force as soon as a server starts.
    let server = place.serve().await?;
    let secretary = place.sign_in(&server).await?;
    in_force(&secretary, programme).await?;
    let results = secretary.ask::<ListResults>(result::OfProgramme { programme }, ()).await?.results;
    note("filling it with work and figures")?;
    let streams = filling::workstreams(&secretary, programme, &results).await.context("its workstreams")?;
    let initiatives = work(&secretary, programme, &results, &streams).await.context("its work")?;
    // Everybody's token is good for five minutes.
    let secretary = place.sign_in(&server).await?;
    let indicators = figures(&secretary, programme).await.context("its figures")?;
    filling::views(&secretary, programme, &results).await.context("what is thought of it")?;
    let mut delegations = Vec::new();
    for (at, code) in MEMBERS.into_iter().enumerate() {
        let delegation = sign_in(&server, &head(code)).await?;
        said(&delegation, programme, &results, at).await.context("what is said")?;
        delegations.push(delegation);
    }
    note("money, and sixteen rounds of reports")?;
    let secretary = place.sign_in(&server).await?;
    reporting::money(&secretary, programme, &initiatives).await.context("its money")?;
    let round = reporting::rounds(&secretary, &delegations, programme).await.context("its reports")?;
    let secretary = place.sign_in(&server).await?;
    seal(&secretary, programme).await.context("its plan")?;
    let after = filling::goes_on(&secretary, programme).await.context("the programme after it")?;
    let all = PublicationEdit { public: true, progress: true, figures: true, version: 0 };
    secretary.ask::<SetPublication>(publication::OfProgramme { programme }, all).await?;
    let reader = sign_in(&server, &head(MEMBERS[0])).await?;
    let mut pages = pages(programme, &results, &initiatives, &indicators)?;
    pages.extend(reporting::pages(programme, &round, initiatives[0]));
    pages.extend(filling::pages(after));
    let rows = asked(&reader, pages, on).await?;
    server.stop()?;
    if let (None, Some(to)) = (&on_server, std::env::var_os("BENCH_KEEP")) {
        place.leave_at(std::path::Path::new(&to))?;
    }
    Ok(rows)
}

/// Goals, sub-goals under them, and under each two actions and one or two indicators.
fn clauses() -> Vec<ClauseTemplate> {
    let mut clauses = Vec::new();
    let mut indicators = 0;
    for goal in 0..GOALS {
        clauses.push(ClauseTemplate::plain(Kind::Goal, &format!("The region reaches goal {goal}")));
        for at in 0..SUBGOALS {
            let number = goal * SUBGOALS + at;
            clauses.push(ClauseTemplate::plain(
                Kind::Subgoal,
                &format!("Services of sort {number} work across borders."),
            ));
            for action in 0..2 {
                let words = format!("Action {action} of sub-goal {number} is carried out together.");
                let mut clause = ClauseTemplate::plain(Kind::Action, &words);
                clause.facts.lead = Some(MEMBERS[(number + action) % MEMBERS.len()].into());
                clause.facts.due = Some(format!("{}", 2026 + number % 5));
                clauses.push(clause);
            }
            let count = if number < INDICATORS - GOALS * SUBGOALS { 2 } else { 1 };
            for _ in 0..count {
                indicators += 1;
                clauses.push(ClauseTemplate::plain(
                    Kind::Indicator,
                    &format!("Share of services, measure {indicators}"),
                ));
            }
        }
    }
    clauses
}

async fn adopted(secretary: &Client, chair: &Client) -> anyhow::Result<ProgrammeId> {
    let day = |text: &str| text.parse().map_err(|_| anyhow!("{text} is no date"));
    let content = TemplateContent { name: "Sixty".into(), description: String::new(), clauses: clauses() };
    let template = secretary.ask::<CreateTemplate>((), content).await?;
    let period = Period { from: day("2025-01-01")?, to: day("2030-12-31")? };
    let mut settings = Settings::for_period(period);
    settings.phases.consultation = false;
    settings.phases.endorsement = false;
    let new = NewProgramme {
        title: "Followed".into(),
        titles: std::iter::empty::<(String, String)>().collect(),
        kind: Sort::CooperationProgramme,
        period,
        beginning: Beginning::Template { id: template.id },
        predecessor: None,
        settings,
    };
    let made = secretary.ask::<CreateProgramme>((), new).await?;
    let programme = made.summary.id;
    let step = async |from, to| {
        let taken = StepTaken { from, to, note: String::new(), closes: None, zone: None, on: None };
        secretary.ask::<TakeStep>(OfProgramme { programme }, taken).await
    };
    step(State::Mandate, State::Drafting).await?;
    let preparation = Preparation { document: "BENCH".into(), cover_note: "To measure.".into() };
    let prepared = secretary.ask::<PrepareARevision>(OfText { text: made.text }, preparation).await?;
    chair.ask::<IssueARevision>(OfRevision { revision: prepared.id }, ()).await?;
    step(State::Drafting, State::Negotiation).await?;
    step(State::Negotiation, State::Adoption).await?;
    let line = |code: &str| {
        Ok(Line {
            member: code.parse().map_err(|_| anyhow!("{code} is no code"))?,
            presence: Presence::Present,
            represented_by: "A minister".into(),
            answer: Some(Answer::Agree),
            subject_to_parliament: false,
            statement: String::new(),
        })
    };
    let lines = MEMBERS.iter().map(|code| line(code)).collect::<anyhow::Result<_>>()?;
    let record = MeetingRecord { held_on: day("2026-01-15")?, place: "Copenhagen".into(), lines };
    let path = procedure::OfProgramme { programme };
    let recorded = secretary.ask::<RecordAnAdoption>(path, record).await?;
    let path = OfProcedure { procedure: recorded.id };
    chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await?;
    Ok(programme)
}

async fn in_force(secretary: &Client, programme: ProgrammeId) -> anyhow::Result<()> {
    for _ in 0..100 {
        let found = secretary.ask::<GetProgramme>(OfProgramme { programme }, ()).await?;
        if found.summary.state == State::InForce {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    Err(anyhow!("the programme does not come into force"))
}

async fn work(
    secretary: &Client,
    programme: ProgrammeId,
    results: &[ResultSummary],
    streams: &[WorkstreamId],
) -> anyhow::Result<Vec<InitiativeId>> {
    let subgoals: Vec<&ClauseId> =
        results.iter().filter(|one| one.kind == Kind::Subgoal).map(|one| &one.clause).collect();
    let mut made = Vec::new();
    for n in 0..INITIATIVES {
        let year = 2025 + n % 5;
        let code = |at: usize| MEMBERS[at % MEMBERS.len()].parse().map_err(|_| anyhow!("no code"));
        let edit = InitiativeEdit {
            title: format!("Initiative {n}: a service that works across borders"),
            description: "What is to be done, and with whom.".into(),
            serves: vec![
                subgoals[n % subgoals.len()].clone(),
                subgoals[(n * 7 + 1) % subgoals.len()].clone(),
            ],
            workstream: Some(streams[n % streams.len()]),
            lead: Some(code(n)?),
            partners: vec![code(n + 3)?, code(n + 5)?],
            starts: format!("{year}-02-01").parse().ok(),
            ends: format!("{}-11-30", year + 1).parse().ok(),
            body: "A digitalisation agency".into(),
            state: Goes::UnderWay,
            ..InitiativeEdit::empty()
        };
        let added = secretary.ask::<AddAnInitiative>(OfWork { programme }, edit).await?;
        let initiative = added.row.id;
        if n.is_multiple_of(5) {
            filling::risk(secretary, initiative, n).await?;
        }
        let mut before: Option<MilestoneId> = None;
        for at in 0..MILESTONES {
            let due = format!("{}-{:02}-15", year + at / 2, 3 + (at % 2) * 6);
            let milestone = MilestoneEdit {
                title: format!("Milestone {at} of {n}"),
                due: due.parse().map_err(|_| anyhow!("{due} is no date"))?,
                done: (due.as_str() < "2026-01-01").then(|| due.parse().ok()).flatten(),
                // Every second waits for the one before it.
                needs: before.filter(|_| at % 2 == 1).into_iter().collect(),
                version: 0,
            };
            let whole = secretary.ask::<AddAMilestone>(OfInitiative { initiative }, milestone).await?;
            before = whole.milestones.last().map(|last| last.id);
        }
        made.push(initiative);
    }
    Ok(made)
}

async fn figures(secretary: &Client, programme: ProgrammeId) -> anyhow::Result<Vec<IndicatorSummary>> {
    let list = secretary.ask::<ListIndicators>(result::OfProgramme { programme }, ()).await?.indicators;
    for (n, indicator) in list.iter().enumerate() {
        let path = || OfResult { programme, clause: indicator.clause.clone() };
        let definition = Definition {
            unit: "per cent".into(),
            direction: Direction::Up,
            source: "A survey".into(),
            cycle: 1,
            decimals: 1,
            spread: Spread::Members,
            baseline: Some(Baseline { year: 2024, value: filling::value(40 + n % 20)? }),
            breaks: Vec::new(),
            note: String::new(),
        };
        let change = DefinitionChange { definition, why: String::new(), version: 0 };
        secretary.ask::<DefineAnIndicator>(path(), change).await?;
        secretary.ask::<SetTheTargets>(path(), filling::targets(n)?).await?;
        let mut changes = Vec::new();
        for edition in 0..EDITIONS {
            for (at, code) in MEMBERS.into_iter().enumerate() {
                let value = format!("{}.{}", 40 + (n + at + usize::from(edition) * 3) % 50, at % 10);
                changes.push(Change {
                    member: code.parse().ok(),
                    edition: Edition::of_year(2018 + edition),
                    status: Figure::Value,
                    value: value.parse().ok(),
                    note: String::new(),
                    source: String::new(),
                    retrieved: None,
                    version: 0,
                });
            }
        }
        let body = Changes { changes, why: String::new(), retrieved: "2026-01-10".parse().ok() };
        secretary.ask::<WriteTheMeasurements>(path(), body).await?;
    }
    Ok(list)
}

/// What a delegation says of the actions it leads.
async fn said(
    delegation: &Client,
    programme: ProgrammeId,
    results: &[ResultSummary],
    member: usize,
) -> anyhow::Result<()> {
    let led = results.iter().filter(|one| one.lead.is_some_and(|lead| lead.as_str() == MEMBERS[member]));
    for one in led.filter(|one| one.kind == Kind::Action) {
        let change = StatusChange {
            status: if member.is_multiple_of(3) { Status::Delayed } else { Status::UnderWay },
            reason: "It goes as described here, in one or two sentences that others can follow.".into(),
            begins: None,
            ends: None,
            note: String::new(),
            version: 0,
        };
        let path = OfResult { programme, clause: one.clause.clone() };
        delegation.ask::<SetResultStatus>(path, change).await?;
    }
    Ok(())
}

/// A plan to hold the timeline against.
async fn seal(secretary: &Client, programme: ProgrammeId) -> anyhow::Result<()> {
    let period = Period { from: "2025-01-01".parse()?, to: "2030-12-31".parse()? };
    let new = NewPlan {
        number: 1,
        title: "Work plan".into(),
        period,
        decision: String::new(),
        note: String::new(),
    };
    secretary.ask::<SealAPlan>(OfWork { programme }, new).await?;
    Ok(())
}

/// What the pages of the programme ask for.
fn pages(
    programme: ProgrammeId,
    results: &[ResultSummary],
    initiatives: &[InitiativeId],
    indicators: &[IndicatorSummary],
) -> anyhow::Result<Vec<(&'static str, String)>> {
    let of = |clause: &ClauseId| OfResult { programme, clause: clause.clone() };
    let subgoal = results.iter().find(|one| one.kind == Kind::Subgoal).context("a sub-goal")?;
    let public = publication::OfProgramme { programme };
    Ok(vec![
        ("the overview", GetOverview::url(&overview::OfProgramme { programme })),
        ("the results", ListResults::url(&result::OfProgramme { programme })),
        ("one result", GetResult::url(&of(&subgoal.clause))),
        ("the initiatives", ListInitiatives::url(&OfWork { programme })),
        ("one initiative", GetInitiative::url(&OfInitiative { initiative: initiatives[0] })),
        ("the workstreams", workstream::ListWorkstreams::url(&OfWork { programme })),
        ("the milestones", ListMilestones::url(&OfWork { programme })),
        ("the indicators", ListIndicators::url(&result::OfProgramme { programme })),
        ("one indicator", GetIndicator::url(&of(&indicators[0].clause))),
        ("the public page", GetPublic::url(&public)),
        ("all public figures", ListPublicFigures::url(&public)),
        ("the lineage of a result", GetLineage::url(&of(&subgoal.clause))),
        ("the timeline, with a sealed plan", GetTimeline::url(&OfWork { programme })),
        ("the plans", ListPlans::url(&OfWork { programme })),
    ])
}

async fn asked(reader: &Client, pages: Vec<(&str, String)>, on: &str) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (what, url) in pages {
        reader.get(&url).await?;
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let started = Instant::now();
            reader.get(&url).await?;
            times.push(started.elapsed());
        }
        rows.push(Row::new(format!("{what}, on {on}"), times, Some(AIM)));
    }
    Ok(rows)
}
