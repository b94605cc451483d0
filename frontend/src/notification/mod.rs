//! Notices: the bell in the bar, the page they are read on, and how one is told.

mod bell;
mod page;
mod settings;
mod words;

pub use bell::{Bell, note_unread};
pub use page::NoticesPage;
pub use settings::NotificationForm;
