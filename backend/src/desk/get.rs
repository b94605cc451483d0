//! What a person sees first.

use shared::api::desk::{Desk, DeskChange, GetDesk};

use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, notification, session};

/// So many changes are shown; the audit has them all.
const CHANGES_MOST: usize = 12;

/// See the module. At the first visit nothing has changed.
pub(super) async fn get(app: App, call: Call<GetDesk>) -> Result<Desk, Problem> {
    let (read, caller, now) = (app.db.read(), call.caller, app.clock.now());
    let waits = super::waiting(read, &caller, now).await?;
    let since = session::previous_visit(read, caller.person, caller.session).await?;
    let changes = match since {
        Some(since) => audit::since(read, &caller, since, CHANGES_MOST).await?,
        None => Vec::new(),
    };
    let changes = changes.into_iter().map(|(scope, entry)| DeskChange { scope, entry }).collect();
    let unread = notification::unread(read, caller.person).await?;
    Ok(Desk { waits, since, changes, unread })
}
