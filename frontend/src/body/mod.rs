//! The bodies that people sit in: a part of the members' page, and their kinds in words.

mod form;
mod list;
mod remove;
mod words;

pub use list::Bodies;
