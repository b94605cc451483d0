//! Milestones of an initiative: what is reached when, what must be reached before it, and filling one in.
//!
//! What it is not: the line of time on which all of a programme stand.

mod form;
mod list;

pub use list::{Milestones, standing};
