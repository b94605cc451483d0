//! A text under negotiation and its amendments, for the requests of the table that speak of them.

use shared::amendment::Outcome;
use shared::api::amendment::{
    AmendmentView, BeginAnAmendment, DecideAnAmendment, NewAmendment, NewProposal, NewSponsor, OfText,
    ProposeAnOutcome, ReleaseTheDraft, ReviseAnAmendment, Revising, SponsorAnAmendment, SubmitTheDraft,
    WithdrawAnAmendment,
};
use shared::id::TextId;

use super::things::{Things, email};
use crate::amendment::{decision, of, releasing, reword};
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// What the request speaks of.
pub async fn prepare(world: &World, things: &mut Things) {
    let spoken_of = [
        "talks",
        "talks_hash",
        "amendment",
        "dk_draft",
        "dk_cleared",
        "dk_tabled",
        "dk_revised",
        "dk_proposed",
        "left",
        "accepted",
    ];
    if !things.wants(&spoken_of) {
        return;
    }
    things.put("clause", clause_id(1).as_str());
    let (_, text) = world.text("negotiation", "live", &goal_with_paragraphs(3)).await;
    things.put("talks", &text.to_string());
    let fi = world.signed_in(&email(things, "amends-fi"), "head FI").await;
    let dk = world.signed_in(&email(things, "amends-dk"), "head DK").await;
    let tabled = tabled(&fi, text, 2).await;
    things.put("amendment", &tabled.id.to_string());
    if things.wants(&["dk_draft"]) {
        things.put("dk_draft", &draft(&dk, text, 1).await.id.to_string());
    }
    if things.wants(&["dk_cleared"]) {
        let draft = draft(&dk, text, 1).await;
        let cleared = dk.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        things.put("dk_cleared", &draft.id.to_string());
        things.put("dk_cleared_words", releasing(&cleared).draft.as_str());
    }
    if things.wants(&["dk_tabled", "dk_revised", "dk_proposed"]) {
        let own = self::tabled(&dk, text, 1).await;
        for name in ["dk_tabled", "dk_revised", "dk_proposed"] {
            things.put(name, &own.id.to_string());
        }
        if things.wants(&["dk_revised"]) {
            dk.ask::<ReviseAnAmendment>(of(own.id), Revising::default()).await;
        }
        if things.wants(&["dk_proposed"]) {
            let secretary = world.signed_in(&email(things, "amends-sec"), "secretary").await;
            let proposal = NewProposal { version: 1, outcome: Outcome::Reject, note: String::new() };
            secretary.ask::<ProposeAnOutcome>(of(own.id), proposal).await;
        }
    }
    if things.wants(&["left"]) {
        dk.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        fi.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        things.put("left", &tabled.id.to_string());
    }
    if things.wants(&["accepted"]) {
        let chair = world.signed_in(&email(things, "amends-chair"), "chair SE").await;
        chair.ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, Outcome::Accept, "")).await;
        things.put("accepted", &tabled.id.to_string());
    }
}

async fn draft(by: &Client, text: TextId, n: usize) -> AmendmentView {
    let new = NewAmendment {
        clauses: vec![clause_id(n)],
        operations: vec![reword(n, "Other words.")],
        reason: String::new(),
        amends: None,
    };
    by.ask::<BeginAnAmendment>(OfText { text }, new).await
}

async fn tabled(by: &Client, text: TextId, n: usize) -> AmendmentView {
    let draft = draft(by, text, n).await;
    let cleared = by.ask::<SubmitTheDraft>(of(draft.id), ()).await;
    by.ask::<ReleaseTheDraft>(of(draft.id), releasing(&cleared)).await
}
