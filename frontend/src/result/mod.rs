//! Results: the sealed goals, sub-goals, actions and indicators under the numbers of the text, and how each goes.
//!
//! `tree` picks and groups, `status` puts a status into a word with its shape and `light` the rule's light; `views` is what people
//! think beside it; the pages draw. What it is not: indicator values, initiatives and reports.

mod address;
mod light;
mod list;
mod one;
mod say;
mod status;
mod think;
mod tree;
mod views;

use shared::problem::Code;

use crate::client::About;

pub use light::{
    RuleLight, shape as light_shape, step as scale_words, why as light_why, words as light_words,
};
pub use list::ResultsPage;
pub use one::ResultPage;
pub use status::in_words as status_words;

/// What is touched by saying how a result goes. Who said it of something that has moved on sees it as it stands.
static SAID: About = About { topics: &["result", "desk"], moved: &[Code::Stale] };
