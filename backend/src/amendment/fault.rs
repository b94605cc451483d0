//! Refusals of the rules, as answers.

use std::collections::HashMap;

use shared::amendment::{Fault, FaultCode, Operation, Refusal};
use shared::problem::{Code, FieldCode, FieldError};
use shared::text::ClauseId;

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

/// What a decision did to these clauses has been changed since; `pointer` says which it is that is not taken back.
pub(super) fn changed_since(
    pointer: &str,
    clauses: &[ClauseId],
    names: &HashMap<ClauseId, String>,
) -> Problem {
    Problem { errors: vec![changed(pointer, clauses, names)], ..Problem::new(Code::ChangedSince) }
}

/// That clauses read otherwise than they were shown, or left, by what they are called.
pub(super) fn changed(pointer: &str, clauses: &[ClauseId], names: &HashMap<ClauseId, String>) -> FieldError {
    let names = clauses.iter().filter_map(|clause| names.get(clause).cloned()).collect();
    FieldError { pointer: pointer.to_owned(), code: FieldCode::Changed, limit: None, names }
}

/// What is wrong with operations, each by its place below `pointer`, facts by their own.
///
/// # Errors
/// When anything is: `stale` where the text says something else than the author saw, otherwise `amendment_too_large`,
/// `nothing_proposed` or `draft_faulty`.
pub fn faultless(faults: &[Fault], operations: &[Operation], pointer: &str) -> Result<(), Problem> {
    use FaultCode::{Nothing, OtherFacts, OtherWording, TooLarge, TooMany, TooWide};
    let Some(first) = faults.iter().min_by_key(|fault| fault.operation) else { return Ok(()) };
    let code = match first.code {
        Nothing => Code::NothingProposed,
        TooMany | TooLarge | TooWide => Code::AmendmentTooLarge,
        OtherWording | OtherFacts => Code::Stale,
        _ => Code::DraftFaulty,
    };
    let errors = faults.iter().filter_map(|fault| fault.in_field(operations, pointer)).collect();
    Err(Problem { errors, ..Problem::new(code) })
}
