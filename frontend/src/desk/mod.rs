//! My desk: what waits for one, by deadline, and what changed since one was last here.

mod changes;
mod glance;
mod item;
mod page;

pub use page::DeskPage;
