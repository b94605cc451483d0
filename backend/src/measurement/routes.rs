//! What of measurements is reached over HTTP.

use super::known::known;
use super::list::list;
use super::write::write;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(list), signed_in(write), signed_in(known)]
}
