//! What gives the programme in force a story: two amendments of its negotiation, of which one was accepted, and the lights that people
//! have set beside the rule's since.

use shared::amendment::Outcome;
use shared::api::amendment::{DecideAnAmendment, GetAmendment, NewDecision, OfAmendment};
use shared::api::result::{GetResult, ListResults, OfProgramme, OfResult, SetALight};
use shared::id::{AmendmentId, ProgrammeId, TextId};
use shared::result::{Light, LightChange};
use shared::seat::Role;
use shared::text::Kind;
use shared::time::Instant;

use super::actor::Scene;
use super::negotiation::table;
use super::negotiation_words::{Ask, Wish};
use super::work::Work;

/// Tabled after the consultation, and decided before what was answered to it is worked in.
pub(super) async fn negotiate(scene: &Scene, text: TextId) -> anyhow::Result<()> {
    let accepted = Wish {
        by: "ax",
        on: "people who find them hard",
        ask: Ask::Words(&[("before they are opened", "before they are opened and again a year later")]),
        reason: "What is easy on the first day is often changed by the second year.",
        with: "fi",
        support: "dk no ee",
        oppose: "",
    };
    let rejected = Wish {
        by: "lt",
        on: "Hold a joint exercise",
        ask: Ask::Words(&[("every second year", "every year")]),
        reason: "A network that is tried once in two years is tried too seldom.",
        with: "",
        support: "lv",
        oppose: "no se",
    };
    scene.at("2024-05-06T09:00:00Z")?;
    let first = table(scene, text, &accepted).await?;
    scene.at("2024-05-07T09:00:00Z")?;
    let second = table(scene, text, &rejected).await?;
    scene.at("2024-05-16T13:00:00Z")?;
    decide(scene, first, Outcome::Accept, "Nobody opposed it.").await?;
    let reason = "Every second year is what the members can staff; the network may meet more often.";
    decide(scene, second, Outcome::Reject, reason).await
}

async fn decide(scene: &Scene, amendment: AmendmentId, outcome: Outcome, reason: &str) -> anyhow::Result<()> {
    let chair = scene.enter("head.se", Role::Chair).await?;
    let path = || OfAmendment { amendment };
    let version = chair.ask::<GetAmendment>(path(), ()).await?.record.version;
    let decision = NewDecision { version, outcome, reason: reason.into(), choices: Vec::new() };
    chair.ask::<DecideAnAmendment>(path(), decision).await?;
    Ok(())
}

/// The secretariat finds the rule too strict of one sub-goal; of another it found it too mild until the study was there, and took that back.
pub(super) async fn set_lights(
    scene: &Scene,
    programme: ProgrammeId,
    work: &mut Work,
    today: Instant,
) -> anyhow::Result<()> {
    let set = [
        (
            0,
            "2026-10-19T09:00:00Z",
            Some(Light::OnTrack),
            "Only one of the three services waits for a register, and its owner has promised it for the spring.",
        ),
        (1, "2026-10-20T09:00:00Z", Some(Light::Late), "Without the legal study nothing else can begin."),
        (1, "2026-11-09T09:00:00Z", None, "The first half of the study is here; the rule says enough."),
    ];
    for (nth, at, light, reason) in set {
        let at: Instant = at.parse()?;
        if today <= at {
            continue;
        }
        work.until(scene, at).await?;
        scene.at_instant(at);
        let secretary = scene.enter("secretary", Role::Secretary).await?;
        let results = secretary.ask::<ListResults>(OfProgramme { programme }, ()).await?.results;
        let subgoals = results.into_iter().filter(|one| one.kind == Kind::Subgoal);
        let Some(subgoal) = subgoals.into_iter().nth(nth) else { continue };
        let path = || OfResult { programme, clause: subgoal.clause.clone() };
        let version =
            secretary.ask::<GetResult>(path(), ()).await?.lights.first().map_or(0, |last| last.version);
        secretary.ask::<SetALight>(path(), LightChange { light, reason: reason.into(), version }).await?;
    }
    Ok(())
}
