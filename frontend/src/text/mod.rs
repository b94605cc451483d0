//! The text page: outline, sheet, what is known of one clause; writing and reading along.
//!
//! The words themselves are the editor's, a module of its own that is loaded here alone (`bridge`); this folder draws what
//! stands around them. The draft of an amendment is written in the same way, in a room of its own (`draft`). What it is not: revisions and their comparison, see `revision`.

mod aliases;
mod ask;
mod bar;
mod bridge;
mod deleted;
mod draft;
mod editor;
mod event;
mod facts;
mod find;
mod forebear;
mod hints;
mod known;
mod live;
mod mode;
mod model;
mod notices;
mod outline;
mod over;
mod own;
mod page;
mod panel;
mod pen;
mod review;
mod suggest;
mod tools;
mod wording;

pub use draft::{DraftRoom, DraftRoomProps};
pub use event::SelectedWords;
pub use facts::FactFields;
pub use hints::{Hints, HintsProps};
pub use live::LiveText;
pub use own::OwnWordings;
pub use page::{AtRevision, TextPage};
pub use suggest::{SuggestActs, SuggestActsProps};
pub use wording::differences;
