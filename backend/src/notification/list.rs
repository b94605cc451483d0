//! What one was told.

use shared::api::notification::{ListNotices, Notices};
use shared::notification::{ManageNotices, PAGE_MOST};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The person's own, whatever the seat they act in; the latest first.
pub(super) async fn list(app: App, call: Call<ListNotices>) -> Result<Notices, Problem> {
    let (read, person) = (app.db.read(), call.caller.person);
    call.caller.check::<ManageNotices>(&person)?;
    let mut notices = store::page(read, person, call.query.before).await?;
    let more = notices.len() > PAGE_MOST as usize;
    notices.truncate(PAGE_MOST as usize);
    Ok(Notices { notices, unread: store::unread(read, person).await?, more })
}
