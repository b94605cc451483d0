//! Marking notices as read.

use shared::api::notification::MarkNoticesRead;
use shared::notification::{ManageNotices, PAGE_MOST};
use shared::problem::FieldCode;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;

/// Those that were on the screen, as many as a page has. What is not the person's own is passed over.
pub(super) async fn mark_read(app: App, call: Call<MarkNoticesRead>) -> Result<(), Problem> {
    let (caller, ids) = (call.caller, call.body.notices);
    if ids.len() > PAGE_MOST as usize {
        return Err(Problem::field("/notices", FieldCode::TooLong));
    }
    let tx = app.db.begin().await?;
    let permit = caller.permit::<ManageNotices>(&tx, &caller.person)?;
    store::mark_read(&tx, &permit, caller.person, &ids).await?;
    tx.tell(Event::Told(caller.person));
    app.commit_unaudited(tx, "what somebody has read is nobody else's matter").await?;
    Ok(())
}
