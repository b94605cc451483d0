//! Removing a document.

use serde_json::json;
use shared::api::document::{DocumentView, RemoveADocument};
use shared::document::KeepDocuments;
use shared::initiative::entry::{Done, Entry};

use super::owner::Owner;
use super::store;
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::initiative::{append, record};
use crate::problem::Problem;

/// By those who may add one. A file is gone then; the log keeps that there was one.
pub(super) async fn remove(app: App, call: Call<RemoveADocument>) -> Result<Vec<DocumentView>, Problem> {
    let (caller, id) = (call.caller, call.path.document);
    let tx = app.db.begin().await?;
    let owner = store::owner_of(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let (ground, matter, mut detail) = owner.hold(&tx, &caller).await?;
    let permit = caller.permit::<KeepDocuments>(&tx, &matter)?;
    ground.worked_on()?;
    // Of two who remove it at once one is too late.
    let title = store::title_of(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    store::delete(&tx, &permit, id).await?;
    if let Owner::Initiative(initiative) = owner {
        let entry = Entry::Document { done: Done::Removed, title: title.clone() };
        append(&tx, &permit, &caller, &[(initiative, entry)]).await?;
    }
    detail["document"] = json!(Done::Removed.as_str());
    detail["title"] = json!(title);
    record(&app, &tx, &permit, ground.programme, id, detail).await?;
    tx.tell(Event::Changed { topic: "document", id: ground.programme.to_string() });
    let left = store::of(tx.sql(), owner).await?;
    app.commit(tx).await?;
    Ok(left)
}
