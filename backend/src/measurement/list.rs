//! All that was said of an indicator's figures.

use shared::api::measurement::{ListMeasurements, Measurements};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::indicator;
use crate::problem::Problem;

/// With those that were revised, each under what stands in its place.
pub(super) async fn list(app: App, call: Call<ListMeasurements>) -> Result<Measurements, Problem> {
    let read = app.db.read();
    indicator::found(read, &call.caller, &call.path).await?;
    Ok(Measurements { measurements: store::history(read, &call.path).await? })
}
