//! Texts, their revisions, procedures and results, for the requests of the table that speak of them.

use collab::act::Edit;
use shared::api::indicator::DefineAnIndicator;
use shared::api::procedure::{AtVersion, ConfirmTheRecord, OfProcedure, RecordAnAdoption};
use shared::id::ProgrammeId;
use shared::procedure::Answer;
use shared::text::{Clause, Kind};

use super::things::{Things, email};
use crate::indicator::defining;
use crate::procedure::meeting;
use crate::revision::{issued, prepared};
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// Goal, paragraph, paragraph, an action that Finland leads, and an indicator: clauses 0 to 4.
fn clauses() -> Vec<Clause> {
    let mut clauses = goal_with_paragraphs(4);
    clauses[3].kind = Kind::Action;
    clauses[3].facts.lead = Some("FI".into());
    clauses[4].kind = Kind::Indicator;
    clauses
}

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    let spoken_of = [
        "text",
        "clause",
        "deleted",
        "revision",
        "prepared",
        "before",
        "procedure",
        "decided",
        "adopted",
        "meeting",
        "negotiated",
    ];
    if !things.wants(&spoken_of) {
        return;
    }
    let secretary = world.signed_in(&email(things, "texts"), "secretary").await;
    let chair = world.signed_in(&email(things, "texts-chair"), "chair SE").await;
    things.put("clause", clause_id(1).as_str());
    things.put("goal", clause_id(0).as_str());
    things.put("action", clause_id(3).as_str());
    things.put("indicator", clause_id(4).as_str());
    things.put("meeting", &serde_json::to_string(&meeting("", Answer::Agree)).expect("JSON"));

    let (_, text) = world.text("drafting", "live", &clauses()).await;
    things.put("text", &text.to_string());
    if things.wants(&["deleted"]) {
        let gone = Edit::Delete { clauses: vec![clause_id(2)], by: "a test".into() };
        world.edit(text, vec![gone]).await;
        things.put("deleted", clause_id(2).as_str());
    }
    if things.wants(&["revision"]) {
        let revision = issued(&secretary, &chair, text).await;
        things.put("revision", &revision.id.to_string());
    }
    if things.wants(&["prepared"]) {
        let (_, text) = world.text("drafting", "live", &clauses()).await;
        things.put("prepared", &prepared(&secretary, text).await.id.to_string());
    }
    if things.wants(&["negotiated"]) {
        super::things_position::prepare(world, things, &clauses()).await;
    }
    if things.wants(&["before"]) {
        let programme = before_the_ministers(world, &secretary, &chair).await;
        things.put("before", &programme.to_string());
    }
    if things.wants(&["procedure"]) {
        let programme = before_the_ministers(world, &secretary, &chair).await;
        let path = shared::api::procedure::OfProgramme { programme };
        let recorded = secretary.ask::<RecordAnAdoption>(path, meeting("", Answer::Agree)).await;
        things.put("procedure", &recorded.id.to_string());
    }
    if things.wants(&["decided", "adopted"]) {
        let programme = before_the_ministers(world, &secretary, &chair).await;
        let path = shared::api::procedure::OfProgramme { programme };
        let recorded = secretary.ask::<RecordAnAdoption>(path, meeting("", Answer::Agree)).await;
        let path = OfProcedure { procedure: recorded.id };
        chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await;
        things.put("decided", &recorded.id.to_string());
        things.put("adopted", &programme.to_string());
        if things.wants(&["indicator"]) {
            let path = shared::api::result::OfResult { programme, clause: clause_id(4) };
            secretary.ask::<DefineAnIndicator>(path, defining(0)).await;
        }
    }
}

async fn before_the_ministers(world: &World, secretary: &Client, chair: &Client) -> ProgrammeId {
    let (programme, text) = world.text("drafting", "live", &clauses()).await;
    issued(secretary, chair, text).await;
    world.move_to(programme, text, "adoption").await;
    programme
}
