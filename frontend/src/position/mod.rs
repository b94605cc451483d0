//! Positions on the screen: the consensus map, a clause's panel with the form for one's own position, the list of what is not
//! settled, and the view for the room.
//!
//! What a cell and a state mean is decided by `shared::position` on the server; here it is put into marks and words
//! (`words`), grouped and filtered (`rows`). No percentages and no sums of delegations: consensus is not counted. What it is
//! not: what is thought of amendments, and answers in a decision, see `procedure`.

mod address;
mod bulk;
mod chair;
mod draft;
mod grid;
mod map;
mod own;
mod page;
mod panel;
mod record;
mod room;
mod rows;
mod said;
mod take;
mod take_back;
mod tile;
mod twin;
mod wide;
pub mod words;

#[cfg(test)]
mod samples;

pub use bulk::BulkDialog;
pub use page::PositionsPage;
