//! Money of a programme: the whole with its drawings and its list, the money of one initiative, setting frames, noting rates, and reading
//! in a table.
//!
//! `words` puts amounts and how they stand into words, `draw` makes drawings and tables of them; both are pure. Sums are those of
//! `shared::budget`. What it is not: the initiative itself, with the body that holds its money.

mod address;
mod draw;
mod files;
mod form;
mod frames;
mod list;
mod matrix;
mod one;
mod page;
mod rates;
mod read_in;
mod stale;
mod typed;
mod whole;
mod words;

pub use frames::FramesPage;
pub use one::InitiativeMoneyPage;
pub use page::MoneyPage;
pub use read_in::ReadInPage;
pub use words::{crowns, name as amount_name};
