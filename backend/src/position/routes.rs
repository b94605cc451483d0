//! What of positions is reached over HTTP.

use super::agree::agree;
use super::board::board;
use super::close::close;
use super::correct::correct;
use super::list_agreed::list_agreed;
use super::note_read::note_read;
use super::preview::preview;
use super::record::record;
use super::reopen::reopen;
use super::take::take;
use super::take_back::take_back;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(board),
        signed_in(list_agreed),
        signed_in(record),
        signed_in(take),
        signed_in(take_back),
        signed_in(preview),
        signed_in(agree),
        signed_in(note_read),
        signed_in(close),
        signed_in(reopen),
        signed_in(correct),
    ]
}
