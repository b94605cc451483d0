//! Typing: the one thing the demonstration does in place of a browser.

use collab::act::Edit;
use serde_json::json;
use shared::audit::Scope;
use shared::id::TextId;
use shared::text::{Clause, Wording};

use super::actor::{Actor, Demonstrate, Scene};
use crate::permit::{By, Permit};
use crate::{audit, text};

/// Writes as somebody who has the pen, or in a draft of their delegation. The clause's history names them, as if they had typed.
pub(super) async fn write(
    scene: &Scene,
    who: &Actor<'_>,
    into: TextId,
    change: impl Fn(&[Clause]) -> Vec<Edit> + Send,
) -> anyhow::Result<()> {
    let by = By::Person { person: who.account.id, seat: who.seat.id };
    let (app, member) = (scene.app.clone(), who.seat.member);
    let done = text::act(
        &scene.app,
        into,
        by,
        "text.typed",
        move |clauses| Ok(change(clauses)),
        move |tx, settled| {
            Box::pin(async move {
                let permit = Permit::<Demonstrate>::system(tx, "the demonstration");
                let programme = settled.text.programme;
                // What is written in a draft stands in its delegation's chain, as everything that is done in it.
                let scope = match member.filter(|_| settled.text.amendment.is_some()) {
                    Some(member) => Scope::Delegation(programme, member),
                    None => Scope::Programme(programme),
                };
                Ok(audit::record(&app, tx, &permit, &scope, settled.text.id, json!({ "what": "typing" }))
                    .await?)
            })
        },
    );
    done.await.map_err(|problem| anyhow::anyhow!("typing: {problem:?}"))
}

/// Replaces words in the clauses that have them; each pair is what stands and what is to stand.
pub(super) fn reworded(clauses: &[Clause], pairs: &[(&str, &str)]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for clause in clauses.iter().filter(|clause| clause.gone.is_none()) {
        let words = clause.wording.text();
        let new = pairs.iter().fold(words.clone(), |words, (from, to)| words.replace(from, to));
        if new != words {
            edits.push(Edit::Wording { clause: clause.id.clone(), wording: Wording::plain(new) });
        }
    }
    edits
}
