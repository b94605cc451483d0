//! Decision procedures on the screen: the adoption at a meeting.
//!
//! What follows from the answers is `shared::procedure::outcome`; `explain` puts it into sentences, while the secretariat
//! writes the record and after the chair has confirmed it. What it is not: the other procedures, and the programme's states.

mod answers;
mod decide;
mod draft;
mod explain;
mod joining;
mod line;
mod outcome;
mod page;
mod record;

pub use outcome::Reasons;
pub use page::AdoptionPage;
