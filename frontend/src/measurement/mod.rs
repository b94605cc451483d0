//! Entering figures: a grid of members and editions, tables that are pasted or come in a file, and what they would do before they do it.
//!
//! What is typed, pasted or opened is one table, and is read by one rule (`shared::measurement::paste`); what is saved is saved in one
//! act. Drawings of figures are `indicator`.

mod aside;
mod draft;
mod entry;
mod grid;
mod known;
mod more;
mod preview;
mod saving;
mod taken;
mod waiting;

pub use entry::MeasurementsPage;
pub use known::ChooseKnown;
pub use waiting::Waiting;
