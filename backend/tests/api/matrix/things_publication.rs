//! A programme that is public, for the requests of the table that speak of it.

use shared::api::publication::{OfProgramme, SetPublication};
use shared::publication::PublicationEdit;

use super::things::{Things, email};
use crate::result::adopted_by;
use crate::support::World;

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    if !things.wants(&["published"]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "publishes"), "secretary").await;
    let chair = world.signed_in(&email(things, "publishes-chair"), "chair SE").await;
    let programme = adopted_by(world, &secretary, &chair).await;
    let all = PublicationEdit { public: true, progress: true, figures: true, version: 0 };
    secretary.ask::<SetPublication>(OfProgramme { programme }, all).await;
    things.put("published", &programme.to_string());
}
