//! Refusals of the rules, as answers.

use shared::amendment::{Fault, FaultCode, Refusal};
use shared::problem::{Code, FieldCode, FieldError};

use crate::problem::Problem;

/// Why the state machine refuses a step.
pub(super) fn refused(refusal: Refusal) -> Problem {
    Problem::new(match refusal {
        Refusal::Unseen => Code::NotFound,
        Refusal::NotYours => Code::Forbidden,
        Refusal::SeatOver => Code::SeatNotYours,
        Refusal::WrongState => Code::AmendmentMoved,
        Refusal::Stale => Code::Stale,
        Refusal::ReleasedAlready => Code::ReleasedAlready,
        Refusal::SponsorAlready => Code::SponsorAlready,
        Refusal::NotOrphaned => Code::NotOrphaned,
        Refusal::ClauseAgreed => Code::ClauseAgreed,
        Refusal::TextFrozen => Code::NotNegotiated,
        Refusal::ReasonNeeded => return Problem::field("/reason", FieldCode::Required),
        Refusal::WordingNeeded => return Problem::field("/outcome/operations", FieldCode::Required),
        Refusal::NeedsRebasing => Code::NeedsRebasing,
        Refusal::HostNotOpen => Code::HostNotOpen,
        Refusal::OneLevel => Code::OneLevel,
        Refusal::ReviseInstead => Code::ReviseInstead,
    })
}

/// What is wrong with operations, each by its place below `pointer`.
///
/// # Errors
/// When anything is: `stale` where the text says something else than the author saw, otherwise `amendment_too_large`,
/// `nothing_proposed` or `draft_faulty`.
pub fn faultless(faults: &[Fault], pointer: &str) -> Result<(), Problem> {
    use FaultCode::{
        AlsoDeleted, AnchorInside, BadFact, Blank, IdTaken, NoChange, Nothing, OtherFacts, OtherWording,
        Repeated, TooLarge, TooMany, TooWide, UnknownAnchor, UnknownClause,
    };
    let Some(first) = faults.iter().min_by_key(|fault| fault.operation) else { return Ok(()) };
    let code = match first.code {
        Nothing => Code::NothingProposed,
        TooMany | TooLarge | TooWide => Code::AmendmentTooLarge,
        OtherWording | OtherFacts => Code::Stale,
        _ => Code::DraftFaulty,
    };
    let errors = faults
        .iter()
        .filter_map(|fault| {
            let at = fault.operation?;
            let code = match fault.code {
                UnknownClause | UnknownAnchor => FieldCode::Unknown,
                Blank => FieldCode::Required,
                Repeated | IdTaken => FieldCode::Duplicate,
                AlsoDeleted | AnchorInside => FieldCode::NotHere,
                Nothing
                | TooMany
                | TooLarge
                | TooWide
                | OtherWording
                | OtherFacts
                | NoChange
                | BadFact { .. } => FieldCode::WrongShape,
            };
            Some(FieldError { pointer: format!("{pointer}/{at}"), code, limit: None, names: Vec::new() })
        })
        .collect();
    Err(Problem { errors, ..Problem::new(code) })
}
