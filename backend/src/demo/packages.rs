//! The chair's package in the work plan under negotiation: a compromise over three clauses, put before the delegations, with
//! the answers that have come so far. Invented like everything here.

use shared::amendment::{Basis, Operation};
use shared::api::package::{
    AnswerAPackage, BeginAPackage, NewPackage, NewReply, OfPackage, OfText, PutAPackage, Putting,
};
use shared::api::text::{GetText, OfText as OfLive};
use shared::id::TextId;
use shared::package::Reply;
use shared::seat::Role;
use shared::text::Wording;
use shared::time::Instant;

use super::actor::Scene;

const HOUR: i64 = 60 * 60;

/// Words by which a clause is found, and the words that the chair wants in it.
const CLAUSES: [(&str, &str); 3] = [
    (
        "should increase the use",
        "Members accept each other's electronic identities in public services, and report each year which hindrances in their \
         own rules they have removed.",
    ),
    (
        "have precedence when new resources",
        "Language resources that are paid for with public money are open. The smaller languages of the region, the Sámi \
         languages among them, have precedence when new resources are made, and a third of what is spent is kept for them.",
    ),
    (
        "Offer help in person",
        "Offer help in person for those who cannot use a digital service, in a language they know, and for others as far as \
         each member decides.",
    ),
];

/// What the delegations have answered so far.
fn answers() -> Vec<(&'static str, Reply, &'static str)> {
    use Reply::{Accept, AcceptWhole, Decline};
    vec![
        (
            "fi",
            AcceptWhole,
            "We give up help for all only for the obligation to accept; the one without the other is not a balance.",
        ),
        ("is", Accept, ""),
        ("fo", AcceptWhole, "A third is less than we asked for. We can live with it as long as it stays in."),
        ("gl", Accept, ""),
        ("ax", AcceptWhole, "\u{201c}In a language they know\u{201d} is what we came for."),
        ("ee", Accept, ""),
        (
            "lv",
            Decline,
            "Our budget committee does not accept a fixed share. With \u{201c}a fair part\u{201d} we would agree.",
        ),
    ]
}

/// Told from when it is put on; one answer every few hours.
pub(super) async fn happen(scene: &Scene, plan: TextId, at: Instant) -> anyhow::Result<()> {
    scene.at_instant(at);
    let chair = scene.enter("head.dk", Role::Chair).await?;
    let text = chair.ask::<GetText>(OfLive { text: plan }, ()).await?;
    let mut operations = Vec::with_capacity(CLAUSES.len());
    for (words, wanted) in CLAUSES {
        let found = text.clauses.iter().find(|clause| clause.wording.text().contains(words));
        let found = found.ok_or_else(|| anyhow::anyhow!("no clause says {words:?}"))?;
        let on = Basis { clause: found.id.clone(), hash: found.hash.clone() };
        operations.push(Operation::Replace { on, wording: Wording::plain(wanted) });
    }
    let package = NewPackage {
        title: "Identities, languages and help in person".into(),
        note: "Three questions have stood open since the first round, and each is easier to answer together with the others: those \
            who want an obligation on identities get it, those who want the languages to be paid for get a share, and nobody is \
            bound to help for ever. I ask each delegation to answer the whole."
            .into(),
        operations,
    };
    let draft = chair.ask::<BeginAPackage>(OfText { text: plan }, package).await?;
    let path = || OfPackage { package: draft.id };
    let put = chair.ask::<PutAPackage>(path(), Putting { edition: draft.edition }).await?;
    for (hours, (code, reply, comment)) in (1_i64..).zip(answers()) {
        scene.at_instant(at.plus_seconds(hours * 3 * HOUR));
        let head = scene.enter(&format!("head.{code}"), Role::Head).await?;
        let answer = NewReply { version: put.version, reply, comment: comment.into() };
        head.ask::<AnswerAPackage>(path(), answer).await?;
    }
    Ok(())
}
