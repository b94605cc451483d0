//! `/programmes/{programme}/initiatives`, `/initiatives/{initiative}`, and what is done with one.

mod bulk;
pub mod change;
mod list;
mod risk;

use shared::api::initiative::{
    AddAnInitiative, GetInitiative, InitiativeWhole, NewNote, NoteOnAnInitiative, OfInitiative, OfProgramme,
};
use shared::api::milestone::{AddAMilestone, MilestoneView};
use shared::api::workstream::{AddAWorkstream, WorkstreamView};
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::entry::Entry;
use shared::initiative::{InitiativeEdit, State};
use shared::milestone::MilestoneEdit;
use shared::problem::Code;
use shared::workstream::WorkstreamEdit;

use crate::on_both;
use crate::result::adopted;
use crate::support::{Client, World, clause_id};

/// A programme in force from 2025 to 2030, and people of it. Its sub-goal is clause 1, its action clause 3; it is 23 November 2026.
pub struct Work {
    pub world: World,
    pub programme: ProgrammeId,
    pub secretary: Client,
    pub fi: Client,
    pub se: Client,
}

impl Work {
    pub async fn of(world: World) -> Self {
        let programme = adopted(&world).await;
        in_force(&world, programme).await;
        let secretary = world.signed_in("sec@example.org", "secretary").await;
        let fi = world.signed_in("fi@example.org", "delegate FI").await;
        let se = world.signed_in("se@example.org", "head SE").await;
        Self { world, programme, secretary, fi, se }
    }

    pub fn path(&self) -> OfProgramme {
        OfProgramme { programme: self.programme }
    }

    /// Finland's, added by the secretariat.
    pub async fn added(&self, title: &str) -> InitiativeWhole {
        let edit = InitiativeEdit { title: title.into(), ..edit() };
        self.secretary.ask::<AddAnInitiative>(self.path(), edit).await
    }

    pub async fn seen(&self, id: InitiativeId) -> InitiativeWhole {
        self.secretary.ask::<GetInitiative>(of(id), ()).await
    }

    pub async fn workstream(&self, name: &str) -> WorkstreamView {
        let edit =
            WorkstreamEdit { name: name.into(), serves: vec![clause_id(1)], ..WorkstreamEdit::empty() };
        self.secretary.ask::<AddAWorkstream>(self.path(), edit).await
    }

    /// A milestone, due on that day.
    pub async fn milestone(&self, initiative: InitiativeId, title: &str, due: &str) -> MilestoneView {
        let edit = milestone(title, due);
        let whole = self.secretary.ask::<AddAMilestone>(of(initiative), edit).await;
        whole.milestones.into_iter().find(|one| one.title == title).expect("it was added")
    }
}

/// Gives an adopted programme days on both sides of today.
pub async fn in_force(world: &World, programme: ProgrammeId) {
    let sql = "UPDATE programme SET state = 'in_force', starts = '2025-01-01', ends = '2030-12-31', \
               in_force_on = '2025-01-01', expires_on = '2030-12-31' WHERE id = $1";
    let tx = world.app.db.begin().await.expect("a transaction");
    samrad::db::execute(tx.sql(), sql, samrad::values![programme.to_string()]).await.expect("a change");
    tx.commit_unaudited("a test").await.expect("a commit");
}

pub fn of(initiative: InitiativeId) -> OfInitiative {
    OfInitiative { initiative }
}

pub fn edit() -> InitiativeEdit {
    InitiativeEdit {
        title: "A pilot across the Gulf".into(),
        description: "Two registers answer each other.".into(),
        serves: vec![clause_id(3), clause_id(1)],
        body: "A Finnish agency".into(),
        lead: "FI".parse().ok(),
        partners: vec!["SE".parse().expect("a member")],
        starts: "2026-01-01".parse().ok(),
        ends: "2027-12-31".parse().ok(),
        state: State::Planned,
        ..InitiativeEdit::empty()
    }
}

pub fn milestone(title: &str, due: &str) -> MilestoneEdit {
    let due = due.parse().expect("a day");
    MilestoneEdit { title: title.into(), due, done: None, needs: Vec::new(), version: 0 }
}

