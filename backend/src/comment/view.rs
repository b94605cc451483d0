//! Threads as one caller sees them.

use std::collections::{HashMap, HashSet};

use shared::api::comment::{MessageView, PlaceView, Stretch, ThreadView};
use shared::comment::settle::Places;
use shared::comment::{Trail, Words};
use shared::id::{TextId, ThreadId};
use shared::text::{ClauseId, ContentHash, Wording};

use super::ground::{self, Ground, Read};
use super::place_rows;
use super::store::{self, Thread};
use crate::app::App;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{revision, text};

/// The threads of a text that the caller reads, in the order of the text.
pub(super) async fn all(app: &App, caller: &Caller, id: TextId) -> Result<Vec<ThreadView>, Problem> {
    let read = app.db.read();
    ground::known(read, caller, id).await?;
    text::settle(app, id).await?;
    let ground = Ground::of(read, caller, id).await?;
    let threads = store::of_text(read, id, &caller.seat).await?;
    let mut views = views(read, caller, &ground, threads).await?;
    let place = |view: &ThreadView| {
        let place = view.places.first();
        let at = place.and_then(|place| ground.clauses.get(&place.clause)).map(|read| read.at);
        (at.is_none(), at, place.and_then(|place| place.words).map(|words| words.start))
    };
    // Stable: what stands at the same place stays in the order in which it was begun.
    views.sort_by_key(place);
    Ok(views)
}

/// One thread, for who is of its circle.
pub(super) async fn one(app: &App, caller: &Caller, thread: Thread) -> Result<ThreadView, Problem> {
    let read = app.db.read();
    text::settle(app, thread.text).await?;
    let ground = Ground::of(read, caller, thread.text).await?;
    let id = thread.id;
    let found = store::find(read, id).await?.ok_or_else(Problem::not_found)?;
    views(read, caller, &ground, vec![found]).await?.pop().ok_or_else(Problem::not_found)
}

async fn views(
    connection: &impl Connection,
    caller: &Caller,
    ground: &Ground,
    threads: Vec<Thread>,
) -> Result<Vec<ThreadView>, Problem> {
    let ids: Vec<ThreadId> = threads.iter().map(|thread| thread.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut places = place_rows::of_threads(connection, &ids).await?;
    let mut mentions = store::mentions(connection, &ids).await?;
    let mut earlier = store::earlier(connection, &ids).await?;
    let mut messages: HashMap<ThreadId, Vec<MessageView>> = HashMap::new();
    for one in store::messages(connection, &ids).await? {
        messages.entry(one.thread).or_default().push(MessageView {
            own: one.seat == caller.seat.id,
            id: one.id,
            by: one.by,
            at: one.at,
            body: one.body,
            mentions: mentions.remove(&one.id).unwrap_or_default(),
            earlier: earlier.remove(&one.id).unwrap_or_default(),
        });
    }
    let known = Known::of(connection, ground, places.values()).await?;
    let view = |thread: Thread| ThreadView {
        places: known.places(ground, &thread.clause, &places.remove(&thread.id).unwrap_or_default()),
        messages: messages.remove(&thread.id).unwrap_or_default(),
        id: thread.id,
        text: thread.text,
        circle: thread.circle,
        resolved: thread.resolved,
    };
    Ok(threads.into_iter().map(view).collect())
}

/// What it takes to find words of the draft in a revision; nothing for who reads the draft.
#[derive(Default)]
struct Known {
    /// The wordings in which threads began.
    begun: HashMap<ContentHash, Wording>,
    /// The contents that were ever issued.
    issued: HashSet<ContentHash>,
}

impl Known {
    async fn of(
        connection: &impl Connection,
        ground: &Ground,
        all: impl Iterator<Item = &Places>,
    ) -> Result<Self, Problem> {
        if ground.is_live() {
            return Ok(Self::default());
        }
        let origins: HashSet<ContentHash> =
            all.flat_map(|places| places.values().map(|trail| trail.origin.hash.clone())).collect();
        let origins: Vec<ContentHash> = origins.into_iter().collect();
        let begun = text::wordings(connection, &origins).await?.into_iter().collect();
        Ok(Self { begun, issued: revision::issued_contents(connection, ground.text.id).await? })
    }

    /// Where a thread stands for the caller. Where its words are nowhere any more it stays on a clause, with what they said.
    fn places(&self, ground: &Ground, begun_on: &ClauseId, places: &Places) -> Vec<PlaceView> {
        let standing = |clause: &ClauseId| ground.clauses.get(clause);
        let mut found: Vec<(usize, PlaceView)> = places
            .iter()
            .filter_map(|(clause, trail)| {
                let read = standing(clause)?;
                let words = self.now(ground, trail, read)?;
                let view = PlaceView {
                    clause: clause.clone(),
                    label: read.label.clone(),
                    stands: true,
                    words: words.as_ref().map(|words| Stretch { start: words.start, end: words.end }),
                    quote: words.map(|words| words.quote),
                    lost: false,
                };
                Some((read.at, view))
            })
            .collect();
        found.sort_by_key(|(at, _)| *at);
        if !found.is_empty() {
            return found.into_iter().map(|(_, view)| view).collect();
        }
        let first = places.keys().filter_map(|clause| Some((standing(clause)?.at, clause))).min();
        let stays = if standing(begun_on).is_some() { None } else { first.map(|(_, clause)| clause) };
        let clause = stays.unwrap_or(begun_on);
        let old = places.get(clause).or_else(|| places.get(begun_on));
        let readable = |trail: &&Trail| ground.is_live() || self.issued.contains(&trail.origin.hash);
        // Where it stands in the draft by now, the draft has other words perhaps: who does not read it is told those that were issued.
        let words = |trail: &Trail| match ground.is_live() {
            true => trail.words().map(|words| words.quote.clone()),
            false => trail.origin.words.as_ref().map(|words| words.quote.clone()),
        };
        let quote = old.filter(readable).and_then(words);
        vec![PlaceView {
            label: standing(clause).map(|read| read.label.clone()).unwrap_or_default(),
            stands: standing(clause).is_some(),
            words: None,
            lost: old.is_some_and(|trail| trail.origin.words.is_some()),
            quote,
            clause: clause.clone(),
        }]
    }

    /// Its words in the clause as the caller reads it; `None` when they are not there.
    #[expect(clippy::option_option, reason = "a thread on the clause as a whole has no words and stands")]
    fn now(&self, ground: &Ground, trail: &Trail, read: &Read) -> Option<Option<Words>> {
        if ground.is_live() {
            return (!trail.lost).then(|| trail.last().words.clone());
        }
        let begun = self.begun.get(&trail.origin.hash)?;
        trail.within(begun, &read.hash, &read.wording).map(|anchor| anchor.words)
    }
}

/// The clauses on which the caller finds these threads of one text, in the order given.
pub(super) async fn clauses_of(
    connection: &impl Connection,
    caller: &Caller,
    ground: &Ground,
    threads: Vec<Thread>,
) -> Result<Vec<(ThreadId, ClauseId)>, Problem> {
    let views = views(connection, caller, ground, threads).await?;
    let first = |view: ThreadView| Some((view.id, view.places.into_iter().next()?.clause));
    Ok(views.into_iter().filter_map(first).collect())
}
