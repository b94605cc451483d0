//! Naming who chairs.

use serde_json::json;
use shared::api::member::AddChairTerm;
use shared::audit::Scope;
use shared::id::ChairTermId;
use shared::member::{ChairTerm, ManageChairTerms};

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;

/// The chain is locked first: two terms added at the same moment must not overlap.
pub(super) async fn add_chair_term(app: App, call: Call<AddChairTerm>) -> Result<ChairTerm, Problem> {
    call.caller.check::<ManageChairTerms>(&())?;
    let new = call.body;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = call.caller.permit::<ManageChairTerms>(&tx, &())?;
    new.check(&store::members(tx.sql()).await?, &store::chair_terms(tx.sql()).await?)?;
    let term = ChairTerm {
        id: app.id(ChairTermId::from_parts),
        from: new.from,
        to: new.to,
        members: new.members,
        note: new.note.trim().to_owned(),
    };
    store::insert_chair_term(&tx, &permit, &term).await?;
    let detail = json!({ "added": true, "from": term.from, "to": term.to, "members": term.members });
    audit::record(&app, &tx, &permit, &Scope::Installation, term.id, detail).await?;
    tx.tell(Event::Changed { topic: "chair_term", id: term.id.to_string() });
    app.commit(tx).await?;
    Ok(term)
}
