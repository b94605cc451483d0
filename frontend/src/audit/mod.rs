//! The audit: the chains one may read, and the entries of one.

mod chain;
mod page;
mod words;

pub use page::AuditPage;
pub use words::{act_words, names, who_words};
