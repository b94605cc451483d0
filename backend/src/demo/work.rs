//! What is done for the programme in force: workstreams, initiatives, and what became of their milestones since.
//!
//! The plans are laid in the spring of 2025, in one go and by the secretariat; what came later is told in order by those who lead,
//! up to today. All of it is invented ([`super::work_words`]).

use std::collections::{HashMap, VecDeque};

use anyhow::Context;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::api::document::{AddInitiativeDocument, AddWorkstreamDocument};
use shared::api::initiative::{
    AddARisk, AddAnInitiative, ChangeAnInitiative, GetInitiative, NewNote, NoteOnAnInitiative, OfInitiative,
    OfProgramme,
};
use shared::api::meeting::AddAMeeting;
use shared::api::milestone::{AddAMilestone, ChangeAMilestone, OfMilestone};
use shared::api::result::{self, ListResults, ResultSummary};
use shared::api::workstream::{AddAWorkstream, OfWorkstream, WorkstreamView};
use shared::document::{NewDocument, NewFile};
use shared::id::{InitiativeId, MilestoneId, ProgrammeId};
use shared::initiative::risk::RiskEdit;
use shared::initiative::{InitiativeEdit, State};
use shared::meeting::MeetingEdit;
use shared::member::MemberCode;
use shared::milestone::MilestoneEdit;
use shared::seat::Role;
use shared::text::{ClauseId, Kind};
use shared::time::Instant;
use shared::workstream::{Contact, WorkstreamEdit};

use super::HOST;
use super::actor::{Actor, Scene};
use super::money::{self, SPENT};
use super::work_plans::PLANS;
use super::work_words::{Initiative, LATER, Later, Serves, Then, WORKSTREAMS, Workstream};

/// The plans, and what is still to be told of them.
pub(super) struct Work {
    initiatives: HashMap<&'static str, InitiativeId>,
    milestones: HashMap<&'static str, MilestoneId>,
    later: VecDeque<(Instant, &'static Later)>,
}

fn codes(text: &str) -> Vec<MemberCode> {
    text.split_whitespace().map(|code| code.parse().expect("a code in the source")).collect()
}

/// The clause of the nth action, or of the nth sub-goal.
fn clause(results: &[ResultSummary], serves: Serves) -> anyhow::Result<ClauseId> {
    let (kind, nth) = match serves {
        Serves::Action(nth) => (Kind::Action, nth),
        Serves::Subgoal(nth) => (Kind::Subgoal, nth),
    };
    let found = results.iter().filter(|one| one.kind == kind).nth(nth);
    found.map(|one| one.clause.clone()).with_context(|| format!("no {kind:?} number {nth}"))
}

/// Lays the plans. What becomes of them is told by [`Work::until`].
pub(super) async fn begin(scene: &Scene, programme: ProgrammeId) -> anyhow::Result<Work> {
    scene.at("2025-03-03T08:00:00Z")?;
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let path = || OfProgramme { programme };
    let results = secretary.ask::<ListResults>(result::OfProgramme { programme }, ()).await?.results;
    let mut streams: Vec<WorkstreamView> = Vec::new();
    for one in WORKSTREAMS {
        let edit = workstream(&secretary, one, &results)?;
        let stream = secretary.ask::<AddAWorkstream>(path(), edit).await?;
        let of = || OfWorkstream { workstream: stream.id };
        secretary.ask::<AddWorkstreamDocument>(of(), mandate(one)).await?;
        let kick_off = MeetingEdit {
            title: "Kick-off".into(),
            day: "2025-03-27".parse()?,
            place: "Online".into(),
            notes: "The plans were gone through; the first reports are due in August.".into(),
            version: 0,
        };
        secretary.ask::<AddAMeeting>(of(), kick_off).await?;
        streams.push(stream);
    }
    let mut later = LATER
        .iter()
        .chain(SPENT)
        .map(|one| Ok((one.at.parse::<Instant>()?, one)))
        .collect::<anyhow::Result<Vec<_>>>()?;
    later.sort_by_key(|(at, _)| *at);
    let (initiatives, milestones) = (HashMap::new(), HashMap::new());
    let mut work = Work { initiatives, milestones, later: later.into() };
    for one in PLANS {
        let edit = initiative(one, &streams, &results)?;
        let id = secretary.ask::<AddAnInitiative>(path(), edit).await?.row.id;
        work.initiatives.insert(one.key, id);
        if !one.risks.is_empty() {
            let elsewhere = NewDocument {
                title: "The application, with its budget".into(),
                address: format!("https://{HOST}/applications/{}", one.key),
                file: None,
            };
            secretary.ask::<AddInitiativeDocument>(OfInitiative { initiative: id }, elsewhere).await?;
        }
        for (title, due) in one.milestones {
            let edit = MilestoneEdit {
                title: (*title).into(),
                due: due.parse()?,
                done: None,
                needs: one
                    .needs
                    .iter()
                    .filter(|(of, _)| of == title)
                    .map(|(_, need)| work.milestone(need))
                    .collect::<anyhow::Result<_>>()?,
                version: 0,
            };
            let whole = secretary.ask::<AddAMilestone>(OfInitiative { initiative: id }, edit).await?;
            let added = whole.milestones.iter().find(|one| one.title == *title).context("it was added")?;
            work.milestones.insert(title, added.id);
        }
        for (what, likelihood, effect, answer) in one.risks {
            let risk = RiskEdit {
                what: (*what).into(),
                likelihood: *likelihood,
                effect: *effect,
                owner: "The project lead".into(),
                answer: (*answer).into(),
                version: 0,
            };
            secretary.ask::<AddARisk>(OfInitiative { initiative: id }, risk).await?;
        }
    }
    Ok(work)
}

/// What a workstream is for, as a file.
fn mandate(one: &Workstream) -> NewDocument {
    let words =
        format!("Mandate of the workstream \u{201c}{}\u{201d} (invented)\n\n{}\n", one.name, one.description);
    let file = NewFile { name: "mandate.txt".into(), bytes: BASE64_STANDARD.encode(words) };
    NewDocument { title: "Mandate".into(), address: String::new(), file: Some(file) }
}

fn workstream(
    secretary: &Actor<'_>,
    one: &Workstream,
    results: &[ResultSummary],
) -> anyhow::Result<WorkstreamEdit> {
    let serves = one.serves.iter().map(|nth| clause(results, Serves::Subgoal(*nth)));
    let contact = Contact { name: one.contact.into(), reach: format!("{}@{HOST}", one.reach) };
    Ok(WorkstreamEdit {
        name: one.name.into(),
        description: one.description.into(),
        lead: codes(one.lead).first().copied(),
        members: codes(one.members),
        officer: Some(secretary.account.id),
        serves: serves.collect::<anyhow::Result<_>>()?,
        contacts: vec![contact],
        version: 0,
    })
}

fn initiative(
    one: &Initiative,
    streams: &[WorkstreamView],
    results: &[ResultSummary],
) -> anyhow::Result<InitiativeEdit> {
    let (starts, ends) = one.days.map_or((None, None), |(starts, ends)| (Some(starts), Some(ends)));
    Ok(InitiativeEdit {
        title: one.title.into(),
        description: one.description.into(),
        serves: vec![clause(results, one.serves)?],
        workstream: streams.get(one.stream).map(|stream| stream.id),
        body: one.body.into(),
        lead: codes(one.lead).first().copied(),
        partners: codes(one.partners),
        starts: starts.map(str::parse).transpose()?,
        ends: ends.map(str::parse).transpose()?,
        state: if one.days.is_some() { State::Planned } else { State::Idea },
        reason: String::new(),
        version: 0,
    })
}

impl Work {
    /// The initiative of that key.
    pub(super) fn initiative(&self, key: &str) -> anyhow::Result<InitiativeId> {
        self.initiatives.get(key).copied().with_context(|| format!("no initiative {key}"))
    }

