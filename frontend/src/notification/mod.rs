//! Notices: the bell in the bar, the page they are read on, and how one is told.

mod bell;
mod news;
mod page;
mod settings;
mod words;

pub use bell::{Bell, note_unread};
pub use news::use_unread_news;
pub use page::NoticesPage;
pub use settings::NotificationForm;
