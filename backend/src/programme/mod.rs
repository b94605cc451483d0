//! Programmes: making them, their settings, their lifecycle.

use crate::http::Route;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    Vec::new()
}
