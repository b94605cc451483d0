//! Who can be mentioned, and who is told: those who read the circle, and nobody else, so that no mention and no notice betrays a thread.

use std::collections::BTreeSet;

use shared::api::comment::Reader;
use shared::comment::{Circle, MENTIONS_MOST, MESSAGE_MOST};
use shared::id::{PersonId, ProgrammeId};
use shared::notification::{self as notice, What};
use shared::problem::{FieldCode, FieldErrors};
use shared::programme::{Reading, TextRules, reading};
use shared::time::Instant;

use super::store::{self, Thread};
use crate::app::App;
use crate::db::{Connection, Error, Tx};
use crate::permit::Caller;
use crate::{notification, person, text};

/// Those who read a circle of a text on that day.
pub(super) async fn readers(
    connection: &impl Connection,
    circle: Circle,
    rules: &TextRules,
    now: Instant,
) -> Result<Vec<Reader>, Error> {
    let mut found = Vec::new();
    for one in person::active(connection, now).await? {
        let reads = one.seats.iter().find(|seat| {
            seat.holds(now) && circle.includes(seat) && reading(seat, one.id, rules) != Reading::Nothing
        });
        if let Some(seat) = reads {
            found.push(Reader { person: one.id, code: text::code(seat), name: one.name });
        }
    }
    Ok(found)
}

/// Those who are mentioned are told, by clause and thread alone: what is said there is for the circle.
pub(super) async fn tell(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    (programme, thread): (ProgrammeId, &Thread),
    people: &[PersonId],
) -> Result<(), Error> {
    if people.is_empty() {
        return Ok(());
    }
    let what = What::Mentioned { clause: thread.clause.clone(), thread: Some(thread.id) };
    let circle = notice::Circle::People(people);
    notification::tell(app, tx, programme, &what, &circle, Some(caller.person)).await
}

/// Those who have written in a thread are told that somebody has answered, where they still read it and are not told that they are mentioned.
pub(super) async fn answered(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    (programme, thread): (ProgrammeId, &Thread),
    rules: &TextRules,
    mentioned: &[PersonId],
) -> Result<(), Error> {
    let said = store::messages(tx.sql(), &[thread.id]).await?;
    let wrote: BTreeSet<PersonId> = said.into_iter().map(|message| message.person).collect();
    let readers = readers(tx.sql(), thread.circle, rules, tx.at()).await?;
    let told = |person: &PersonId| wrote.contains(person) && !mentioned.contains(person);
    let people: Vec<PersonId> = readers.into_iter().map(|reader| reader.person).filter(told).collect();
    let what = What::Replied { clause: thread.clause.clone(), thread: thread.id };
    let circle = notice::Circle::People(&people);
    notification::tell(app, tx, programme, &what, &circle, Some(caller.person)).await
}

/// Checks what is to be said, and who is mentioned in it.
pub(super) async fn check(
    connection: &impl Connection,
    (circle, rules): (Circle, &TextRules),
    (body, mentioned): (&str, &[PersonId]),
    now: Instant,
    errors: &mut FieldErrors,
) -> Result<(), Error> {
    errors.length("/body", body, 1, MESSAGE_MOST);
    if mentioned.len() > MENTIONS_MOST {
        let most = u32::try_from(MENTIONS_MOST).unwrap_or(u32::MAX);
        errors.add_limit("/mentions", FieldCode::TooLong, most);
        return Ok(());
    }
    if mentioned.is_empty() {
        return Ok(());
    }
    let readers = readers(connection, circle, rules, now).await?;
    for (at, person) in mentioned.iter().enumerate() {
        if readers.iter().all(|reader| reader.person != *person) {
            errors.add(format!("/mentions/{at}"), FieldCode::Unknown);
        } else if mentioned[..at].contains(person) {
            errors.add(format!("/mentions/{at}"), FieldCode::Duplicate);
        }
    }
    Ok(())
}
