//! Refusals of the rules, as answers; and what is wrong with what a package is made of.

use shared::amendment::{FaultCode, Operation, REASON_MOST, check};
use shared::package::{Hindrance, Refusal, TITLE_MOST};
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::text::Clause;
use shared::time::Date;

use crate::amendment::faultless;
use crate::db::Connection;
use crate::member;
use crate::problem::Problem;

/// Why a step is refused.
pub(super) fn refused(refusal: Refusal) -> Problem {
    Problem::new(match refusal {
        Refusal::Unseen => Code::NotFound,
        Refusal::NotYours => Code::Forbidden,
        Refusal::SeatOver => Code::SeatNotYours,
        Refusal::WrongState => Code::PackageMoved,
        Refusal::Stale => Code::Stale,
        Refusal::Nothing => Code::NothingProposed,
        Refusal::HeldUp => Code::PackageNotAccepted,
        Refusal::ReasonNeeded => return Problem::field("/reason", FieldCode::Required),
    })
}

/// Lets pass when nothing keeps a package from being applied.
pub(super) fn unhindered(found: &[Hindrance]) -> Result<(), Problem> {
    let code = |hindrance: &Hindrance| match hindrance {
        Hindrance::NotPut => Code::PackageMoved,
        Hindrance::TextFrozen => Code::NotNegotiated,
        Hindrance::Changed { .. } | Hindrance::Unfit { .. } => Code::PackageOutdated,
        Hindrance::Agreed { .. } => Code::ClauseAgreed,
        Hindrance::NoAnswer { .. } | Hindrance::Declined { .. } => Code::PackageNotAccepted,
    };
    // What no answer can heal is said first.
    let heals = |code: Code| u8::from(code == Code::PackageNotAccepted);
    match found.iter().map(code).min_by_key(|code| heals(*code)) {
        Some(code) => Err(code.into()),
        None => Ok(()),
    }
}

/// Title and note.
pub(super) fn check_words(title: &str, note: &str) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    errors.length("/title", title, 1, TITLE_MOST);
    errors.length("/note", note, 0, REASON_MOST);
    Ok(errors.finish()?)
}

/// What it is made of must fit the text as it is. It may be spread over all of it, unlike an amendment, and as a draft it may
/// be empty.
pub(super) async fn check_operations(
    connection: &impl Connection,
    operations: &[Operation],
    now: &[Clause],
    day: Date,
) -> Result<(), Problem> {
    let members = member::on(connection, day).await?;
    let is_member = |code: &str| members.iter().any(|member| member.code.as_str() == code);
    let mut faults = check(operations, now, is_member);
    faults.retain(|fault| !matches!(fault.code, FaultCode::TooWide | FaultCode::Nothing));
    faultless(&faults, operations, "/operations")
}
