//! What of reports is reached over HTTP.

use super::change::change;
use super::compiled::compiled;
use super::get::get;
use super::get_section::get_section;
use super::list::list;
use super::lock::lock;
use super::open::open;
use super::return_section::return_section;
use super::verify::verify;
use super::write::{send, write};
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(open),
        signed_in(get),
        signed_in(change),
        signed_in(lock),
        signed_in(compiled),
        signed_in(get_section),
        signed_in(write),
        signed_in(send),
        signed_in(return_section),
        signed_in(verify),
    ]
}
