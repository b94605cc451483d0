//! What keeps the money of an initiative from being so: by itself, and together with that of all others.

use shared::budget::sums::{Entry, too_large};
use shared::budget::{Around, BudgetEdit};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::programme::Period;

/// Everything that is wrong with it, field by field. Where nothing is, `all` holds the initiative as it is to be, so that the next one is
/// added to it.
pub(super) fn judge(all: &mut [Entry], at: usize, period: Period, edit: &BudgetEdit) -> Vec<FieldError> {
    let mut errors = FieldErrors::new();
    let before = all[at].edit();
    edit.check(&Around { period, body: &all[at].body, before: &before }, &mut errors);
    if let Err(errors) = errors.finish() {
        return errors;
    }
    all[at].state_body = edit.state_body;
    all[at].lines.clone_from(&edit.lines);
    let mut errors = FieldErrors::new();
    for amount in too_large(all) {
        let line = edit.lines.iter().rposition(|line| amount.of(line).is_some());
        let pointer =
            line.map_or_else(|| "/lines".to_owned(), |line| format!("/lines/{line}/{}", amount.as_str()));
        errors.add(pointer, FieldCode::SumTooLarge);
    }
    errors.finish().err().unwrap_or_default()
}
