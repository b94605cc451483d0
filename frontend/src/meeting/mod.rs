//! Meetings of workstreams: read by everybody who reads these, kept by the secretariat and by the delegation that leads one.

mod form;
mod list;

pub use list::Meetings;

use shared::problem::Code;

use crate::client::About;

/// What is touched by an act on meetings. Who did it to something that has moved on sees it as it stands.
static MEETINGS: About =
    About { topics: &["meeting"], moved: &[Code::Stale, Code::NotWorkedOn, Code::NotFound] };
