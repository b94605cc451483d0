//! Indicators: the list of a programme's, and one by itself with its figures drawn, its definition and its targets.
//!
//! `words` puts numbers, progress and freshness into sentences, `draw` makes drawings and tables of figures; both are pure. Entering
//! figures is `measurement`.

mod define;
mod draw;
mod list;
mod number;
mod one;
mod target;
mod words;

pub use list::IndicatorsPage;
pub use number::{as_written, dialect, say};
pub use one::IndicatorPage;
pub use words::{latest_words, status_words};
