//! What of workbooks is reached over HTTP.

use super::read::read;
use super::write::write;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(write), signed_in(read)]
}
