//! A reporting round, for the requests of the table that speak of it: Finland leads its section, Denmark takes part.

use shared::api::initiative::{AddAnInitiative, OfProgramme};
use shared::api::report::{self, OpenAReport};
use shared::initiative::InitiativeEdit;

use super::things::{Things, email};
use crate::initiative::{edit, in_force};
use crate::result::adopted_by;
use crate::support::{World, clause_id};

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    if !things.wants(&["reported", "report", "promise"]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "report"), "secretary").await;
    let chair = world.signed_in(&email(things, "report-chair"), "chair SE").await;
    let programme = adopted_by(world, &secretary, &chair).await;
    in_force(world, programme).await;
    let partners = vec!["DK".parse().expect("a member")];
    let work = InitiativeEdit { partners, ..edit() };
    secretary.ask::<AddAnInitiative>(OfProgramme { programme }, work).await;
    let path = report::OfProgramme { programme };
    let round = secretary.ask::<OpenAReport>(path, crate::report::edit()).await;
    things.put("reported", &programme.to_string());
    things.put("report", &round.report.id.to_string());
    things.put("promise", clause_id(3).as_str());
}
