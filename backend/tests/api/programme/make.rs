//! Programmes to test with.

use samrad::db::execute;
use samrad::values;
use shared::api::programme::{
    Beginning, CreateProgramme, GetProgramme, NewProgramme, OfProgramme, Programme, StepTaken, TakeStep,
};
use shared::api::template::{CreateTemplate, TemplateContent};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
use shared::programme::{Kind, Period, Phases, Settings};
use shared::template::ClauseTemplate;

use crate::support::{Client, World};

/// 2031 to 2034.
pub fn period() -> Period {
    Period { from: "2031-01-01".parse().expect("a date"), to: "2034-12-31".parse().expect("a date") }
}

/// What a template of two goals has.
pub fn clauses() -> Vec<ClauseTemplate> {
    use shared::text::Kind;
    vec![
        ClauseTemplate::plain(Kind::Chapter, "Goals"),
        ClauseTemplate::plain(Kind::Goal, "The region is well connected"),
        ClauseTemplate::plain(Kind::Action, "A common register of services is opened"),
        ClauseTemplate::plain(Kind::Goal, "Everyone takes part"),
    ]
}

/// A programme to be made, from a template that is made for it.
pub async fn new(secretary: &Client, title: &str) -> NewProgramme {
    let content = TemplateContent { name: title.into(), description: String::new(), clauses: clauses() };
    let template = secretary.ask::<CreateTemplate>((), content).await;
    NewProgramme {
        title: title.into(),
        titles: [("da".to_owned(), format!("{title} (da)"))].into(),
        kind: Kind::CooperationProgramme,
        period: period(),
        beginning: Beginning::Template { id: template.id },
        predecessor: None,
        settings: Settings::for_period(period()),
    }
}

/// A programme under a mandate, with every phase.
pub async fn programme(secretary: &Client, title: &str) -> Programme {
    let new = new(secretary, title).await;
    secretary.ask::<CreateProgramme>((), new).await
}

/// A programme without consultation and endorsement.
pub async fn short_programme(secretary: &Client, title: &str) -> Programme {
    let mut new = new(secretary, title).await;
    new.settings.phases = Phases { consultation: false, endorsement: false };
    secretary.ask::<CreateProgramme>((), new).await
}

pub fn of(programme: &Programme) -> OfProgramme {
    OfProgramme { programme: programme.summary.id }
}

/// A step with a note.
pub fn step(from: State, to: State) -> StepTaken {
    StepTaken { from, to, note: "as agreed".into(), closes: None, zone: None, on: None }
}

/// Takes a step from where the programme stands.
pub async fn go(client: &Client, programme: &Programme, to: State) -> Programme {
    let now = client.ask::<GetProgramme>(of(programme), ()).await;
    client.ask::<TakeStep>(of(programme), step(now.summary.state, to)).await
}

/// Puts a programme into a state, however it would come there.
pub async fn put(world: &World, programme: ProgrammeId, state: State) {
    let tx = world.app.db.begin().await.expect("a transaction");
    let values = values![programme.to_string(), state.as_str()];
    execute(tx.sql(), "UPDATE programme SET state = $2 WHERE id = $1", values).await.expect("a state");
    tx.commit_unaudited("a test").await.expect("a commit");
}
