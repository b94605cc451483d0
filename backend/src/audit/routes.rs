//! What of the audit is reached over HTTP.

use super::list::list;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(list)]
}
