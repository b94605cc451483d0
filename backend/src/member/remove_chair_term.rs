//! Taking back a chair term.

use serde_json::json;
use shared::api::member::RemoveChairTerm;
use shared::audit::Scope;
use shared::member::ManageChairTerms;
use shared::problem::Code;

use super::store;
use crate::app::App;
use crate::audit;
use crate::http::Call;
use crate::hub::Event;
use crate::person;
use crate::problem::Problem;

/// Only one under which nobody has a seat: what was done in a seat must keep its ground.
pub(super) async fn remove_chair_term(app: App, call: Call<RemoveChairTerm>) -> Result<(), Problem> {
    call.caller.check::<ManageChairTerms>(&())?;
    let tx = app.db.begin().await?;
    audit::lock(&tx, &Scope::Installation).await?;
    let permit = call.caller.permit::<ManageChairTerms>(&tx, &())?;
    let terms = store::chair_terms(tx.sql()).await?;
    let term = terms.into_iter().find(|term| term.id == call.path.term).ok_or_else(Problem::not_found)?;
    if person::chair_seat_within(tx.sql(), &term).await? {
        return Err(Code::TermInUse.into());
    }
    store::delete_chair_term(&tx, &permit, term.id).await?;
    let detail = json!({ "removed": true, "from": term.from, "to": term.to, "members": term.members });
    audit::record(&app, &tx, &permit, &Scope::Installation, term.id, detail).await?;
    tx.tell(Event::Changed { topic: "chair_term", id: term.id.to_string() });
    app.commit(tx).await?;
    Ok(())
}
