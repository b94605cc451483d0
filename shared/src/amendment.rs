//! Amendments: what a delegation, or several, propose for the text, and how it is decided (text model 8).
//!
//! Not here: the words and their merge ([`crate::text`]), what delegations think of a wording as it stands
//! ([`crate::position`]), and the rooms in which drafts are written.

mod apply;
mod check;
mod derive;
pub mod operation;
mod rebase;

pub use apply::{Ground, apply};
pub use check::{Fault, FaultCode, check};
pub use derive::operations;
pub use operation::{Basis, NewClause, Operation};
pub use rebase::{Carried, Fit, Rebased, Stuck, rebase};
