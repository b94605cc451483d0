//! Looking at a one-time link before following it.

use shared::api::person::{LinkSeen, ReadLink};
use shared::problem::Code;

use super::{link, link_store};
use crate::app::App;
use crate::http::Open;
use crate::problem::Problem;

/// Whoever has the secret may know whom it is for.
pub(super) async fn read_link(app: App, call: Open<ReadLink>) -> Result<LinkSeen, Problem> {
    let found = link_store::open(app.db.read(), &link::hash(&call.body.secret), app.clock.now()).await?;
    let found = found.ok_or(Code::LinkSpent)?;
    let (name, email) = found.person.map(|person| (person.name, person.email)).unwrap_or_default();
    Ok(LinkSeen { purpose: found.purpose, name, email, expires_at: found.expires_at })
}
