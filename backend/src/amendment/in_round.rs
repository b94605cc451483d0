//! What became of amendments in a round, for the cover note of the revision it ends with.

use shared::amendment::State;
use shared::id::TextId;
use shared::member::MemberCode;
use shared::time::Instant;

use super::store;
use crate::db::{Connection, Error};

/// An amendment that goes on into the next round, or to the ministers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Its number.
    pub number: u32,
    /// Who stands behind it.
    pub sponsors: Vec<MemberCode>,
    /// Whether it came after the deadline.
    pub late: bool,
}

/// An amendment that was decided on and did not enter the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTaken {
    /// Its number.
    pub number: u32,
    /// Who stands behind it.
    pub sponsors: Vec<MemberCode>,
    /// The number of the one that it goes on in; absent for one that was rejected.
    pub into: Option<u32>,
}

/// What became of amendments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InRound {
    /// The numbers of those that entered the text, by number.
    pub accepted: Vec<u32>,
    /// Those that wait for a decision, by number.
    pub carried: Vec<Carried>,
    /// Those that are left to the ministers, whenever that was decided, by number.
    pub kept: Vec<Carried>,
    /// Those that were rejected, or merged into others, by number.
    pub not_taken: Vec<NotTaken>,
}

/// What became of the amendments to a text since the revision of a round was prepared. Drafts are none of it.
///
/// # Errors
/// When the database fails.
pub async fn in_round(connection: &impl Connection, text: TextId, since: Instant) -> Result<InRound, Error> {
    let mut found = InRound::default();
    for stored in store::tabled(connection, text).await? {
        let record = &stored.record;
        let Some(number) = record.number else { continue };
        let decided = record.decisions.last().is_some_and(|decision| since <= decision.at);
        let sponsors = record.sponsors.iter().copied().collect();
        match record.state {
            state if state.is_open() => found.carried.push(Carried { number, sponsors, late: record.late }),
            State::KeptForMinisters => found.kept.push(Carried { number, sponsors, late: record.late }),
            State::Accepted | State::AcceptedAsModified if decided => found.accepted.push(number),
            State::Rejected | State::Merged if decided => {
                found.not_taken.push(NotTaken { number, sponsors, into: record.merged_into() });
            }
            _ => {}
        }
    }
    Ok(found)
}
