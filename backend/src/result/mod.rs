//! Results: what is sealed, and how it goes.

use crate::http::Route;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    Vec::new()
}
