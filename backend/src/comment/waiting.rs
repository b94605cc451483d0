//! What of comments waits on somebody's desk.

use std::collections::{BTreeSet, HashMap};

use shared::comment::takes_comments;
use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::id::{TextId, ThreadId};
use shared::time::Instant;

use super::ground::{Ground, known};
use super::store::{self, Message, Thread};
use super::view;
use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::problem::{Problem, seen};
use crate::programme;

/// An answer in every open thread in which the caller was mentioned and has not spoken since: one item a thread.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    _now: Instant,
) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    if !caller.seat.role.negotiates() {
        return Ok(items);
    }
    let threads = store::open_with_mention_of(connection, caller.person, &caller.seat).await?;
    let mut asked = asked(connection, caller, &threads).await?;
    let texts: BTreeSet<TextId> =
        threads.iter().filter(|thread| asked.contains_key(&thread.id)).map(|thread| thread.text).collect();
    // Text by text: what somebody reads of one is worked out once, however many threads it has.
    for of in texts {
        let Some((text, rules)) = seen(known(connection, caller, of).await)? else { continue };
        let Some(stored) = programme::find(connection, text.programme).await? else { continue };
        if !takes_comments(rules.state) {
            continue;
        }
        let ground = Ground::of(connection, caller, of).await?;
        let here = |thread: &&Thread| thread.text == of && asked.contains_key(&thread.id);
        let here: Vec<Thread> = threads.iter().filter(here).cloned().collect();
        for (thread, clause) in view::clauses_of(connection, caller, &ground, here).await? {
            let Some(message) = asked.remove(&thread) else { continue };
            items.push(DeskItem {
                what: DeskKind::AnswerMention { clause, thread, by: message.by.name },
                programme: Some(DeskProgramme { id: stored.summary.id, title: stored.summary.title.clone() }),
                due: None,
                since: message.at,
            });
        }
    }
    Ok(items)
}

/// The last message of each of these threads that asks the caller and that they have not answered.
async fn asked(
    connection: &impl Connection,
    caller: &Caller,
    threads: &[Thread],
) -> Result<HashMap<ThreadId, Message>, Error> {
    let ids: Vec<ThreadId> = threads.iter().map(|thread| thread.id).collect();
    let mentions = store::mentions(connection, &ids).await?;
    let mut asked = HashMap::new();
    // In the order in which they were said: what the caller says themselves answers all before it.
    for message in store::messages(connection, &ids).await? {
        let names = mentions.get(&message.id);
        if message.person == caller.person {
            asked.remove(&message.thread);
        } else if names.is_some_and(|names| names.iter().any(|one| one.person == caller.person)) {
            asked.insert(message.thread, message);
        }
    }
    Ok(asked)
}
