//! The first start: while there is nobody, the person at the terminal gets a link that makes the administrator.

use anyhow::anyhow;

use crate::app::App;
use crate::person;

/// The line to show; `None` once there is anybody. The link stands nowhere else, in no log.
pub(super) async fn line(app: &App) -> anyhow::Result<Option<String>> {
    let link = person::first_link(app).await.map_err(|problem| {
        problem.cause.unwrap_or_else(|| anyhow!("the first link: {}", problem.code.as_str()))
    })?;
    Ok(link.map(|link| format!("Nobody has an account yet. Become the administrator at {}", link.url)))
}
