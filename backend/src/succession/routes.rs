//! What of succession is reached over HTTP.

use super::forebears::forebears;
use super::get::get;
use super::set::set;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(get), signed_in(forebears), signed_in(set)]
}
