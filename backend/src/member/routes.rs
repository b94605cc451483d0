//! What of members and chair terms is reached over HTTP.

use super::add_chair_term::add_chair_term;
use super::list::list;
use super::list_chair_terms::list_chair_terms;
use super::remove_chair_term::remove_chair_term;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(list_chair_terms),
        signed_in(add_chair_term),
        signed_in(remove_chair_term),
    ]
}
