//! The text with its brackets: every clause that somebody wants otherwise shows what stands and what competes with it, with
//! the amendments beside it (text model 9). Derived where it is shown, by the rules that exports and the server use.

mod beside;
mod card;
mod line;
mod margin;
mod model;
mod page;

pub use beside::{Beside, BesideProps, InPlace, TextBeside, Whose};
pub use page::BracketedPage;
