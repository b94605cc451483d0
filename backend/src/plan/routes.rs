//! What of plans is reached over HTTP.

use super::get::get;
use super::list::list;
use super::seal::seal;
use super::timeline::timeline;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(timeline), signed_in(list), signed_in(seal), signed_in(get)]
}
