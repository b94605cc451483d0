//! What of the audit is reached over HTTP.

use super::list::list;
use super::list_chains::list_chains;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(list_chains), signed_in(list)]
}
