//! What of search is reached over HTTP.

use super::ask::ask;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(ask)]
}
