//! Bringing the projection up to what was typed.

use shared::id::TextId;

use super::store;
use crate::app::App;
use crate::problem::Problem;

/// Everything typed until now is in the log and in the projection when this returns. Every act that depends on wording
/// asks for it first. Must not be called while a transaction is open: SQLite has one writer.
///
/// # Errors
/// `not_found` when there is no such text; `unavailable` when it cannot be written at the moment.
pub async fn settle(app: &App, text: TextId) -> Result<(), Problem> {
    let stored = store::find(app.db.read(), text).await?.ok_or_else(Problem::not_found)?;
    if stored.seq == stored.projected_seq && !app.live.is_open(text) {
        return Ok(());
    }
    app.live.settle(app, text).await
}
