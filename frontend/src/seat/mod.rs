//! Seats as people read them: in words, as a chip, with their days; and the fields by which one is given.

mod chip;
mod draft;
mod words;

pub use chip::SeatChip;
pub use draft::{SeatDraft, SeatFields, today};
pub use words::{choice_words, period, role_words, seat_in_words, seat_words};
