//! The people who take part: the list, inviting, and one person's seats and account.

mod drawer;
mod find;
mod invitation;
mod invite;
mod invited_seats;
mod link_shown;
mod page;
mod seats;
mod state;

pub use page::PeoplePage;
