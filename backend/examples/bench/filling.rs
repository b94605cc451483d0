//! What else a programme that is followed at its fullest has, on top of what [`crate::following`] makes: workstreams, risks, targets, what
//! the secretariat thinks of its sub-goals, and a programme after it in which they go on.

use anyhow::{Context, anyhow};
use shared::api::Endpoint;
use shared::api::indicator::TargetsChange;
use shared::api::initiative::{AddARisk, OfInitiative, OfProgramme as OfWork};
use shared::api::programme::{Beginning, CreateProgramme, NewProgramme};
use shared::api::result::{GiveAView, OfResult, ResultSummary};
use shared::api::succession::{GetForebears, GetSuccession, OfProgramme, SetSuccession};
use shared::api::workstream::AddAWorkstream;
use shared::decimal::Decimal;
use shared::id::{InitiativeId, ProgrammeId, WorkstreamId};
use shared::indicator::Target;
use shared::initiative::risk::RiskEdit;
use shared::member::MemberCode;
use shared::programme::{Kind as Sort, Period, Settings};
use shared::result::{NewView, Scale};
use shared::succession::{Fate, Heir, SuccessionEdit};
use shared::text::{ClauseId, Kind};
use shared::workstream::{Contact, WorkstreamEdit};

use crate::asks::Client;
use crate::ground::MEMBERS;

const WORKSTREAMS: usize = 5;

/// Workstreams, each with a lead, two members and its part of the sub-goals.
pub async fn workstreams(
    secretary: &Client,
    programme: ProgrammeId,
    results: &[ResultSummary],
) -> anyhow::Result<Vec<WorkstreamId>> {
    let code = |at: usize| -> anyhow::Result<MemberCode> {
        MEMBERS[at % MEMBERS.len()].parse().map_err(|_| anyhow!("no code"))
    };
    let subgoals: Vec<&ClauseId> =
        results.iter().filter(|one| one.kind == Kind::Subgoal).map(|one| &one.clause).collect();
    let mut made = Vec::new();
    for n in 0..WORKSTREAMS {
        let edit = WorkstreamEdit {
            name: format!("Workstream {n}"),
            description: "What it is for, and how those who take part in it work together.".into(),
            lead: Some(code(n)?),
            members: vec![code(n + 3)?, code(n + 5)?],
            officer: None,
            serves: subgoals.iter().skip(n).step_by(WORKSTREAMS).map(|id| (*id).clone()).collect(),
            contacts: vec![Contact { name: "The desk".into(), reach: "desk@bench.example".into() }],
            version: 0,
        };
        made.push(secretary.ask::<AddAWorkstream>(OfWork { programme }, edit).await?.id);
    }
    Ok(made)
}

/// What may go wrong with an initiative.
pub async fn risk(secretary: &Client, initiative: InitiativeId, n: usize) -> anyhow::Result<()> {
    let step = |at: usize| u8::try_from(1 + at % 5).unwrap_or(1);
    let edit = RiskEdit {
        what: "The register it needs is not ready in time.".into(),
        likelihood: step(n / 5),
        effect: step(n / 25),
        owner: "The lead".into(),
        answer: "The second pilot begins with the registers that are there.".into(),
        version: 0,
    };
    secretary.ask::<AddARisk>(OfInitiative { initiative }, edit).await?;
    Ok(())
}

/// A whole value of an indicator.
pub fn value(whole: usize) -> anyhow::Result<Decimal> {
    whole.to_string().parse().map_err(|_| anyhow!("{whole} is no value"))
}

/// What an indicator is to reach half-way and at the end.
pub fn targets(n: usize) -> anyhow::Result<TargetsChange> {
    let target = |year, whole| anyhow::Ok(Target { year, value: value(whole)? });
    let targets = vec![target(2027, 70 + n % 10)?, target(2030, 85 + n % 10)?];
    Ok(TargetsChange { targets, decision: String::new(), why: String::new(), version: 0 })
}

/// What the secretariat thinks of each sub-goal.
pub async fn views(
    secretary: &Client,
    programme: ProgrammeId,
    results: &[ResultSummary],
) -> anyhow::Result<()> {
    for (n, one) in results.iter().filter(|one| one.kind == Kind::Subgoal).enumerate() {
        let view = NewView {
            scale: Scale::ALL[n % Scale::ALL.len()],
            reason: "It goes as the figures say, and two of the registers answer late.".into(),
            version: 0,
        };
        let path = OfResult { programme, clause: one.clause.clone() };
        secretary.ask::<GiveAView>(path, view).await?;
    }
    Ok(())
}

/// A programme after it that is begun from it; every third of the sub-goals does not go on, the others do. Answers which it is.
pub async fn goes_on(secretary: &Client, before: ProgrammeId) -> anyhow::Result<ProgrammeId> {
    let day = |text: &str| text.parse().map_err(|_| anyhow!("{text} is no date"));
    let period = Period { from: day("2031-01-01")?, to: day("2034-12-31")? };
    let new = NewProgramme {
        title: "The years after".into(),
        titles: std::iter::empty::<(String, String)>().collect(),
        kind: Sort::CooperationProgramme,
        period,
        beginning: Beginning::Programme { id: before },
        predecessor: Some(before),
        settings: Settings::for_period(period),
    };
    let programme = secretary.ask::<CreateProgramme>((), new).await?.summary.id;
    let found = secretary.ask::<GetSuccession>(OfProgramme { programme }, ()).await?;
    let mut heirs = Vec::new();
    for (n, old) in found.old.iter().enumerate() {
        let dropped = n % 3 == 2;
        let into = old.descendant.clone().filter(|_| !dropped);
        heirs.push(Heir {
            old: old.clause.clone(),
            fate: if dropped { Fate::Dropped } else { Fate::Continued },
            into: into.into_iter().collect(),
            note: "As the officials have said it.".into(),
        });
    }
    let edit = SuccessionEdit { heirs, version: found.version };
    secretary.ask::<SetSuccession>(OfProgramme { programme }, edit).await.context("what goes on")?;
    Ok(programme)
}

/// What the pages of the programme after it ask for.
pub fn pages(programme: ProgrammeId) -> Vec<(&'static str, String)> {
    vec![
        ("what goes on in the programme after", GetSuccession::url(&OfProgramme { programme })),
        ("how its forebears have gone", GetForebears::url(&OfProgramme { programme })),
    ]
}
