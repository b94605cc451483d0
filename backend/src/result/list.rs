//! A programme's results.

use shared::api::result::{ListResults, Results};

use super::{may_read, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// In the order of the sealed text. Before adoption there are none, and that is an answer too.
pub(super) async fn list(app: App, call: Call<ListResults>) -> Result<Results, Problem> {
    let (read, programme) = (app.db.read(), call.path.programme);
    may_read(read, &call.caller, programme).await?;
    let (sealed, results) =
        tokio::try_join!(store::sealed(read, programme), super::all(read, programme, app.clock.now()))?;
    Ok(Results { sealed, results })
}
