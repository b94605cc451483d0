//! What acts on money touch, and the choice between yours and theirs.

use shared::problem::Code;

use crate::client::About;
pub use crate::client::Stale;

/// What acts on money touch. Who acted on something that has moved on sees it as it stands.
pub static MONEY: About =
    About { topics: &["budget"], moved: &[Code::Stale, Code::NotWorkedOn, Code::NotFound] };
