//! What is in a file.

use shared::api::document::{FileContent, GetAFile};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For those who read what it belongs to. An address has no file.
pub(super) async fn file(app: App, call: Call<GetAFile>) -> Result<FileContent, Problem> {
    let (read, id) = (app.db.read(), call.path.document);
    let owner = store::owner_of(read, id).await?.ok_or_else(Problem::not_found)?;
    owner.read_by(read, &call.caller).await?;
    store::content(read, id).await?.ok_or_else(Problem::not_found)
}
