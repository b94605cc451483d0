//! Opening a draft of the next version.

use serde_json::json;
use shared::amendment::rights::WriteDraft;
use shared::amendment::{Amendment, Step};
use shared::api::amendment::{AmendmentView, AtVersion, ReviseAnAmendment};
use shared::problem::{Code, FieldCode};

use super::basis::Basis;
use super::beginning::with_words;
use super::step::{known, open, save};
use super::store::{self, Stored};
use super::view::Around;
use super::{draft, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// It begins with what the tabled version asks for in the text as it is now, or with what an amendment to it asks for: its words
/// are taken over. Nobody else learns of either before the heads have released it.
pub(super) async fn revise(app: App, call: Call<ReviseAnAmendment>) -> Result<AmendmentView, Problem> {
    let (app, caller, id) = (&app, &call.caller, call.path.amendment);
    let first = known(app.db.read(), caller, store::find(app.db.read(), id).await?).await?;
    caller.check::<WriteDraft>(&first.matter())?;
    text::settle(app, first.of.id).await?;

    let tx = app.db.begin().await?;
    let found = open(&tx, caller, id).await?;
    let permit = caller.permit::<WriteDraft>(&tx, &found.matter())?;
    let record = found.taken(Step::Revise, caller, &tx)?;
    let basis = Basis::of(tx.sql(), caller, found.of.id).await?;
    let around = Around::of(tx.sql(), found.of.id).await?;
    let words = match call.body.words_of {
        Some(at) => amending(&around, &found.stored.record, at)?,
        None => &found.stored,
    };
    // What is on the table no more is not written on: the draft is one to the text like any other.
    let on = record.amends.and_then(|amends| around.numbered(amends.number));
    let on = on.filter(|on| on.record.state.competes());
    let reason = around.versions.get(&id).ok_or(Code::AmendmentMoved)?.reason.clone();
    let cited = around.versions.get(&id).into_iter().flat_map(|frozen| &frozen.base);
    let clauses: Vec<_> = cited.map(|known| known.clause.clone()).collect();
    let beginning = with_words(&around, &basis, &clauses, words, on)?;
    let draft = draft::begin(app, &tx, id, &basis, &beginning.slice, beginning.on, reason).await?;
    let after = Stored { record, draft: Some(draft), ..found.stored.clone() };
    save(app, &tx, &permit, &found, &after, json!({})).await?;
    app.commit(tx).await?;
    view::one(app, caller, id).await
}

/// The amendment to this one whose words are wanted, as it was on the screen.
fn amending<'a>(around: &'a Around, host: &Amendment, at: AtVersion) -> Result<&'a Stored, Problem> {
    let found = around.tabled.iter().find(|stored| {
        let amends = stored.record.amends.map(|amends| amends.number);
        stored.id == at.id && amends.is_some() && amends == host.number
    });
    let found = found.ok_or_else(|| Problem::field("/words_of/id", FieldCode::Unknown))?;
    if !found.record.state.is_open() {
        return Err(Code::AmendmentMoved.into());
    }
    if found.record.version == at.version { Ok(found) } else { Err(Code::Stale.into()) }
}
