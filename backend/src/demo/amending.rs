//! An amendment to an amendment: what Latvia, which opposes Denmark's wording, could live with.

use anyhow::Context;
use shared::amendment::View;
use shared::api::amendment::{
    AtVersion, BeginAnAmendment, GetAmendment, NewAmendment, NewStance, OfAmendment, OfText, ReleaseTheDraft,
    SubmitTheDraft, TakeAStance,
};
use shared::id::{AmendmentId, TextId};
use shared::seat::Role;

use super::actor::Scene;
use super::negotiation::read;
use super::write::{reworded, write};

/// Latvia's delegate writes on what Denmark proposes, Latvia's head tables it, and two others say what they think.
pub(super) async fn happen(scene: &Scene, plan: TextId, denmarks: AmendmentId) -> anyhow::Result<()> {
    let delegate = scene.enter("delegate.lv", Role::Delegate).await?;
    let seen = delegate.ask::<GetAmendment>(OfAmendment { amendment: denmarks }, ()).await?;
    let new = NewAmendment {
        clauses: Vec::new(),
        operations: Vec::new(),
        reason: "We can join Denmark if a system that only sorts post need not be tested like one that prepares decisions.".into(),
        amends: Some(AtVersion { id: denmarks, version: seen.record.version }),
    };
    let draft = delegate.ask::<BeginAnAmendment>(OfText { text: plan }, new).await?;
    let text = draft.draft.context("its authors see the draft")?.text;
    let words = ("and who has tested it", "and, where it prepares decisions, who has tested it");
    write(scene, &delegate, text, move |clauses| reworded(clauses, &[words])).await?;
    let path = || OfAmendment { amendment: draft.id };
    let cleared = delegate.ask::<SubmitTheDraft>(path(), ()).await?;
    let head = scene.enter("head.lv", Role::Head).await?;
    let tabled = head.ask::<ReleaseTheDraft>(path(), read(cleared)?).await?;
    for (who, view) in [("delegate.lt", View::Support), ("delegate.se", View::Reserve)] {
        let stance = NewStance { view, version: tabled.record.version };
        scene.enter(who, Role::Delegate).await?.ask::<TakeAStance>(path(), stance).await?;
    }
    Ok(())
}
