//! The amendments to a text.

use shared::api::amendment::{AmendmentView, ListAmendments};

use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// What is not tabled is there for its authors alone.
pub(super) async fn list(app: App, call: Call<ListAmendments>) -> Result<Vec<AmendmentView>, Problem> {
    call.caller.check::<shared::amendment::rights::ListAmendments>(&())?;
    view::all(&app, &call.caller, call.path.text).await
}
