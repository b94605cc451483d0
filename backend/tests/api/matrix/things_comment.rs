//! Threads of comments, for the requests of the table that speak of them.

use shared::comment::Circle;
use shared::id::TextId;

use super::things::{Things, email};
use crate::comment::{begin, resolve};
use crate::support::{World, clause_id, goal_with_paragraphs};

/// What the request speaks of: on a text of their own, unless the request names one.
pub async fn prepare(world: &World, things: &mut Things) {
    if things.wants(&["talks_hash"]) {
        things.put("talks_hash", goal_with_paragraphs(3)[1].content_hash().as_str());
    }
    if !things.wants(&["dk_thread", "dk_inside", "dk_message", "before_all", "settled_thread"]) {
        return;
    }
    let (_, text): (_, TextId) = world.text("negotiation", "live", &goal_with_paragraphs(3)).await;
    let dk = world.signed_in(&email(things, "comments-dk"), "delegate DK").await;
    let member = "DK".parse().expect("a member");
    let begin = async |circle| begin(&dk, text, (circle, &goal_with_paragraphs(3)[1]), None).await;
    things.put("clause", clause_id(1).as_str());
    things.put("dk_inside", &begin(Circle::Delegation { member }).await.id.to_string());
    let thread = begin(Circle::ToSecretariat { member }).await;
    things.put("dk_thread", &thread.id.to_string());
    things.put("dk_message", &thread.messages[0].id.to_string());
    things.put("before_all", &begin(Circle::All).await.id.to_string());
    if things.wants(&["settled_thread"]) {
        let settled = begin(Circle::All).await;
        let secretary = world.signed_in(&email(things, "comments-sec"), "secretary").await;
        resolve(&secretary, &settled).await;
        things.put("settled_thread", &settled.id.to_string());
    }
}
