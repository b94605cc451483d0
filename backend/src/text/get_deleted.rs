//! The clauses that were deleted, and the labels that clauses had before.

use shared::api::text::{AliasView, ClauseView, ListAliases, ListDeleted};
use shared::live::ReadDraft;

use super::{aliases, deleted, find, right, settle};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Deleted clauses in the order in which they stood.
pub(super) async fn list_deleted(app: App, call: Call<ListDeleted>) -> Result<Vec<ClauseView>, Problem> {
    let (id, read) = (call.path.text, app.db.read());
    let text = find(read, id).await?.ok_or_else(Problem::not_found)?;
    call.caller.check::<ReadDraft>(&right(read, &text, &call.caller).await?)?;
    settle(&app, id).await?;
    Ok(deleted(read, id).await?.into_iter().map(Into::into).collect())
}

/// Old labels: whoever knows a clause by one finds it.
pub(super) async fn list_aliases(app: App, call: Call<ListAliases>) -> Result<Vec<AliasView>, Problem> {
    let (id, read) = (call.path.text, app.db.read());
    let text = find(read, id).await?.ok_or_else(Problem::not_found)?;
    call.caller.check::<ReadDraft>(&right(read, &text, &call.caller).await?)?;
    let aliases = aliases(read, id).await?;
    Ok(aliases
        .into_iter()
        .map(|alias| AliasView { label: alias.label, revision: alias.revision, clause: alias.id })
        .collect())
}
