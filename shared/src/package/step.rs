//! The way of a package: built, put, answered, applied or taken back.

use serde::{Deserialize, Serialize};

use super::{Answer, AnswerPackage, Applied, LeadPackage, Matter, Package, Reply, State, Target, Undone};
use crate::amendment::Operation;
use crate::permission::{Act, Verdict};
use crate::seat::Seat;
use crate::time::Instant;

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Builds it otherwise. Once it is put that is a new version, which all answer anew.
    Build {
        /// What it does to the text as it is.
        operations: Vec<Operation>,
    },
    /// Puts it before the delegations.
    Put,
    /// Answers it as a whole.
    Answer {
        /// The version that was on the screen.
        version: u32,
        /// What the delegation says.
        reply: Reply,
        /// What it has to say.
        comment: String,
    },
    /// Applies it. What holds it up is asked first ([`super::hindrances`]).
    Apply {
        /// What it made of the clauses ([`Package::targets`]).
        targets: Vec<Target>,
        /// Whether nothing holds it up.
        free: bool,
    },
    /// Takes it back.
    Withdraw,
    /// Takes back that it was applied: it is before the delegations again, with what they have answered.
    TakeBack {
        /// Which application was on the screen ([`Package::application`]).
        application: u32,
        /// Why.
        reason: String,
    },
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// For this seat there is no such package.
    Unseen,
    /// This seat may not do that.
    NotYours,
    /// The seat has ended, or has not begun.
    SeatOver,
    /// No such step leads from where it stands.
    WrongState,
    /// There is a newer version, or application, than the one on the screen.
    Stale,
    /// There is nothing in it.
    Nothing,
    /// Something holds it up.
    HeldUp,
    /// It needs a reason.
    ReasonNeeded,
}

/// Who takes a step, and when.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// In which seat.
    pub seat: &'a Seat,
    /// When, by the server's clock.
    pub at: Instant,
    /// Whether the head has named this seat to speak for the delegation.
    pub named: bool,
}

/// The package after a step. The same answer given twice changes nothing.
///
/// # Errors
/// Why the step is refused; the package then stays as it is.
pub fn transition(before: &Package, step: Step, by: &By<'_>) -> Result<Package, Refusal> {
    if !by.seat.holds(by.at) {
        return Err(Refusal::SeatOver);
    }
    let matter = Matter { put: before.version > 0, named: by.named };
    let may = |verdict: fn(&Seat, &Matter) -> Verdict| match verdict(by.seat, &matter) {
        Verdict::Allowed => Ok(()),
        Verdict::Refused => Err(Refusal::NotYours),
        Verdict::Unseen => Err(Refusal::Unseen),
    };
    let need = |condition: bool, refusal| if condition { Ok(()) } else { Err(refusal) };
    let running = matches!(before.state, State::Draft | State::Put);
    let mut next = before.clone();
    match step {
        Step::Build { operations } => {
            may(LeadPackage::verdict)?;
            need(running, Refusal::WrongState)?;
            if before.state == State::Put {
                need(!operations.is_empty(), Refusal::Nothing)?;
                next.version += u32::from(operations != before.operations);
            }
            next.operations = operations;
        }
        Step::Put => {
            may(LeadPackage::verdict)?;
            need(before.state == State::Draft, Refusal::WrongState)?;
            need(!before.operations.is_empty(), Refusal::Nothing)?;
            next.state = State::Put;
            next.version = 1;
        }
        Step::Answer { version, reply, comment } => {
            may(AnswerPackage::verdict)?;
            need(before.state == State::Put, Refusal::WrongState)?;
            need(before.version == version, Refusal::Stale)?;
            let member = by.seat.member.ok_or(Refusal::NotYours)?;
            let last = before.answers.iter().rev().find(|answer| answer.member == member);
            let same =
                |last: &Answer| last.version == version && last.reply == reply && last.comment == comment;
            if !last.is_some_and(same) {
                next.answers.push(Answer { member, version, reply, comment, by: by.seat.id, at: by.at });
            }
        }
        Step::Apply { targets, free } => {
            may(LeadPackage::verdict)?;
            need(before.state == State::Put, Refusal::WrongState)?;
            need(free, Refusal::HeldUp)?;
            next.state = State::Applied;
            next.applied = Some(Applied { by: by.seat.id, at: by.at, targets });
        }
        Step::Withdraw => {
            may(LeadPackage::verdict)?;
            need(running, Refusal::WrongState)?;
            next.state = State::Withdrawn;
        }
        Step::TakeBack { application, reason } => {
            may(LeadPackage::verdict)?;
            need(before.state == State::Applied, Refusal::WrongState)?;
            need(before.application() == application, Refusal::Stale)?;
            need(!reason.trim().is_empty(), Refusal::ReasonNeeded)?;
            let applied = next.applied.take().ok_or(Refusal::WrongState)?;
            next.undone.push(Undone { applied, by: by.seat.id, at: by.at, reason });
            next.state = State::Put;
        }
    }
    Ok(next)
}
