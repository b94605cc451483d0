//! What is public of a programme.

use shared::api::publication::{GetPublication, PublicationNow};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::result;

/// For who may read its results; nothing is public as long as nobody has said so.
pub(super) async fn get(app: App, call: Call<GetPublication>) -> Result<PublicationNow, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    result::may_read(read, &call.caller, programme).await?;
    Ok(store::now(store::find(read, programme).await?))
}
