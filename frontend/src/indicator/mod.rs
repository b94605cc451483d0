//! Indicators: the list of a programme's, and one by itself with its figures drawn, its definition and its targets.
//!
//! `words` puts numbers, progress and freshness into sentences, `draw` makes drawings and tables of figures; both are pure. Entering
//! figures is `measurement`.

mod define;
mod draw;
mod list;
mod members;
mod number;
mod one;
mod revised;
mod target;
mod words;

use shared::problem::Code;

use crate::client::About;

pub use draw::{parted, time_among};
pub use list::{IndicatorsPage, fresh};
pub use number::{as_written, dialect, refuse, said, say};
pub use one::IndicatorPage;
pub use words::{average_words, latest_words, progress_words, status_words, without_words};

/// What acts on definitions, targets and figures touch. Who acted on something that has moved on sees it as it stands.
pub static FIGURES: About = About { topics: &["indicator"], moved: &[Code::Stale] };
