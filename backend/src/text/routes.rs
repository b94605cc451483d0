//! What of texts is reached over HTTP. Typing is not: that is the live socket's.

use super::get_clause::get_clause;
use super::get_deleted::{list_aliases, list_deleted};
use super::get_text::get_text;
use super::restore_clause::restore_clause;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(get_text),
        signed_in(get_clause),
        signed_in(list_deleted),
        signed_in(list_aliases),
        signed_in(restore_clause),
    ]
}
