//! What of notices is reached over HTTP.

use super::get_settings::get_settings;
use super::list::list;
use super::mark_read::mark_read;
use super::set_settings::set_settings;
use super::unsubscribe::unsubscribe;
use crate::http::{Route, open, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(mark_read),
        signed_in(get_settings),
        signed_in(set_settings),
        open(unsubscribe),
    ]
}
