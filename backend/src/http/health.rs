//! Is the server well? Asked by whoever watches it.

use shared::api::health::{GetHealth, Health};

use super::Open;
use crate::app::App;
use crate::db::{FromRow, one};
use crate::problem::Problem;
use crate::values;

#[derive(FromRow)]
struct Answer {
    answer: i64,
}

/// Asks the database for a number, and answers when it comes.
pub(super) async fn get(app: App, _: Open<GetHealth>) -> Result<Health, Problem> {
    let answer: Option<Answer> =
        one(app.db.read(), "SELECT COUNT(*) AS answer FROM schema_migration", values![]).await?;
    if answer.is_none_or(|row| row.answer < 1) {
        return Err(Problem::internal(anyhow::anyhow!("the database has no schema")));
    }
    Ok(Health { version: env!("CARGO_PKG_VERSION").into(), database: app.db.kind().as_str().into() })
}
