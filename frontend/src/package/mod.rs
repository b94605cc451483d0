//! Packages on the screen: the list, one package with its clauses side by side, what it does to amendments, the answers of the
//! delegations and the chair's acts; and building one.
//!
//! What may be done is asked of `shared::package`, so that no button is there in vain (`offer`); what is built is put together
//! in `wish`, without a browser. Answers are shown one by one, in the order of the table, never counted into a share. What it is
//! not: amendments, whose words a package takes over, and what is thought of single clauses, see `position`.

mod act;
mod acts;
mod answer;
mod answers;
mod apply;
mod build;
mod clauses;
mod effects;
mod form;
mod list;
mod offer;
mod one;
mod page;
mod row;
#[cfg(test)]
mod samples;
mod story;
mod take_back;
mod wish;
pub mod words;

pub use build::BuildPackagePage;
pub use list::PackagesPage;
pub use page::PackagePage;
