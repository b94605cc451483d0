//! The bodies that people sit in, with when they meet: a part of the members' page, and their kinds in words.

mod form;
mod list;
mod meetings;
mod remove;
mod words;

pub use list::Bodies;
