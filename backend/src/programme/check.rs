//! What must hold of a programme's people, beyond what the fields say for themselves.

use shared::id::PersonId;
use shared::problem::{FieldCode, FieldErrors};
use shared::seat::Seat;
use shared::time::Instant;

use crate::db::{Connection, Error};
use crate::person;

/// Whoever shares the pen exists and has a seat in which they take part, now or later.
pub(super) async fn drafting_group(
    connection: &impl Connection,
    people: &[PersonId],
    now: Instant,
    errors: &mut FieldErrors,
) -> Result<(), Error> {
    let seats = person::seats_of_each(connection, people).await?;
    let takes_part = |seat: &Seat| seat.role.negotiates() && seat.to.is_none_or(|to| now < to.start());
    for (index, person) in people.iter().enumerate() {
        if !seats.get(person).is_some_and(|seats| seats.iter().any(takes_part)) {
            errors.add(format!("/settings/drafting_group/{index}"), FieldCode::Unknown);
        }
    }
    Ok(())
}
