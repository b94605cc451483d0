//! Results: the sealed goals, sub-goals, actions and indicators under the numbers of the text, and how each goes.
//!
//! `tree` picks and groups, `status` puts a status into a word with its shape and `light` the rule's light; `set` is the light that a
//! person sets beside it, `views` is what people think; the pages draw. What it is not: indicator values, initiatives, reports, and how a
//! result came to be ([`crate::lineage`]).

pub mod address;
pub mod light;
mod list;
mod one;
mod say;
pub mod set;
pub mod status;
mod think;
mod tree;
pub mod views;

use shared::problem::Code;

use crate::client::About;

pub use address::Said;
pub use light::{
    RuleLight, far as far_words, shape as light_shape, step as scale_words, tiles as light_tiles,
    whys as light_whys, words as light_words,
};
pub use list::ResultsPage;
pub use one::{ResultPage, told};
pub use status::{StatusLight, in_words as status_words};

/// What is touched by saying how a result goes. Who said it of something that has moved on sees it as it stands.
static SAID: About = About { topics: &["result", "desk"], moved: &[Code::Stale, Code::NotWorkedOn] };
