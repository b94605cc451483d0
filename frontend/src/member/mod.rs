//! The members and who chairs: one page for both, since a chair term names members. It shows the bodies as well. And by which member's
//! clocks a deadline is set.

mod clocks;
mod list;
mod page;
mod term_form;
mod terms;

pub use clocks::ClocksSelect;
pub use page::MembersPage;
