//! The frame around every page: skip link, top bar, navigation, the person's menu, the bar at the bottom of small screens.
//!
//! It knows no noun. The session puts in who is here ([`Me`]), a programme puts in its switch.

mod bar;
mod brand;
mod menu;
mod not_found;

pub use bar::{Shell, ShellProps};
pub use brand::{Ring, Sign, Wordmark};
pub use menu::{DisplayMenu, LanguageLinks, Me, SeatChoice};
pub use not_found::NotFoundPage;
