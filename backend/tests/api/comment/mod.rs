//! `/texts/{text}/threads` and `/threads/{thread}`: beginning, answering, settling, and what becomes of anchors.

mod begin;
mod carry;
mod desk;
mod reply;
mod revision;
mod secret;

use shared::api::comment::{
    BeginAThread, GetThread, ListTextThreads, NewMessage, NewThread, OfText, OfThread, ReplyInThread,
    ResolveAThread, Stretch, ThreadView,
};
use shared::api::session::GetAccount;
use shared::comment::Circle;
use shared::id::{PersonId, TextId};
use shared::text::Clause;

use crate::support::{Client, goal_with_paragraphs};

/// A text under negotiation, and those who speak of it.
pub use crate::amendment::{Table as Talks, table as talks};

/// Who somebody is.
pub async fn person(client: &Client) -> PersonId {
    client.ask::<GetAccount>((), ()).await.id
}

/// Among Finland itself.
pub fn inside() -> Circle {
    Circle::Delegation { member: "FI".parse().expect("a member") }
}

/// Between Finland and the secretariat.
pub fn to_secretariat() -> Circle {
    Circle::ToSecretariat { member: "FI".parse().expect("a member") }
}

/// A thread on words of a clause as it was made.
pub fn new(circle: Circle, clause: &Clause, words: Option<&str>) -> NewThread {
    let text = clause.wording.text();
    let words = words.map(|words| {
        let start = u32::try_from(text.find(words).expect("the clause says so")).expect("short");
        Stretch { start, end: start + u32::try_from(words.len()).expect("short") }
    });
    NewThread {
        circle,
        clause: clause.id.clone(),
        hash: clause.content_hash(),
        revision: None,
        words,
        body: "First words.".into(),
        mentions: Vec::new(),
    }
}

/// Begins one.
pub async fn begin(
    by: &Client,
    text: TextId,
    (circle, clause): (Circle, &Clause),
    words: Option<&str>,
) -> ThreadView {
    by.ask::<BeginAThread>(OfText { text }, new(circle, clause, words)).await
}

/// Answers, with mentions.
pub async fn reply(by: &Client, thread: &ThreadView, body: &str, mentions: Vec<PersonId>) -> ThreadView {
    by.ask::<ReplyInThread>(OfThread { thread: thread.id }, NewMessage { body: body.into(), mentions }).await
}

/// Settles one.
pub async fn resolve(by: &Client, thread: &ThreadView) -> ThreadView {
    by.ask::<ResolveAThread>(OfThread { thread: thread.id }, ()).await
}

/// The threads somebody reads.
pub async fn read(by: &Client, text: TextId) -> Vec<ThreadView> {
    by.ask::<ListTextThreads>(OfText { text }, ()).await
}

/// One thread.
pub async fn get(by: &Client, thread: &ThreadView) -> ThreadView {
    by.ask::<GetThread>(OfThread { thread: thread.id }, ()).await
}

/// The clause as it was made.
pub fn original(n: usize) -> Clause {
    goal_with_paragraphs(9).swap_remove(n)
}

/// Where a thread stands: label or id, and the words.
pub fn stands(view: &ThreadView) -> Vec<(String, Option<String>, bool)> {
    view.places
        .iter()
        .map(|place| {
            let id = place.clause.to_string();
            (id[id.len() - 1..].to_owned(), place.quote.clone(), place.lost)
        })
        .collect()
}
