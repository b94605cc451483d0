//! A draft that two delegations write together: what Latvia and Estonia, which do not agree on how soon a contact point answers, can both
//! live with. Latvia's head has released it, Estonia's has still to; nobody else knows of it.

use anyhow::Context;
use shared::api::amendment::{
    BeginAnAmendment, NewAmendment, OfAmendment, OfText, ReleaseTheDraft, ShareTheDraft, Sharing,
    SubmitTheDraft,
};
use shared::id::TextId;
use shared::seat::Role;
use shared::time::Instant;

use super::actor::Scene;
use super::negotiation::{read, standing};
use super::write::{reworded, write};

const HOUR: i64 = 60 * 60;
/// What Latvia's delegate writes, for the words by which the clause is found.
const LATVIA: (&str, &str) =
    ("within five working days", "within five working days, and within ten in July and August");
/// What Estonia's makes of that.
const ESTONIA: (&str, &str) = (
    "within ten in July and August",
    "within ten in July and August where whoever asks is told so the next day",
);
const REASON: &str = "Ten days all the year were too many for Estonia, and five cannot be kept in July, when our offices have two people \
     on duty. A longer time in two months is no hardship as long as nobody waits without knowing it. Latvia would withdraw its own \
     amendment on the sentence.";

/// Told from when it is begun; the next morning it waits for Estonia's head.
pub(super) async fn happen(scene: &Scene, plan: TextId, at: Instant) -> anyhow::Result<()> {
    scene.at_instant(at);
    let latvia = scene.enter("delegate.lv", Role::Delegate).await?;
    let found = standing(&latvia, plan, LATVIA.0).await?;
    let new =
        NewAmendment { clauses: vec![found.id], operations: Vec::new(), reason: REASON.into(), amends: None };
    let draft = latvia.ask::<BeginAnAmendment>(OfText { text: plan }, new).await?;
    let text = draft.draft.context("its authors see the draft")?.text;
    let path = || OfAmendment { amendment: draft.id };
    write(scene, &latvia, text, |clauses| reworded(clauses, &[LATVIA])).await?;
    let head = scene.enter("head.lv", Role::Head).await?;
    let with = Sharing { with: "EE".parse().context("a code in the source")? };
    head.ask::<ShareTheDraft>(path(), with).await?;

    scene.at_instant(at.plus_seconds(5 * HOUR));
    let estonia = scene.enter("delegate.ee", Role::Delegate).await?;
    write(scene, &estonia, text, |clauses| reworded(clauses, &[ESTONIA])).await?;
    let cleared = estonia.ask::<SubmitTheDraft>(path(), ()).await?;

    scene.at_instant(at.plus_seconds(20 * HOUR));
    let head = scene.enter("head.lv", Role::Head).await?;
    head.ask::<ReleaseTheDraft>(path(), read(cleared)?).await?;
    Ok(())
}
