//! The round of a negotiation: where it stands, on the page of the programme and over the list of amendments; opening, extending and
//! ending it.

mod form;
mod section;
mod words;

pub use section::RoundSection;
pub use words::line;

use shared::api::programme::OfProgramme;
use shared::api::round::{ListRounds, RoundView};
use shared::id::ProgrammeId;
use yew::prelude::*;

use crate::client::use_resource;

/// The round of a programme that was opened last, or that there is none; nothing before either is known.
#[hook]
pub fn use_round(programme: ProgrammeId) -> Option<Option<RoundView>> {
    let topic = format!("programme/{programme}");
    let rounds = use_resource::<ListRounds>(Some((OfProgramme { programme }, ())), &[&topic]);
    rounds.data.as_ref().map(|rounds| rounds.first().map(|record| record.round.clone()))
}
