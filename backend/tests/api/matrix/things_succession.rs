//! A programme that comes after an adopted one, for the requests of the table that speak of it.

use super::things::{Things, email};
use crate::result::adopted_by;
use crate::succession::heir_of;
use crate::support::World;

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    if !things.wants(&["heir"]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "succeeds"), "secretary").await;
    let chair = world.signed_in(&email(things, "succeeds-chair"), "chair SE").await;
    let earlier = adopted_by(world, &secretary, &chair).await;
    let next = heir_of(&secretary, earlier).await;
    things.put("heir", &next.summary.id.to_string());
}
