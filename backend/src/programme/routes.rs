//! What of programmes is reached over HTTP.

use super::announce_editing::announce_editing;
use super::change::change;
use super::create::create;
use super::end_editing::end_editing;
use super::get::get;
use super::leave_decisions::leave_decisions;
use super::list::list;
use super::list_history::list_history;
use super::take_step::take_step;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(get),
        signed_in(create),
        signed_in(change),
        signed_in(take_step),
        signed_in(list_history),
        signed_in(announce_editing),
        signed_in(end_editing),
        signed_in(leave_decisions),
    ]
}
