//! What of the overview is reached over HTTP.

use super::get::get;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(get)]
}
