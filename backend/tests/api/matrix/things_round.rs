//! Rounds and what hangs on them, for the requests of the table that speak of them.

use shared::id::PersonId;

use super::things::{Things, email};
use crate::round::{Ground, ground_of};
use crate::support::World;

/// A programme on which a round may be opened, one on which a round is open, and the link of a mail.
pub async fn prepare(world: &World, things: &mut Things) {
    if things.wants(&["mail_link"]) {
        let person: PersonId = world.person(&email(things, "mailed"), "head SE").await;
        let link = world.app.keys.sign_mail_link(person, "digest").expect("a link");
        things.put("mail_link", &link);
    }
    if !things.wants(&["ready", "round"]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "rounds"), "secretary").await;
    let chair = world.signed_in(&email(things, "rounds-chair"), "chair SE").await;
    if things.wants(&["ready"]) {
        let Ground { programme, revision, .. } = ground_of(world, &secretary, &chair).await;
        things.put("ready", &programme.to_string());
        things.put("ready_revision", &revision.to_string());
    }
    if things.wants(&["round"]) {
        let ground = ground_of(world, &secretary, &chair).await;
        let round = ground.opened(&secretary, "2026-12-09T23:00:00Z").await;
        things.put("round", &round.id.to_string());
    }
}