    fn milestone(&self, title: &str) -> anyhow::Result<MilestoneId> {
        self.milestones.get(title).copied().with_context(|| format!("no milestone is called {title}"))
    }

    /// Tells what came before that time, by those who lead.
    pub(super) async fn until(&mut self, scene: &Scene, at: Instant) -> anyhow::Result<()> {
        while let Some((then, one)) = self.later.pop_front_if(|(then, _)| *then < at) {
            scene.at_instant(then);
            self.happen(scene, one).await.with_context(|| format!("{} on {}", one.of, one.at))?;
        }
        Ok(())
    }

    async fn happen(&self, scene: &Scene, one: &Later) -> anyhow::Result<()> {
        let initiative = self.initiative(one.of)?;
        let path = || OfInitiative { initiative };
        let who = scene.enter(&format!("delegate.{}", one.by), Role::Delegate).await?;
        let whole = who.ask::<GetInitiative>(path(), ()).await?;
        match &one.then {
            Then::Goes(state, reason) => {
                let edit = InitiativeEdit { state: *state, reason: (*reason).into(), ..whole.edit() };
                who.ask::<ChangeAnInitiative>(path(), edit).await?;
            }
            Then::Reached(title, done) => {
                let milestone = self.milestone(title)?;
                let known = whole.milestones.iter().find(|one| one.id == milestone);
                let known = known.with_context(|| format!("{title} is not its milestone"))?;
                let edit = MilestoneEdit { done: Some(done.parse()?), ..known.edit() };
                who.ask::<ChangeAMilestone>(OfMilestone { milestone }, edit).await?;
            }
            Then::Ends(day) => {
                let edit = InitiativeEdit { ends: Some(day.parse()?), ..whole.edit() };
                who.ask::<ChangeAnInitiative>(path(), edit).await?;
            }
            Then::Due(title, day) => {
                let milestone = self.milestone(title)?;
                let known = whole.milestones.iter().find(|one| one.id == milestone);
                let known = known.with_context(|| format!("{title} is not its milestone"))?;
                let edit = MilestoneEdit { due: day.parse()?, ..known.edit() };
                who.ask::<ChangeAMilestone>(OfMilestone { milestone }, edit).await?;
            }
            Then::Notes(text) => {
                who.ask::<NoteOnAnInitiative>(path(), NewNote { text: (*text).into() }).await?;
            }
            Then::Spends(year, used, forecast) => {
                money::spend(&who, initiative, (*year, *used, *forecast)).await?;
            }
        }
        Ok(())
    }
}
