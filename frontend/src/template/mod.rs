//! Templates: the list, and an outline editor for one.

mod editor;
mod line;
mod list;
mod outline;
mod words;

pub use editor::{NewTemplatePage, TemplatePage};
pub use list::TemplatesPage;
