//! An amendment to an amendment, one level deep (text model 8; decision 0026).
//!
//! It is an amendment like any other: what it asks for is written down against the text, with everything in it that the one
//! it amends asks for. Beside that it is written down what it asks for on top of that one, because once that one is in the
//! text, only this says what is still wanted. Here: which of the two counts, who may begin one, and what becomes of one whose
//! words are taken over.

use serde::{Deserialize, Serialize};

use super::rights::{AmendAmendment, Matter, Rules};
use super::step::{By, is_own};
use super::{Amendment, Decision, Outcome, Refusal, State};
use crate::permission::{Act, Verdict};
use crate::seat::Seat;

/// The amendment that another amends, as it was when that was begun on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amends {
    /// Its number.
    pub number: u32,
    /// The version.
    pub version: u32,
}

impl Amends {
    /// Whether the other goes on in the one that amends it when that is accepted as it is: it is on the table, in the version that this
    /// one was written on, and so all that it asks for is in this one but what this one wants otherwise.
    #[must_use]
    pub const fn goes_along(self, version: u32, state: State) -> bool {
        state.is_open() && version == self.version
    }
}

/// Whether somebody in that seat may begin an amendment to an amendment.
///
/// # Errors
/// `Unseen` and `NotYours` by [`AmendAmendment`]; `ReviseInstead` for whoever stands behind it alone; `WrongState` when it is not
/// on the table; `OneLevel` when it amends another itself.
pub fn may_amend(amendment: &Amendment, seat: &Seat) -> Result<(), Refusal> {
    let matter = Matter::of(amendment, &Rules::default());
    match AmendAmendment::verdict(seat, &matter) {
        Verdict::Unseen => return Err(Refusal::Unseen),
        Verdict::Refused if matter.stands_alone(seat) => return Err(Refusal::ReviseInstead),
        Verdict::Refused => return Err(Refusal::NotYours),
        Verdict::Allowed => {}
    }
    if !amendment.state.is_open() {
        return Err(Refusal::WrongState);
    }
    if amendment.amends.is_some() { Err(Refusal::OneLevel) } else { Ok(()) }
}

/// Whether what another amends is in the text: it was accepted, or an amendment to the same version of it was as it is, which has all
/// of it in it. With other words nobody can say by rule that it is. What amends it is then carried over from its words, not from the
/// text as it was before them.
#[must_use]
pub fn is_in_text(what: Amends, all: &[Amendment]) -> bool {
    let entered_itself = |one: &Amendment| one.number == Some(what.number) && has_entered(one);
    all.iter().any(|one| entered_itself(one) || one.amends == Some(what) && one.state == State::Accepted)
}

/// Whether an amendment was accepted on top of the words that this one has brought into the text, its own or those of the one it
/// amends: what that one asks for is not there without them, and so the later decision is taken back first.
#[must_use]
pub fn is_built_on(amendment: &Amendment, all: &[Amendment]) -> bool {
    let (Some(number), Some(last)) = (amendment.number, amendment.decisions.last()) else { return false };
    let brought = match amendment.amends {
        None => number,
        // What stands there by its own decision stays when this one is taken back.
        Some(amends) if all.iter().any(|one| one.number == Some(amends.number) && has_entered(one)) => {
            return false;
        }
        Some(amends) => amends.number,
    };
    let on_top = |one: &Amendment| one.amends.is_some_and(|amends| amends.number == brought);
    let later = |one: &Amendment| {
        one.decisions.last().is_some_and(|other| (last.at, Some(number)) < (other.at, one.number))
    };
    has_entered(amendment) && all.iter().any(|one| on_top(one) && one.state == State::Accepted && later(one))
}

/// Whether it is in the text by its own decision.
const fn has_entered(amendment: &Amendment) -> bool {
    matches!(amendment.state, State::Accepted | State::AcceptedAsModified)
}

/// Whether an amendment amends that one, and takes it along when it is accepted as it is: [`Amends::goes_along`].
#[must_use]
pub fn contains(amendment: &Amendment, amended: &Amendment) -> bool {
    amendment.amends.is_some_and(|amends| {
        amended.number == Some(amends.number) && amends.goes_along(amended.version, amended.state)
    })
}

/// An amendment whose words the one that it amends has taken over in a version of its own: it goes on in that one. Nothing when
/// it is not on the table, or amends another. Whoever released that version may do this, and nobody else: it is no decision on
/// what enters the text. The chair can take it back like every merging.
#[must_use]
pub fn taken_over(before: &Amendment, by_amendment: u32, by: &By<'_>) -> Option<Amendment> {
    let amends = before.amends.filter(|amends| amends.number == by_amendment)?;
    if !before.state.is_open() {
        return None;
    }
    let mut next = before.clone();
    next.state = State::Merged;
    next.decisions.push(Decision {
        version: before.version,
        outcome: Outcome::MergeInto { number: amends.number },
        own: is_own(before, by.seat),
        office: false,
        by: by.seat.id,
        at: by.at,
        reason: String::new(),
        changed: Vec::new(),
        taken_over: true,
        member: by.seat.member,
        package: None,
        taken_back: None,
    });
    Some(next)
}
