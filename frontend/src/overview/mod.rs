//! The overview: how a programme goes at a glance, or one delegation's part in it; what is late, soon and stale, and what has changed.
//! It leads to everything and shows nothing that is not shown there.

mod glance;
mod lists;
mod page;

pub use page::OverviewPage;
