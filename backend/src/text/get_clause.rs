//! One clause of the live draft.

use shared::api::text::{ClauseView, GetClause};
use shared::live::ReadDraft;

use super::{clause, find, right, settle, views};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Standing or deleted: a link to a clause goes on leading to its words.
pub(super) async fn get_clause(app: App, call: Call<GetClause>) -> Result<ClauseView, Problem> {
    let (id, read) = (call.path.text, app.db.read());
    let text = find(read, id).await?.ok_or_else(Problem::not_found)?;
    call.caller.check::<ReadDraft>(&right(read, &text, &call.caller).await?)?;
    settle(&app, id).await?;
    let clause = clause(read, id, &call.path.clause).await?;
    let mut found = views(read, clause.into_iter().collect()).await?;
    found.pop().ok_or_else(Problem::not_found)
}
