//! Texts: the projection, reading, acts on the live document.

use crate::http::Route;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    Vec::new()
}
