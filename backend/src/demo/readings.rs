//! Who has cleared the work plan under negotiation, and when: several delegations while amendments were still being tabled, and again,
//! all but one goal, when the positions had been taken. So each of them has something that has changed since.

use shared::api::position::OfText;
use shared::api::reading::{ConfirmTheReading, Confirmation, GetReading, ReadingView};
use shared::id::TextId;
use shared::reading::Whose;
use shared::seat::Role;
use shared::time::Instant;

use super::actor::{Actor, Scene};

/// Those who clear, and the words in the heading of the goal that each leaves for later.
const CLEARS: [(&str, &str); 4] =
    [("dk", "Everyone can take part"), ("fi", ""), ("se", "Services that work"), ("ee", "")];

/// In the middle of the round's tabling: these delegations clear the text as it stands, and two people note for themselves that they
/// have read it.
pub(super) async fn first(scene: &Scene, plan: TextId, at: Instant) -> anyhow::Result<()> {
    scene.at_instant(at);
    for (code, _) in CLEARS {
        let head = scene.enter(&format!("head.{code}"), Role::Head).await?;
        confirm(&head, plan, Whose::Delegation, "").await?;
    }
    let head = scene.enter("head.dk", Role::Head).await?;
    confirm(&head, plan, Whose::Own, "").await?;
    let delegate = scene.enter("delegate.fi", Role::Delegate).await?;
    confirm(&delegate, plan, Whose::Own, "").await
}

/// Once the positions are taken: they clear again, each but for what it has still to talk about at home.
pub(super) async fn again(scene: &Scene, plan: TextId, at: Instant) -> anyhow::Result<()> {
    scene.at_instant(at);
    for (code, but) in CLEARS {
        let head = scene.enter(&format!("head.{code}"), Role::Head).await?;
        confirm(&head, plan, Whose::Delegation, but).await?;
    }
    Ok(())
}

/// Confirms what is shown, but for the goal whose heading has these words.
async fn confirm(who: &Actor<'_>, plan: TextId, whose: Whose, but: &str) -> anyhow::Result<()> {
    let query = format!("whose={}", whose.as_str());
    let view: ReadingView = who.ask_with::<GetReading>(OfText { text: plan }, &query, ()).await?;
    let heading = |section: &&shared::reading::Section| {
        let words = section.head.as_ref().map(|head| head.wording.text()).unwrap_or_default();
        but.is_empty() || !words.contains(but)
    };
    let changes = view.difference.sections.iter().filter(heading).flat_map(|section| &section.changes);
    let shown = changes.flat_map(|changed| changed.shown.clone()).collect();
    let wide = view.difference.wide.map(|wide| wide.stamp);
    who.ask::<ConfirmTheReading>(OfText { text: plan }, Confirmation { whose, shown, wide }).await
}
