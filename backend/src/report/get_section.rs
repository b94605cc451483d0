//! A section.

use shared::api::report::{GetSection, SectionWhole};

use super::get::readable;
use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// With what is given and sent, one's own part, and what was said before.
pub(super) async fn get_section(app: App, call: Call<GetSection>) -> Result<SectionWhole, Problem> {
    let (read, path) = (app.db.read(), call.path);
    let stored = readable(read, &call.caller, path.report).await?;
    view::section(read, &call.caller.seat, &stored, &path.clause, app.clock.now()).await
}
