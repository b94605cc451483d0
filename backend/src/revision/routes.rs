//! What of revisions is reached over HTTP.

use super::before::before;
use super::get::get;
use super::issue::issue;
use super::list::list;
use super::prepare::prepare;
use super::restore::restore;
use super::returned::return_it;
use super::withdraw::withdraw;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(prepare),
        signed_in(get),
        signed_in(before),
        signed_in(issue),
        signed_in(return_it),
        signed_in(withdraw),
        signed_in(restore),
    ]
}
