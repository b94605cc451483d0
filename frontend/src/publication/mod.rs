//! Publication: what everybody may read of a programme, without an account, and the page on which the secretariat says what that is.
//!
//! The public pages draw what the public endpoints give and nothing else; they are the same for whoever is signed in. What it is not:
//! the results and indicators as those who take part see them, see `result` and `indicator`.

mod address;
mod list;
mod measured;
mod progress;
mod public;
mod settings;
mod sheet;

pub use list::PublicListPage;
pub use public::PublicPage;
pub use settings::PublicationPage;
