//! What of indicators is reached over HTTP.

use super::define::define;
use super::get::get;
use super::list::list;
use super::set_targets::set_targets;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(list), signed_in(get), signed_in(define), signed_in(set_targets)]
}
