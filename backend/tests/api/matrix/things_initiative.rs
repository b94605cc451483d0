//! A programme in force and the work under it, for the requests of the table that speak of it.

use shared::api::document::AddInitiativeDocument;
use shared::api::initiative::{AddARisk, AddAnInitiative, OfProgramme};
use shared::api::meeting::AddAMeeting;
use shared::api::milestone::AddAMilestone;
use shared::api::plan::SealAPlan;
use shared::api::workstream::{AddAWorkstream, OfWorkstream};
use shared::document::{NewDocument, NewFile};
use shared::initiative::risk::RiskEdit;
use shared::meeting::MeetingEdit;
use shared::workstream::WorkstreamEdit;

use super::things::{Things, email};
use crate::initiative::{edit, in_force, milestone, of};
use crate::result::adopted_by;
use crate::support::{World, clause_id};

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    if !things.wants(&[
        "worked",
        "initiative",
        "milestone",
        "document",
        "kickoff",
        "risk",
        "workstream",
        "subgoal",
        "plan",
    ]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "work"), "secretary").await;
    let chair = world.signed_in(&email(things, "work-chair"), "chair SE").await;
    let programme = adopted_by(world, &secretary, &chair).await;
    in_force(world, programme).await;
    things.put("worked", &programme.to_string());
    things.put("subgoal", clause_id(1).as_str());
    let path = || OfProgramme { programme };
    let named =
        WorkstreamEdit { name: "Registers".into(), serves: vec![clause_id(1)], ..WorkstreamEdit::empty() };
    let workstream = secretary.ask::<AddAWorkstream>(path(), named).await;
    things.put("workstream", &workstream.id.to_string());
    let kick_off = MeetingEdit {
        title: "Kick-off".into(),
        day: "2026-12-01".parse().expect("a day"),
        place: String::new(),
        notes: String::new(),
        version: 0,
    };
    let of_stream = OfWorkstream { workstream: workstream.id };
    let meeting = secretary.ask::<AddAMeeting>(of_stream, kick_off).await;
    things.put("kickoff", &meeting.id.to_string());
    let initiative = secretary.ask::<AddAnInitiative>(path(), edit()).await.row.id;
    things.put("initiative", &initiative.to_string());
    let due = milestone("Kick-off", "2026-06-01");
    let whole = secretary.ask::<AddAMilestone>(of(initiative), due).await;
    things.put("milestone", &whole.milestones[0].id.to_string());
    let minutes = NewDocument {
        title: "Minutes".into(),
        address: String::new(),
        file: Some(NewFile { name: "minutes.txt".into(), bytes: "YQ==".into() }),
    };
    let documents = secretary.ask::<AddInitiativeDocument>(of(initiative), minutes).await;
    things.put("document", &documents[0].id.to_string());
    let risk = RiskEdit {
        what: "No tender".into(),
        likelihood: 2,
        effect: 3,
        owner: String::new(),
        answer: String::new(),
        version: 0,
    };
    let whole = secretary.ask::<AddARisk>(of(initiative), risk).await;
    things.put("risk", &whole.risks[0].id.to_string());
    let plan = crate::plan::plan(1);
    let plan = secretary.ask::<SealAPlan>(path(), plan).await.summary.id;
    things.put("plan", &plan.to_string());
}
