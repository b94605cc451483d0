//! Telling people, in the transaction of the act.

use std::collections::BTreeSet;

use shared::id::{NoticeId, PersonId, ProgrammeId};
use shared::notification::{Circle, What};
use shared::seat::Seat;

use super::digest::next_digest;
use super::mail::queue;
use super::store::{self, New};
use crate::app::App;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::{job, person};

/// Tells everybody in the circle, but not who did it. Where it is mailed, the mail is in the queue when the act stands, and not
/// otherwise.
///
/// # Errors
/// When the database fails.
pub async fn tell(
    app: &App,
    tx: &Tx,
    programme: ProgrammeId,
    what: &What,
    circle: &Circle<'_>,
    by: Option<PersonId>,
) -> Result<(), Error> {
    let seated = person::seated(tx.sql(), tx.at().date()).await?;
    let includes = |(person, seat): &(PersonId, Seat)| circle.includes(*person, seat);
    let told: BTreeSet<PersonId> = seated.into_iter().filter(includes).map(|(person, _)| person).collect();
    let settings = store::all_settings(tx.sql()).await?;
    let (mut rows, mut mails, mut waits) = (Vec::new(), Vec::new(), false);
    for person in told.into_iter().filter(|person| Some(*person) != by) {
        let own = settings.get(&person).cloned().unwrap_or_default();
        let id = app.id(NoticeId::from_parts);
        let prompt = what.is_prompt();
        let mailed = app.post.is_some() && if prompt { own.mail_prompt } else { own.mail_digest };
        if mailed && prompt {
            mails.push((person, id));
        }
        waits |= mailed && !prompt;
        rows.push(New { id, person, programme, prompt, waits_for_digest: mailed && !prompt });
        tx.tell(Event::Told(person));
    }
    store::insert(tx, what, &rows).await?;
    for (person, notice) in mails {
        queue::add(app, tx, person, queue::Kind::Prompt, &[notice]).await?;
    }
    if waits {
        job::schedule_once(tx, job::Kind::Digest, next_digest(tx.at())).await?;
    }
    Ok(())
}
