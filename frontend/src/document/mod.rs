//! Documents of initiatives and of workstreams: read by everybody who reads these, added and removed by those who work on them.

mod form;
mod list;

pub use list::{Documents, Owner};

use shared::problem::Code;

use crate::client::About;

/// What is touched by an act on documents. Who did it to something that has moved on sees it as it stands.
static DOCUMENTS: About =
    About { topics: &["document", "initiative"], moved: &[Code::NotWorkedOn, Code::NotFound] };