on_both! {
    async fn the_secretariat_adds_any_initiative_and_a_delegation_one_that_it_leads(world: World) {
        let work = Work::of(world).await;
        let first = work.added("The first").await;
        let second = work.fi.ask::<AddAnInitiative>(work.path(), edit()).await;
        assert_eq!((first.row.number, second.row.number, second.row.version), (1, 2, 1));
        let labels: Vec<_> = second.row.serves.iter().map(|one| one.label.as_str()).collect();
        assert_eq!(labels, ["1.1.a", "1.1"], "in the order in which they were named");
        assert_eq!(second.serves[0].title, "The words of clause 3.");
        assert_eq!(work.se.refused::<AddAnInitiative>(work.path(), edit()).await, Code::Forbidden);
        let chair = work.world.signed_in("chair.fi@example.org", "chair FI").await;
        assert_eq!(chair.refused::<AddAnInitiative>(work.path(), edit()).await, Code::Forbidden);
        let observer = work.world.signed_in("o@example.org", "observer").await;
        assert_eq!(observer.ask::<GetInitiative>(of(second.row.id), ()).await, second);
    }
}

on_both! {
    async fn what_does_not_fit_the_programme_is_named_by_field(world: World) {
        let work = Work::of(world).await;
        let ask = async |edit: InitiativeEdit| {
            work.secretary.try_ask::<AddAnInitiative>(work.path(), edit).await.field()
        };
        let outside = InitiativeEdit { ends: "2031-01-01".parse().ok(), ..edit() };
        assert_eq!(ask(outside).await, "invalid /ends outside_period");
        let goal = InitiativeEdit { serves: vec![clause_id(1), clause_id(0)], ..edit() };
        assert_eq!(ask(goal).await, "invalid /serves/1 unknown");
        let nobody = InitiativeEdit { lead: "XX".parse().ok(), ..edit() };
        assert_eq!(ask(nobody).await, "invalid /lead unknown");
        let stopped = InitiativeEdit { state: State::Stopped, ..edit() };
        assert_eq!(ask(stopped).await, "invalid /reason required");
        let dateless = InitiativeEdit { starts: None, ..edit() };
        assert_eq!(ask(dateless).await, "invalid /starts required");
        let idea = InitiativeEdit { starts: None, ends: None, state: State::Idea, ..edit() };
        work.secretary.ask::<AddAnInitiative>(work.path(), idea).await;
    }
}

on_both! {
    async fn no_work_is_planned_before_the_adoption_or_after_the_end(world: World) {
        let work = Work::of(world).await;
        let added = work.added("Before the end").await;
        let (negotiated, _) = work.world.text("negotiation", "live", &[]).await;
        let path = OfProgramme { programme: negotiated };
        assert_eq!(work.secretary.refused::<AddAnInitiative>(path, edit()).await, Code::NotWorkedOn);
        let text = shared::api::programme::OfProgramme { programme: work.programme };
        let text = work.secretary.ask::<shared::api::programme::GetProgramme>(text, ()).await.text;
        work.world.move_to(work.programme, text, "closed").await;
        assert_eq!(work.secretary.refused::<AddAnInitiative>(work.path(), edit()).await, Code::NotWorkedOn);
        let note = NewNote { text: "Too late.".into() };
        assert_eq!(work.secretary.refused::<NoteOnAnInitiative>(of(added.row.id), note).await, Code::NotWorkedOn);
    }
}

on_both! {
    async fn who_takes_part_writes_into_the_log_and_nothing_in_it_is_overwritten(world: World) {
        let work = Work::of(world).await;
        let added = work.added("With a log").await;
        let note = |text: &str| NewNote { text: text.into() };
        let whole = work.se.ask::<NoteOnAnInitiative>(of(added.row.id), note(" Sweden is ready. ")).await;
        let log: Vec<_> = whole.log.iter().map(|one| (one.number, one.by.code.as_str(), one.entry.clone())).collect();
        let said = Entry::Note { text: "Sweden is ready.".into() };
        assert_eq!(log, [(2, "SE", said), (1, "SEC", Entry::Begun)]);
        assert_eq!(whole.row.version, added.row.version, "a note changes no fact");
        let norway = work.world.signed_in("no@example.org", "delegate NO").await;
        let foreign = norway.refused::<NoteOnAnInitiative>(of(added.row.id), note("So is Norway.")).await;
        assert_eq!(foreign, Code::Forbidden);
        let empty = work.se.try_ask::<NoteOnAnInitiative>(of(added.row.id), note(" ")).await;
        assert_eq!(empty.field(), "invalid /text required");
    }
}
