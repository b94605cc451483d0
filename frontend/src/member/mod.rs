//! The members and who chairs: one page for both, since a chair term names members. It shows the bodies as well.

mod list;
mod page;
mod term_form;
mod terms;

pub use page::MembersPage;
