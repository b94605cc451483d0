//! What every page needs and no page owns: language, appearance, messages that pass, what is read aloud, unsaved work.

pub mod announcer;
pub mod i18n;
pub mod stored;
pub mod theme;
pub mod toasts;
pub mod unsaved;

pub use announcer::{Announcer, AnnouncerProvider, use_announcer};
pub use i18n::{I18n, I18nProvider, use_i18n};
pub use theme::{Scheme, Theme, ThemeProvider, use_theme};
pub use toasts::{Toast, ToastProvider, Toasts, use_toasts};
pub use unsaved::{UnsavedProvider, use_unsaved};
