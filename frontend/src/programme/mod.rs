//! Programmes: the list, a programme's page with its way and its steps, making one, its settings, and the switch in the bar.

mod day;
mod deciding;
mod editing;
mod facts;
mod fields;
mod group;
mod history;
mod list;
mod new;
mod next;
mod page;
mod road;
mod settings;
mod step_dialog;
mod switch;
mod words;

pub use day::{end_of_day_in, last_minute, today};
pub use list::{ProgrammesPage, group};
pub use new::NewProgrammePage;
pub use page::ProgrammePage;
pub use settings::ProgrammeSettingsPage;
pub use switch::{ProgrammeSwitch, last_programme};
pub use words::{StateTag, about_state, local_title, period_words, state_words};
