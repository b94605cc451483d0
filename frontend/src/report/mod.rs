//! Reporting rounds: the calendar and the rounds, one round with who is late, one section as a form, and the finished report.
//!
//! `words` puts kinds, stages and standings into words with a shape; `draw` makes the drawings of the finished report; `figures` is
//! what measures a section and what its work costs, beside the round before; the pages draw.
//! What it is not: what is said of an action between rounds (`result`), rounds of a negotiation (`round`).

mod acts;
mod compiled;
mod draw;
mod figures;
mod form;
mod list;
mod lock;
mod matrix;
mod note;
mod one;
mod round;
mod said;
mod section;
mod words;

pub use compiled::CompiledPage;
pub use list::ReportsPage;
pub use note::NotePage;
pub use one::ReportPage;
pub use section::SectionPage;
pub use words::{kind as kind_words, step as step_words};

use shared::problem::Code;

use crate::client::About;

/// What acts on a report touch. Who acted on something that has moved on sees it as it stands.
pub static REPORT: About = About {
    topics: &["report", "desk"],
    moved: &[Code::Stale, Code::SectionMoved, Code::ReportLocked, Code::SectionsLeft, Code::NotFound],
};
