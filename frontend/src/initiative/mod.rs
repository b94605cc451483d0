//! Initiatives: the work under an adopted programme as a table and as a board, one initiative, and changing it.
//!
//! `address` is what a link to the list says, `order` how its table is sorted, `files` what is shown as files; `state` puts states and risks into words with a shape; the pages draw. What it is not:
//! what is promised (`result`), the groups of the work (`workstream`); milestones have a folder of their own.

mod address;
mod board;
mod bulk;
mod conflict;
mod files;
mod filter;
mod form;
mod list;
mod log;
mod one;
mod order;
mod page;
mod risk;
mod risk_form;
mod serving;
mod state;
mod table;
mod words;

use shared::problem::Code;

use crate::client::About;

pub use address::{Chosen, Lacks};
pub use filter::{choices, titles};
pub use form::{ChangeInitiativePage, NewInitiativePage};
pub use list::InitiativesPage;
pub use page::InitiativePage;
pub use serving::Serving;
pub use state::{StateLight, light as state_light, words as state_words};
pub use words::{day, members, names, results, served};

/// What acts on the work of a programme touch. Who acted on something that has moved on sees it as it stands.
pub static WORK: About = About {
    topics: &["initiative", "workstream"],
    moved: &[Code::Stale, Code::InTheWay, Code::NotWorkedOn, Code::NotFound],
};
