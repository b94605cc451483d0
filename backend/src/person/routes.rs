//! What of people is reached over HTTP.

use super::end_seat::end_seat;
use super::follow_link::follow_link;
use super::give_seat::give_seat;
use super::invite::invite;
use super::let_back_in::let_back_in;
use super::list::list;
use super::make_link::make_link;
use super::name_speaker::name_speaker;
use super::read_link::read_link;
use super::suspend::suspend;
use crate::http::{Route, open, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(invite),
        signed_in(make_link),
        signed_in(suspend),
        signed_in(let_back_in),
        signed_in(give_seat),
        signed_in(end_seat),
        signed_in(name_speaker),
        open(read_link),
        open(follow_link),
    ]
}
