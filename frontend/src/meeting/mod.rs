//! Meetings of workstreams and of bodies: read by everybody who reads these; kept by the secretariat, by the delegation that leads a
//! workstream, and by whoever chairs a body.

mod form;
mod list;

pub use list::{Meetings, Owner};

use shared::problem::Code;

use crate::client::About;

/// What is touched by an act on meetings. Who did it to something that has moved on sees it as it stands.
static MEETINGS: About =
    About { topics: &["meeting"], moved: &[Code::Stale, Code::NotWorkedOn, Code::NotFound] };
