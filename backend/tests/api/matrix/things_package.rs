//! A text under negotiation and packages on it, for the requests of the table that speak of them. That all have answered is
//! written into the row: eleven heads for each of hundreds of requests would take longer than all of them.

use samrad::db::execute;
use samrad::values;
use shared::api::package::{
    ApplyAPackage, BeginAPackage, NewApplication, NewPackage, OfPackage, OfText, PutAPackage, Putting,
};
use shared::id::{PackageId, SeatId, TextId};
use shared::package::{Answer, Package, Reply};

use super::things::{Things, email};
use crate::amendment::reword;
use crate::position::MEMBERS;
use crate::support::{Client, World, goal_with_paragraphs};

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    if !things.wants(&["packaged", "package", "package_draft", "package_accepted", "package_applied"]) {
        return;
    }
    let (_, text) = world.text("negotiation", "live", &goal_with_paragraphs(3)).await;
    things.put("packaged", &text.to_string());
    let chair = world.signed_in(&email(things, "packs"), "chair SE").await;
    things.put("package_draft", &begun(&chair, text).await.to_string());
    let put = begun(&chair, text).await;
    chair.ask::<PutAPackage>(OfPackage { package: put }, Putting { edition: 1 }).await;
    things.put("package", &put.to_string());
    if things.wants(&["package_accepted", "package_applied"]) {
        all_accept(world, put).await;
        things.put("package_accepted", &put.to_string());
        things.put("package_applied", &put.to_string());
    }
    if things.wants(&["package_applied"]) {
        let application = NewApplication { version: 1, reason: "a test".into() };
        chair.ask::<ApplyAPackage>(OfPackage { package: put }, application).await;
    }
}

async fn begun(chair: &Client, text: TextId) -> PackageId {
    let operations = vec![reword(1, "Other words.")];
    let new = NewPackage { title: "A compromise".into(), note: String::new(), operations };
    chair.ask::<BeginAPackage>(OfText { text }, new).await.id
}

async fn all_accept(world: &World, id: PackageId) {
    let tx = world.app.db.begin().await.expect("a transaction");
    let mut package = Package::draft(vec![reword(1, "Other words.")]);
    (package.state, package.version) = (shared::package::State::Put, 1);
    let (by, at) = (SeatId::from_parts(0, 1), tx.at());
    package.answers = MEMBERS
        .iter()
        .map(|code| Answer {
            member: code.parse().expect("a member"),
            version: 1,
            reply: Reply::Accept,
            comment: String::new(),
            by,
            at,
        })
        .collect();
    let record = serde_json::to_string(&package).expect("JSON");
    let sql = "UPDATE package SET record = $2 WHERE id = $1";
    execute(tx.sql(), sql, values![id.to_string(), record]).await.expect("answers");
    tx.commit_unaudited("a test's own answers").await.expect("a commit");
}
