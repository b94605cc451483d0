//! What of amendments is reached over HTTP.

use super::accept_together::accept_together;
use super::answer::answer;
use super::begin::begin;
use super::decide::decide;
use super::drop_revision::drop_revision;
use super::get::get;
use super::list::list;
use super::list_unopposed::list_unopposed;
use super::list_versions::list_versions;
use super::note_look::note_look;
use super::propose::propose;
use super::release::release;
use super::revise::revise;
use super::send_back::send_back;
use super::set_reason::set_reason;
use super::share::share;
use super::sponsor::sponsor;
use super::submit::submit;
use super::take_back::take_back;
use super::take_stance::take_stance;
use super::take_up::take_up;
use super::withdraw::withdraw;
use crate::http::{Route, signed_in};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        signed_in(list),
        signed_in(begin),
        signed_in(get),
        signed_in(list_versions),
        signed_in(set_reason),
        signed_in(share),
        signed_in(submit),
        signed_in(send_back),
        signed_in(release),
        signed_in(revise),
        signed_in(drop_revision),
        signed_in(withdraw),
        signed_in(sponsor),
        signed_in(take_up),
        signed_in(take_stance),
        signed_in(note_look),
        signed_in(propose),
        signed_in(answer),
        signed_in(decide),
        signed_in(take_back),
        signed_in(list_unopposed),
        signed_in(accept_together),
    ]
}
